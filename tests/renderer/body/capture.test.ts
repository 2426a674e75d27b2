import { describe, expect, it } from 'vitest'
import { emptyLine, file, filePasted, type Line, outcome } from '../../../renderer/body/capture.ts'
import { convertTo } from '../../../renderer/body/commands/kinds.ts'
import { splitItem } from '../../../renderer/body/commands/lines.ts'
import { moveItems } from '../../../renderer/body/commands/moving.ts'
import { editsOf } from '../../../renderer/body/edits.ts'
import { itemsOfText, pastedItems } from '../../../renderer/body/pasted-items.ts'
import { rejoin, rejoinedWords } from '../../../renderer/body/rejoin.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { longestText } from '../../../shared/record/vocabulary.ts'
import { cursorAt, done, drawn, editorOn } from './drawing.ts'

const then = '2024-05-06T09:00:00.000Z'
const now = '2024-05-06T10:00:00.000Z'

/** The body as a person sees it: each item's words, indented by its level. */
function shown(record: MeetingRecord): string[] {
  return bodyInOrder(record.item).map(({ item, depth }) => '  '.repeat(depth) + item.text.text)
}

function edited(record: MeetingRecord, edits: ReturnType<typeof editsOf>): MeetingRecord {
  const done = apply(record, { kind: 'many', edits })
  if (!done.ok) throw new Error(done.error.message)
  return done.value.record
}

function pasted(record: MeetingRecord, text: string, line: Line = emptyLine) {
  const place = { currentId: null, now }
  const filed = filePasted(record, line, pastedItems(itemsOfText(text)), place)
  if (!filed) throw new Error('nothing was filed')
  return { record: edited(record, filed.edits), wrapped: filed.wrapped }
}

const start = drawn('# Returns\n- Members noted the report.')

describe('a list pasted into the capture line', () => {
  it('becomes as many items, with their levels', () => {
    const { record } = pasted(
      start,
      '• Members agreed on:\n\to a date\n\to a place\n• Samoa offered to host.',
    )
    expect(shown(record).slice(2)).toEqual([
      'Members agreed on:',
      '  a date',
      '  a place',
      'Samoa offered to host.',
    ])
  })

  it('follows the words that the line holds, and lies under them where they end with a colon', () => {
    const chapeau = { aim: outcome, words: 'Participants agreed to advance the work by:' }
    expect(shown(pasted(start, '1. hosting\n2. reporting', chapeau).record).slice(2)).toEqual([
      'Participants agreed to advance the work by:',
      '  hosting',
      '  reporting',
    ])
    const sentence = { aim: outcome, words: 'Members met.' }
    expect(shown(pasted(start, '- They agreed.\n- They left.', sentence).record).slice(2)).toEqual([
      'Members met.',
      'They agreed.',
      'They left.',
    ])
  })

  it('keeps every letter of a text as long as a book', () => {
    const line = 'Members noted the report of the Secretariat.'
    const { record } = pasted(start, `${line}\n`.repeat(20_000))
    const words = shown(record).slice(2)
    expect(words.length).toBeLessThanOrEqual(2_000)
    expect(words.join(' ')).toBe(Array(20_000).fill(line).join(' '))
    const long = 'x'.repeat(longestText * 2 + 5)
    expect(
      shown(pasted(start, `${long}\nend`).record)
        .slice(2)
        .join(''),
    ).toBe(`${long}end`)
    const typed = file(start, { aim: outcome, words: long }, null, now)
    expect(
      shown(edited(start, typed?.edits ?? []))
        .slice(2)
        .join(''),
    ).toBe(long)
  })
})

describe('lines that a page had wrapped', () => {
  const page = [
    'Members welcomed the updated strategy for the harbour, which brings',
    'together what was decided at the last three meetings and asks the',
    'Secretariat to report on it before the end of the year.',
    'Samoa thanked all.',
  ]
  const whole = page.slice(0, 3).join(' ')

  it('stay as they are pasted, and are offered as the paragraph that they were', () => {
    const { record, wrapped } = pasted(start, page.join('\n'))
    expect(shown(record).slice(2)).toEqual(page)
    expect(rejoinedWords(record, wrapped)).toEqual([whole])
  })

  it('become that paragraph when the offer is taken, with what lies under them', () => {
    const { record, wrapped } = pasted(start, page.join('\n'))
    const under = pasted(record, 'Samoa will host.\nTonga too.', {
      aim: outcome,
      words: 'Two things:',
    })
    const joined = edited(under.record, rejoin(under.record, wrapped))
    expect(shown(joined).slice(2)).toEqual([
      whole,
      'Samoa thanked all.',
      'Two things:',
      '  Samoa will host.',
      '  Tonga too.',
    ])
  })

  it('are offered no more when one of them has gone', () => {
    const { record, wrapped } = pasted(start, page.join('\n'))
    const [first] = wrapped.flat()
    const without = edited(record, [{ kind: 'remove', entity: 'item', id: first ?? '' }])
    expect(rejoinedWords(without, wrapped)).toBeNull()
  })
})

describe('the time at which an item was first captured', () => {
  const items = Object.values(start.item).map((item) => ({ ...item, capturedAt: then }))
  const captured = { ...start, item: Object.fromEntries(items.map((item) => [item.id, item])) }
  const at = (record: MeetingRecord) => bodyInOrder(record.item).map(({ item }) => item.capturedAt)
  const state = () => cursorAt(editorOn(captured), 'noted ')

  it('stays with both halves of an item that is split', () => {
    const after = edited(
      captured,
      editsOf(captured.item, state().doc, done(state(), splitItem).doc, { now }),
    )
    expect(shown(after)).toEqual(['Returns', 'Members noted ', 'the report.'])
    expect(at(after)).toEqual([then, then, then])
  })

  it('stays with an item that is converted or moved', () => {
    for (const command of [convertTo('paragraph'), moveItems('up')]) {
      const after = edited(
        captured,
        editsOf(captured.item, state().doc, done(state(), command).doc, { now }),
      )
      expect(at(after)).toEqual([then, then])
    }
  })

  it('is the present one for what is new', () => {
    const filed = file(captured, { aim: outcome, words: 'Members met.' }, null, now)
    expect(at(edited(captured, filed?.edits ?? []))).toEqual([then, then, now])
  })
})
