import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastedLines } from '../../../shared/reading/pasted-list.ts'

/** What is read of a text: its words, indented by their level; those of no list after a ¶. */
function read(text: string): string[] {
  const lines = text.split('\n')
  return readPastedLines(lines).map(({ index, from, to, depth }) => {
    const words = lines[index]?.slice(from, to)
    return depth === null ? `¶ ${words}` : `${'  '.repeat(depth)}${words}`
  })
}

describe('a pasted list', () => {
  it('loses its bullets, whatever they are', () => {
    expect(read('• one\n• two')).toEqual(['one', 'two'])
    expect(read('- one\n- two')).toEqual(['one', 'two'])
    expect(read('* one\n* two')).toEqual(['one', 'two'])
    expect(read('·\tone\n·\ttwo')).toEqual(['one', 'two'])
    expect(read('§\tone\n§\ttwo')).toEqual(['one', 'two'])
    expect(read('\uF0B7\tone\n\uF0B7\ttwo')).toEqual(['one', 'two'])
  })

  it('loses its numbers where they stand beside their neighbours', () => {
    expect(read('1. one\n2. two')).toEqual(['one', 'two'])
    expect(read('4) four\n5) five\n6) six')).toEqual(['four', 'five', 'six'])
    expect(read('(a) one\n(b) two')).toEqual(['one', 'two'])
    expect(read('i.\tone\nii.\ttwo\niii.\tthree')).toEqual(['one', 'two', 'three'])
    expect(read('h) eight\ni) nine\nj) ten')).toEqual(['eight', 'nine', 'ten'])
  })

  it('leaves alone what only looks like a number', () => {
    expect(read('31 October was agreed\n32 members came')).toEqual([
      '¶ 31 October was agreed',
      '¶ 32 members came',
    ])
    expect(read('A. Smith spoke\nZ. Jones left')).toEqual(['¶ A. Smith spoke', '¶ Z. Jones left'])
    expect(read('1. one\nno list')).toEqual(['¶ 1. one', '¶ no list'])
  })

  it('has levels by indentation', () => {
    expect(read('- one\n  - under one\n    - deeper\n  - again\n- two')).toEqual([
      'one',
      '  under one',
      '    deeper',
      '  again',
      'two',
    ])
    expect(read('Returns\n\tVoluntary\n\tForced\nData')).toEqual([
      'Returns',
      '  Voluntary',
      '  Forced',
      'Data',
    ])
  })

  it('has levels by glyph and by kind of number, as word processors copy them', () => {
    expect(read('•\tone\no\tunder\n▪\tdeeper\n•\ttwo')).toEqual([
      'one',
      '  under',
      '    deeper',
      'two',
    ])
    expect(read('1. one\na) under\nb) more\n2. two')).toEqual(['one', '  under', '  more', 'two'])
    expect(read('1. one\n1.1 under\n1.2 more\n2. two\n2.1 last\n2.2 really')).toEqual([
      'one',
      '  under',
      '  more',
      'two',
      '  last',
      '  really',
    ])
  })

  it('lies under the line that opens it, and leaves other lines where they are', () => {
    expect(
      read(
        'Participants agreed to advance the work by:\n- hosting\n- reporting\nThe meeting closed.',
      ),
    ).toEqual([
      'Participants agreed to advance the work by:',
      '  hosting',
      '  reporting',
      '¶ The meeting closed.',
    ])
    expect(read('One.\n\nTwo.')).toEqual(['¶ One.', '¶ Two.'])
  })

  it('never loses a word', () => {
    const piece = fc.constantFrom(
      '• ',
      '- ',
      '1. ',
      '2. ',
      '(a) ',
      '(b) ',
      'o\t',
      '\t',
      '  ',
      'words',
      'Members:',
      '12',
      '§\t',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 5 }), {
          maxLength: 8,
        }),
        (pieces) => {
          const lines = pieces.map((line) => line.join('').replace(/[\r\n]/g, ' '))
          const found = readPastedLines(lines)
          expect(found.map(({ index }) => index)).toEqual(
            lines.flatMap((line, index) => (line.trim() === '' ? [] : [index])),
          )
          for (const { index, from, to, depth, isMarked } of found) {
            const line = lines[index] ?? ''
            expect(line.slice(to).trim()).toBe('')
            expect(line.slice(from, to).trim()).not.toBe('')
            if (!isMarked) expect(line.slice(0, from).trim()).toBe('')
            if (isMarked) expect(line.slice(0, from).trim().length).toBeLessThan(10)
            if (depth !== null) expect(depth).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })
})
