import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, wordsOf } from '../../../renderer/room/pieces.ts'
import { placeIn, type Showing, screenOf, stepIn } from '../../../renderer/room/screen-of.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Item } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { mostBlocks } from '../../../shared/room/limits.ts'
import { roomScreen } from '../../../shared/room/screen.ts'
import { compose } from '../../../shared/statement/compose.ts'
import type { Run } from '../../../shared/statement/statement.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { words } from '../../fixtures/dice.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'

function recordOf(...items: Item[]): MeetingRecord {
  return { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

const numbered = (id: string, order: string, text: string) =>
  outcome(id, order, text, { marker: '1.' })
const three = recordOf(
  numbered('item-1', 'a0', 'Members noted the report.'),
  numbered('item-2', 'a1', 'Members [AUS: welcomed / IDN: noted] the [new [draft]] plan.'),
  numbered('item-3', 'a2', 'Members thanked the host.'),
)

function showing(record: MeetingRecord, more: Partial<Showing> = {}): Showing {
  return {
    statement: compose(record),
    place: { id: 'item-2', nth: 1 },
    tabled: null,
    showsChanges: false,
    frozenAt: '',
    ...more,
  }
}

const at = '2024-05-06T09:00:00.000Z'
const tabledOf = (record: MeetingRecord) => ({ at, statement: compose(record) })

describe('what the room sees', () => {
  it('is the paragraph under discussion among its neighbours, with numbers and brackets', () => {
    const { blocks, at: nth, of } = screenOf(showing(three))
    expect([nth, of]).toEqual([2, 3])
    expect(blocks.map(({ lead, isCurrent }) => [lead, isCurrent])).toEqual([
      ['1.', false],
      ['2.', true],
      ['3.', false],
    ])
    expect(blocks[1]?.pieces.map(({ text, bracket }) => [text, bracket])).toEqual([
      ['Members ', 0],
      ['[AUS: welcomed / IDN: noted]', 1],
      [' the ', 0],
      ['[new ', 1],
      ['[draft]', 2],
      [']', 1],
      [' plan.', 0],
    ])
  })

  it('is compared with the tabled text, words and numbers', () => {
    const now = recordOf(
      numbered('item-2', 'a1', 'Members welcomed the plan.'),
      numbered('item-3', 'a2', 'Members thanked the host.'),
      numbered('item-4', 'a3', 'Fiji will host.'),
    )
    const shown = screenOf(showing(now, { tabled: tabledOf(three), showsChanges: true }))
    expect(shown.tabledAt).toBe(at)
    const told = shown.blocks.map(({ lead, was, isGone, pieces }) => [
      lead,
      was,
      isGone,
      [...new Set(pieces.map(({ change }) => change))].sort(),
    ])
    expect(told).toEqual([
      ['1.', null, true, ['removed']],
      ['1.', '2.', false, ['removed', 'same']],
      ['2.', '3.', false, ['same']],
      ['3.', null, false, ['added']],
    ])
  })

  it('shows tabled numbers and no changes while those are hidden', () => {
    const now = recordOf(numbered('item-2', 'a1', 'Members welcomed the plan.'))
    const { blocks } = screenOf(showing(now, { tabled: tabledOf(three) }))
    expect(blocks.map(({ was }) => was)).toEqual(['2.'])
    expect(blocks.flatMap(({ pieces }) => pieces.map(({ change }) => change))).toEqual(['same'])
  })

  it('goes on from where a removed paragraph stood, and stops at the ends', () => {
    const statement = compose(three)
    expect(placeIn(statement, { id: 'item-gone', nth: 7 })).toBe(2)
    expect(stepIn(statement, { id: 'item-1', nth: 0 }, -1).id).toBe('item-1')
    expect(stepIn(statement, { id: 'item-1', nth: 0 }, 1).id).toBe('item-2')
    expect(stepIn(statement, { id: 'item-3', nth: 2 }, 1).id).toBe('item-3')
    const nothing = screenOf(showing(emptyRecord()))
    expect([nothing.at, nothing.of, nothing.blocks]).toEqual([0, 0, []])
  })

  it('never holds a line of the log, an owner, or a heading that does not print', () => {
    const full = fullRecord()
    const record: MeetingRecord = {
      ...full,
      item: {
        ...full.item,
        'item-h': outcome('item-h', 'Zz', 'Unprinted agenda item', {
          kind: 'heading',
          printed: false,
        }),
      },
      sentence: {
        's-1': {
          ...(full.sentence['sentence-1'] as (typeof full.sentence)[string]),
          owner: 'Quiet Owner',
        },
      },
      logLine: {
        'line-1': {
          ...(full.logLine['line-1'] as (typeof full.logLine)[string]),
          words: 'IDN cannot live with 2018',
        },
      },
    }
    const tabled = tabledOf(record)
    for (const block of compose(record).blocks) {
      const place = { id: block.source.id, nth: 0 }
      const sent = JSON.stringify(screenOf(showing(record, { place, tabled, showsChanges: true })))
      expect(sent).toContain('harbour survey')
      expect(sent).not.toMatch(/cannot live|Quiet Owner|Unprinted agenda|line-1|sentence/)
    }
  })
})

describe('whatever is drafted', () => {
  it('makes a screen that the contract takes, with the paragraph under discussion in it', () => {
    fc.assert(
      fc.property(someIntents(20), fc.nat(30), fc.boolean(), (intents, nth, showsChanges) => {
        const start = fullRecord()
        const record = intents.reduce((now, intent) => {
          const done = apply(now, editOf(now, intent))
          return done.ok ? done.value.record : now
        }, start)
        const tabled = tabledOf(start)
        const screen = screenOf(showing(record, { place: { id: '', nth }, tabled, showsChanges }))
        expect(roomScreen.parse(screen)).toEqual(screen)
        expect(screen.blocks.length).toBeLessThanOrEqual(mostBlocks)
        expect(screen.blocks.filter(({ isCurrent }) => isCurrent)).toHaveLength(screen.of ? 1 : 0)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every word, in its order, with every footnote once', () => {
    const run: fc.Arbitrary<Run> = fc.oneof(
      words.map((text) => ({ text })),
      words.map((text) => ({ text, italic: true as const })),
      words.map((footnote) => ({ text: '', footnote })),
    )
    const runs = fc.array(run, { maxLength: 6 })
    fc.assert(
      fc.property(runs, fc.option(runs), (now, before) => {
        const pieces = piecesOf(now, before, 4)
        const kept = pieces.filter(({ change }) => change !== 'removed')
        const gone = pieces.filter(({ change }) => change !== 'added')
        expect(kept.map(({ text }) => text).join('')).toBe(wordsOf(now))
        if (before) expect(gone.map(({ text }) => text).join('')).toBe(wordsOf(before))
        const notes = pieces.flatMap(({ note }) => (note === null ? [] : [note]))
        const count = now.filter(({ footnote }) => footnote !== undefined).length
        expect(notes).toEqual(Array.from({ length: count }, (_, nth) => 4 + nth))
      }),
    )
  })
})
