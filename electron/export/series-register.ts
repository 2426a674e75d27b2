import type { MeetingSummary } from '../../shared/calls.ts'
import { type RegisterRow, registerOf } from '../../shared/follow-up/register.ts'
import type { RegisterFormat } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { registerCsv } from './register-csv.ts'

/** The decisions and actions of a series, and the meetings they are from. */
export type SeriesRegister = {
  readonly name: string
  readonly meetings: number
  readonly rows: readonly RegisterRow[]
}

/** The register of the series that a meeting is one of; of the meeting alone where it belongs to none. */
export function registerOfMeeting(store: Store, meeting: string): Result<SeriesRegister> {
  const library = store.library()
  if (!library.ok) return library
  const own = library.value.meetings.find(({ id }) => id === meeting)
  if (own === undefined) return fail('not-found', 'This meeting is not in the store any more.')
  const key = seriesKeyOf(own)
  const all = library.value.meetings.filter((other) =>
    key === '' ? other.id === meeting : seriesKeyOf(other) === key,
  )
  return registerFrom(store, all, own.title)
}

/** The register over these meetings, the newest first; it is called by their series, or by `name` where they have none. */
export function registerFrom(
  store: Store,
  meetings: readonly MeetingSummary[],
  name: string,
): Result<SeriesRegister> {
  const records: MeetingRecord[] = []
  for (const { id } of meetings.toReversed()) {
    const opened = store.openMeeting(id)
    if (!opened.ok) return opened
    records.push(opened.value.record)
  }
  const series = records[0]?.meeting.seriesName || name
  return ok({ name: series, meetings: records.length, rows: registerOf(records) })
}

/** What the meetings of one series have in common: its id, else its name. */
export function seriesKeyOf({ seriesId, seriesName }: MeetingSummary): string {
  return seriesId || foldedName(seriesName)
}

export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A register as the bytes of a .csv, or of a table in Word. */
export async function registerBytes(
  { name, rows }: SeriesRegister,
  to: RegisterFormat,
): Promise<Uint8Array> {
  if (to === 'csv') return Buffer.from(registerCsv(rows))
  const { createRegister } = await import('./docx/create-register.ts') // as for statements, where it is needed
  return createRegister(name, rows)
}
