import type { MeetingSummary } from '../../shared/calls.ts'
import { openAfter } from '../../shared/follow-up/open.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Series } from '../../shared/record/series.ts'
import { startingRecord, startingSeries } from '../../shared/statement/starting.ts'
import { nameFromFacts } from '../../shared/statement/title.ts'

/**
 * The record of the next meeting of a series: what the series starts its meetings with, the ordinal after the highest so far, and
 * beside it what the last meeting left open. Without a series, a record whose facts are all still to be typed.
 *
 * @param last the record of the last meeting of the series, null where there is none
 * @param ids makes the ids of the rows
 */
export function nextMeeting(
  series: Series | null,
  meetings: readonly MeetingSummary[],
  last: MeetingRecord | null,
  ids: (kind: string) => string,
): MeetingRecord {
  if (series === null) {
    const record = startingRecord(startingSeries(ids('series')), ids)
    return { ...record, meeting: { ...record.meeting, seriesId: '' } }
  }
  const started = startingRecord(series, ids)
  const open = last === null ? [] : openAfter(last, ids)
  const record = { ...started, followUp: Object.fromEntries(open.map((row) => [row.id, row])) }
  const ordinals = meetings
    .filter(({ seriesId }) => seriesId === series.id)
    .flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
  if (ordinals.length === 0) return record
  const meeting = { ...record.meeting, ordinal: Math.max(...ordinals) + 1 }
  return { ...record, meeting: { ...meeting, title: nameFromFacts({ meeting }) } }
}

/** The last meeting of a series: that of the highest ordinal, among equals the one that began last. */
export function lastOf(
  seriesId: string,
  meetings: readonly MeetingSummary[],
): MeetingSummary | undefined {
  return meetings
    .filter((meeting) => meeting.seriesId === seriesId)
    .toSorted((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0) || (a.start < b.start ? 1 : -1))[0]
}
