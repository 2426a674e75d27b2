import type { MeetingRecord, Rows, Table } from '../record/record.ts'
import { withoutLog } from '../record/without-log.ts'

/** The same record as another meeting of the store: only the meeting itself has an id that no other may have. */
export function withMeetingId(record: MeetingRecord, id: string): MeetingRecord {
  return {
    ...record,
    meeting: { ...record.meeting, id },
    style: { ...record.style, id: id.replace(/^[a-z]+/, 'style') },
  }
}

/**
 * A copy to start a new meeting from: its facts, attendance, words and annexes. The private log, the proposals and the follow-ups stay with the
 * meeting they belong to, and nothing in the copy has been agreed yet.
 */
export function copyOf(record: MeetingRecord, id: string): MeetingRecord {
  const copy = withMeetingId(withoutLog(record), id)
  const items = Object.values(record.item).map((item): Rows['item'] => ({
    ...item,
    status: 'open',
    statusAt: '',
    capturedAt: '',
    origin: '',
  }))
  return {
    ...copy,
    meeting: { ...copy.meeting, title: `Copy of ${record.meeting.title}` },
    item: byId(items),
    followUp: {},
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Table<Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
