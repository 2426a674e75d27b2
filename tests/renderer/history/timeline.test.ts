import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  recordAt,
  type Timeline,
  withEarlier,
  withNewest,
} from '../../../renderer/history/timeline.ts'
import type { HistoryPage, PastStep } from '../../../shared/calls.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { editOf, type Intent, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'

/** A meeting's past, newest first: each step with the record it led to. */
function pastOf(intents: readonly Intent[]) {
  let record = fullRecord()
  const past: { step: PastStep; record: MeetingRecord }[] = []
  for (const intent of intents) {
    const applied = apply(record, editOf(record, intent))
    if (!applied.ok || applied.value.changes.length === 0) continue
    record = applied.value.record
    const sequence = past.length + 1
    const changes = [...applied.value.changes]
    past.unshift({ step: { first: sequence, sequence, kind: 'edit', at: '', changes }, record })
  }
  return past
}

/** The page that the store would give of a past: some steps from a place on. */
function page(past: ReturnType<typeof pastOf>, from: number, length: number): HistoryPage {
  const steps = past.slice(from, from + length).map(({ step }) => step)
  const isLast = from + length >= past.length
  return { steps, earlier: isLast ? null : (steps.at(-1)?.first ?? null) }
}

describe('the past in the window', () => {
  it('shows each record as it was, however the pages came and in whatever order they are looked at', () => {
    fc.assert(
      fc.property(
        someIntents(),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        (intents, length, looks) => {
          const past = pastOf(intents)
          const record = past[0]?.record ?? fullRecord()
          let timeline: Timeline = { record, ...page(past, 0, length) }
          while (timeline.earlier !== null) {
            timeline = withEarlier(timeline, page(past, timeline.steps.length, length))
          }
          expect(timeline.steps).toEqual(past.map(({ step }) => step))
          for (const look of looks) {
            const index = look % (past.length + 1)
            const expected = past[index]?.record ?? fullRecord()
            expect(recordAt(timeline, index)).toEqual(expected)
          }
        },
      ),
    )
  })

  it('joins the newest page to what is known, and a step that went on stays one', () => {
    const past = pastOf(fc.sample(someIntents(60), { numRuns: 20, seed: 7 }).flat())
    expect(past.length).toBeGreaterThan(20)
    const older = past.slice(3)
    const known: Timeline = withEarlier(
      { record: older[0]?.record ?? fullRecord(), ...page(older, 0, 5) },
      page(older, 5, 5),
    )
    const newest = { record: past[0]?.record ?? fullRecord(), ...page(past, 0, 5) }
    const joined = withNewest(known, newest)
    expect(joined.steps).toEqual(past.slice(0, 13).map(({ step }) => step))
    expect(joined.earlier).toBe(known.earlier)
    expect(recordAt(joined, 12)).toEqual(past[12]?.record)
    const apart = withNewest(known, { ...newest, ...page(past, 0, 2) })
    expect(apart.steps).toHaveLength(2)
  })
})
