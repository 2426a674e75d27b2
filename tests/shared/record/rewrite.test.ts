import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rewritten } from '../../../shared/record/rewrite.ts'
import { text as textSchema } from '../../../shared/record/text.ts'
import { text } from '../../renderer/body/arbitraries.ts'

const survey = {
  text: 'Members noted the survey.',
  marks: [
    { kind: 'italic' as const, from: 8, to: 13 },
    { kind: 'footnote' as const, at: 13, note: 'By Samoa.' },
  ],
}

describe('rewriting words of a text', () => {
  it('keeps the italics of the first letter, and footnotes at their words', () => {
    expect(rewritten(survey, [{ from: 8, to: 13, words: 'welcomed' }])).toEqual({
      text: 'Members welcomed the survey.',
      marks: [
        { kind: 'italic', from: 8, to: 16 },
        { kind: 'footnote', at: 16, note: 'By Samoa.' },
      ],
    })
  })

  it('leaves words that follow the italics plain', () => {
    expect(rewritten(survey, [{ from: 0, to: 13, words: 'Samoa read' }]).marks).toEqual([
      { kind: 'footnote', at: 10, note: 'By Samoa.' },
    ])
    expect(rewritten(survey, [{ from: 13, to: 13, words: ' and liked' }]).marks[0]).toEqual({
      kind: 'italic',
      from: 8,
      to: 13,
    })
  })

  it('keeps a footnote among the words that go', () => {
    expect(rewritten(survey, [{ from: 8, to: 17, words: '' }]).marks).toEqual([
      { kind: 'footnote', at: 8, note: 'By Samoa.' },
    ])
  })

  it('gives a text that the record takes, with every footnote, whatever is rewritten', () => {
    const places = fc.array(fc.tuple(fc.nat(40), fc.nat(8), fc.constantFrom('', 'a', 'harbour')), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(text, places, (before, wanted) => {
        let at = 0
        const rewritings = wanted.flatMap(([skip, length, words]) => {
          const from = Math.min(before.text.length, at + skip)
          const to = Math.min(before.text.length, from + length)
          at = to
          return isPair(before.text, from) || isPair(before.text, to) ? [] : [{ from, to, words }]
        })
        const after = rewritten(before, rewritings)
        expect(textSchema.safeParse(after).success).toBe(true)
        const notes = (one: typeof before) => one.marks.filter(({ kind }) => kind === 'footnote')
        expect(notes(after)).toHaveLength(notes(before).length)
      }),
    )
  })
})

/** Whether a place lies in the middle of a letter of two units: no match begins or ends there. */
function isPair(words: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(words.charAt(at))
}
