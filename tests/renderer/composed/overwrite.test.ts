import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  handBack,
  keepWords,
  rewrite,
  withWords,
  writeByHand,
} from '../../../renderer/composed/overwrite.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { Item } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { overwriteState } from '../../../shared/statement/composed.ts'
import { outcome } from '../../fixtures/record.ts'
import { recordWith } from '../record/main-process.ts'

const opening: Item = {
  ...outcome('item-1', 'a0', ''),
  kind: 'paragraph',
  marker: 'none',
  part: 'opening',
  wording: 'The {series} met in {city}.',
}
const record: MeetingRecord = { ...recordWith(), item: { 'item-1': opening } }

function having(edits: readonly ((row: Item) => Edit)[]): MeetingRecord {
  return edits.reduce((now, edit) => {
    const row = now.item['item-1']
    const done = row && apply(now, edit(row))
    if (!done?.ok) throw new Error('an edit of the test was refused')
    return done.value.record
  }, record)
}

const stateAfter = (...edits: ((row: Item) => Edit)[]) => {
  const now = having(edits)
  return overwriteState(now, now.item['item-1'] ?? opening)
}
const moveTo = (city: string) => (): Edit => ({
  kind: 'set',
  entity: 'meeting',
  id: 'meeting-1',
  fields: { city },
})
const now = 'The Harbour Forum met in Valletta.'

describe('a composed paragraph', () => {
  it('written by hand starts with what the facts gave, and then holds the person’s words', () => {
    expect(stateAfter((row) => writeByHand(row, now))).toMatchObject({
      state: 'overwritten',
      words: now,
    })
    expect(
      stateAfter(
        (row) => writeByHand(row, now),
        (row) => rewrite(row, 'They met.'),
      ),
    ).toMatchObject({ state: 'overwritten', words: 'They met.', before: now })
  })

  it('whose facts change afterwards says what they said and what they say', () => {
    expect(stateAfter((row) => writeByHand(row, now), moveTo('Nadi'))).toMatchObject({
      state: 'overwritten-facts-changed',
      before: now,
      now: 'The Harbour Forum met in Nadi.',
    })
  })

  it('keeps the words once the change has been seen', () => {
    expect(
      stateAfter(
        (row) => writeByHand(row, now),
        moveTo('Nadi'),
        (row) => keepWords(row, 'The Harbour Forum met in Nadi.'),
      ),
    ).toMatchObject({ state: 'overwritten', words: now })
  })

  it('handed back is composed from the facts of today', () => {
    const edits = [(row: Item) => writeByHand(row, now), moveTo('Nadi'), handBack]
    expect(stateAfter(...edits)).toEqual({
      state: 'composed',
      now: 'The Harbour Forum met in Nadi.',
    })
  })
})

describe('marks of a text whose words change', () => {
  it('stay on their words', () => {
    const before = {
      text: 'The Forum met in Nadi',
      marks: [
        { kind: 'italic' as const, from: 4, to: 9 },
        { kind: 'footnote' as const, at: 21, note: 'On the west coast.' },
      ],
    }
    expect(withWords(before, 'Today the Forum met in Nadi')).toEqual({
      text: 'Today the Forum met in Nadi',
      marks: [
        { kind: 'italic', from: 10, to: 15 },
        { kind: 'footnote', at: 27, note: 'On the west coast.' },
      ],
    })
  })

  it('go with their words', () => {
    const before = { text: 'a bold word', marks: [{ kind: 'bold' as const, from: 2, to: 6 }] }
    expect(withWords(before, 'a  word')).toEqual({ text: 'a  word', marks: [] })
  })

  it('never lie outside the text', () => {
    const marked = fc.tuple(fc.string({ minLength: 1 }), fc.nat(), fc.nat()).map(([text, a, b]) => {
      const ends = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y)
      const [from = 0, to = 0] = ends
      return { text, marks: from < to ? [{ kind: 'italic' as const, from, to }] : [] }
    })
    fc.assert(
      fc.property(marked, fc.string(), (before, words) => {
        const { text, marks } = withWords(before, words)
        expect(text).toBe(words)
        for (const mark of marks) {
          if (mark.kind === 'footnote') continue
          expect(mark.from).toBeLessThan(mark.to)
          expect(mark.to).toBeLessThanOrEqual(words.length)
        }
      }),
    )
  })
})
