import type { MeetingSummary } from '../../shared/calls.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Series } from '../../shared/record/series.ts'
import { startingRecord, startingSeries } from '../../shared/statement/starting.ts'
import { nameFromFacts } from '../../shared/statement/title.ts'

/**
 * The record of the next meeting of a series: what the series starts its meetings with, and the ordinal after the
 * highest so far. Without a series, a record whose facts are all still to be typed.
 *
 * @param ids makes the ids of the rows
 */
export function nextMeeting(
  series: Series | null,
  meetings: readonly MeetingSummary[],
  ids: (kind: string) => string,
): MeetingRecord {
  if (series === null) {
    const record = startingRecord(startingSeries(ids('series')), ids)
    return { ...record, meeting: { ...record.meeting, seriesId: '' } }
  }
  const record = startingRecord(series, ids)
  const ordinals = meetings
    .filter(({ seriesId }) => seriesId === series.id)
    .flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
  if (ordinals.length === 0) return record
  const meeting = { ...record.meeting, ordinal: Math.max(...ordinals) + 1 }
  return { ...record, meeting: { ...meeting, title: nameFromFacts({ meeting }) } }
}
