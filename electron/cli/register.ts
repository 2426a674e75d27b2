import type { MeetingSummary } from '../../shared/calls.ts'
import { type RegisterRow, registerOf } from '../../shared/follow-up/register.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { registerCsv } from '../export/register-csv.ts'
import { saveFile } from '../export/save.ts'
import type { Store } from '../store/store.ts'
import { here } from './here.ts'
import { tell } from './in-store.ts'
import type { Terminal } from './terminal.ts'

type Wanted = { readonly series: string; readonly to: 'csv' | 'docx'; readonly out: string }

/** Writes the decisions and actions of a series into a .csv or a table in Word; a file that is there is replaced. */
export async function writeRegister(store: Store, terminal: Terminal, wanted: Wanted) {
  tell(terminal, await written(store, wanted))
}

async function written(store: Store, { series, to, out }: Wanted) {
  const records = recordsOf(store, series)
  if (!records.ok) return records
  const rows = registerOf(records.value)
  const name = records.value[0]?.meeting.seriesName || series
  const bytes = to === 'csv' ? Buffer.from(registerCsv(rows)) : await inWord(name, rows)
  const saved = await saveFile(here(out), bytes)
  if (!saved.ok) return saved
  return ok({ series, meetings: records.value.length, rows: rows.length, file: out })
}

async function inWord(series: string, rows: readonly RegisterRow[]): Promise<Uint8Array> {
  // loaded where it is needed, as for statements
  const { createRegister } = await import('../export/docx/create-register.ts')
  return createRegister(series, rows)
}

/** The meetings of the series that is meant by its id, its name or its short name, the earliest first. */
function recordsOf(store: Store, series: string): Result<MeetingRecord[]> {
  const library = store.library()
  if (!library.ok) return library
  const meetings = library.value.meetings.filter((meeting) => isOf(meeting, series))
  if (meetings.length === 0) {
    return fail('not-found', `There is no meeting of a series “${series}” in the store. See list.`)
  }
  const names = new Set(meetings.map(({ seriesId, seriesName }) => seriesId || fold(seriesName)))
  if (names.size > 1) {
    const list = [...new Set(meetings.map(({ seriesName }) => `  ${seriesName}`))]
    return fail('invalid', [`“${series}” may be any of these; name it whole:`, ...list].join('\n'))
  }
  const records: MeetingRecord[] = []
  for (const { id } of meetings.toReversed()) {
    const opened = store.openMeeting(id)
    if (!opened.ok) return opened
    records.push(opened.value.record)
  }
  return ok(records)
}

function isOf({ seriesId, seriesName, seriesShort }: MeetingSummary, series: string): boolean {
  return (
    seriesId === series || [seriesName, seriesShort].some((name) => fold(name) === fold(series))
  )
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
