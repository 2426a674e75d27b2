import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../electron/store/open.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { HistoryPage, PastStep } from '../../../shared/calls.ts'
import { recordBefore } from '../../../shared/edit/past.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { anIntent, editOf, type Intent } from '../../fixtures/arbitrary-edits.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { got, noon, options, refusal, storeWith } from './opened.ts'

const meeting = 'meeting-1'

/** The whole history of a meeting, page after page. */
function allSteps(store: Store, item: string | null = null): PastStep[] {
  const steps: PastStep[] = []
  let before: number | null = null
  do {
    const page: HistoryPage = got(store.history(meeting, before, item))
    steps.push(...page.steps)
    before = page.earlier
  } while (before !== null)
  return steps
}

type Doing = { intent: Intent; group: string } | 'undo' | 'redo'

const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ intent: anIntent, group: fc.constantFrom('a', 'a', 'b') }),
    },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) },
  ),
  { minLength: 1, maxLength: 25 },
)

describe('the history of a meeting', () => {
  it('replayed back gives each earlier record exactly, undo and redo included', async () => {
    await fc.assert(
      fc.asyncProperty(doings, async (sequence) => {
        const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
        try {
          const store = got(await openStore(folder, options))
          got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
          const known = new Map<number, MeetingRecord>()
          for (const doing of sequence) {
            const { record } = got(store.openMeeting(meeting))
            if (doing === 'undo' || doing === 'redo') store[doing](meeting, noon)
            else store.edit(meeting, editOf(record, doing.intent), doing.group, noon)
            const now = got(store.openMeeting(meeting))
            known.set(now.sequence, now.record)
          }
          let { record } = got(store.openMeeting(meeting))
          for (const step of allSteps(store)) {
            expect(record).toEqual(known.get(step.sequence))
            record = recordBefore(record, step.changes)
          }
          expect(record).toEqual(fullRecord())
          await store.close()
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('comes in pages of whole steps, the newest first, and ends where the meeting begins', async () => {
    const store = await storeWith(emptyRecord())
    for (let nth = 0; nth < 120; nth += 1) {
      const row = outcome(`item-${nth}`, 'a0', `Outcome ${nth}.`)
      got(store.edit(meeting, { kind: 'add', entity: 'item', row }, `step-${nth}`, noon))
      const fields = { text: { text: `Outcome ${nth} again.`, marks: [] } }
      const edit = { kind: 'set', entity: 'item', id: row.id, fields } as const
      got(store.edit(meeting, edit, `step-${nth}`, noon))
    }
    const first = got(store.history(meeting, null, null))
    expect(first.steps).toHaveLength(50)
    expect(first.steps[0]?.changes).toMatchObject([{ id: 'item-119', before: null }])
    const steps = allSteps(store)
    expect(steps).toHaveLength(120)
    expect(steps.every(({ first, sequence }) => sequence === first + 1)).toBe(true)
  })

  it('of one item tells of that item alone', async () => {
    const store = await storeWith(fullRecord())
    const write = (id: string, text: string) => {
      const fields = { text: { text, marks: [] } }
      got(store.edit(meeting, { kind: 'set', entity: 'item', id, fields }, `${id}${text}`, noon))
    }
    write('item-1', 'Members welcomed the survey.')
    write('item-3', 'Something else.')
    write('item-1', 'Members noted the survey.')
    got(store.edit(meeting, { kind: 'remove', entity: 'item', id: 'item-1' }, 'gone', noon))
    const steps = allSteps(store, 'item-1')
    expect(steps.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ['item-1'],
      ['item-1'],
      ['item-1'],
    ])
    expect(steps.map(({ changes: [change] }) => change?.before)).toMatchObject([
      { text: { text: 'Members noted the survey.' } },
      { text: { text: 'Members welcomed the survey.' } },
      { text: { text: 'Members welcomed the harbour survey.' } },
    ])
  })

  it('says that a meeting is not there', async () => {
    const store = await storeWith(emptyRecord())
    expect(refusal(store.history('meeting-none', null, null))).toEqual({ code: 'not-found' })
  })
})
