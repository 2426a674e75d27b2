import type { HistoryPage, PastStep } from '../../shared/calls.ts'
import { recordBefore } from '../../shared/edit/past.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'

/** What is known of a meeting's past: its steps from the newest backwards, and the record the newest led to. */
export type Timeline = {
  readonly record: MeetingRecord
  readonly steps: readonly PastStep[]
  /** Where earlier steps go on; null where there are none. */
  readonly earlier: number | null
}

type NewestPage = HistoryPage & { readonly record: MeetingRecord }

/** The timeline after the newest page was read again: a step that went on is one step, those before it stay known. */
export function withNewest(known: Timeline | null, page: NewestPage): Timeline {
  const end = page.steps.at(-1)?.first
  const newest = known?.steps[0]?.sequence
  const joins = end !== undefined && newest !== undefined && newest >= end && page.earlier !== null
  if (!joins || known === null) return page
  const before = known.steps.filter(({ sequence }) => sequence < end)
  if (before.length === 0) return page
  return { record: page.record, steps: [...page.steps, ...before], earlier: known.earlier }
}

/** The timeline with the page before its earliest step. */
export function withEarlier(known: Timeline, page: HistoryPage): Timeline {
  return { ...known, steps: [...known.steps, ...page.steps], earlier: page.earlier }
}

const remembered = new WeakMap<Timeline, Map<number, MeetingRecord>>()

/** The record as it was after a step; past the earliest known one, as it was before that. */
export function recordAt(timeline: Timeline, index: number): MeetingRecord {
  const known = remembered.get(timeline) ?? new Map([[0, timeline.record]])
  remembered.set(timeline, known)
  const nearest = Math.max(...[...known.keys()].filter((at) => at <= index))
  const from = known.get(nearest) ?? timeline.record
  const since = timeline.steps.slice(nearest, index).toReversed()
  const record = recordBefore(
    from,
    since.flatMap(({ changes }) => changes),
  )
  known.set(index, record)
  return record
}
