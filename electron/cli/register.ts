import type { MeetingSummary } from '../../shared/calls.ts'
import type { RegisterFormat } from '../../shared/formats.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { saveFile } from '../export/save.ts'
import {
  foldedName,
  registerBytes,
  registerFrom,
  type SeriesRegister,
  seriesKeyOf,
} from '../export/series-register.ts'
import type { Store } from '../store/store.ts'
import { here } from './here.ts'
import { tell } from './in-store.ts'
import type { Terminal } from './terminal.ts'

type Wanted = { readonly series: string; readonly to: RegisterFormat; readonly out: string }

/** Writes the decisions and actions of a series into a .csv or a table in Word; a file that is there is replaced. */
export async function writeRegister(store: Store, terminal: Terminal, wanted: Wanted) {
  tell(terminal, await written(store, wanted))
}

async function written(store: Store, { series, to, out }: Wanted) {
  const register = registerNamed(store, series)
  if (!register.ok) return register
  const saved = await saveFile(here(out), await registerBytes(register.value, to))
  if (!saved.ok) return saved
  const { meetings, rows } = register.value
  return ok({ series, meetings, rows: rows.length, file: out })
}

/** The register of the series that is meant by its id, its name or its short name. */
function registerNamed(store: Store, series: string): Result<SeriesRegister> {
  const library = store.library()
  if (!library.ok) return library
  const meetings = library.value.meetings.filter((meeting) => isOf(meeting, series))
  if (meetings.length === 0) {
    return fail('not-found', `There is no meeting of a series “${series}” in the store. See list.`)
  }
  if (new Set(meetings.map(seriesKeyOf)).size > 1) {
    const list = [...new Set(meetings.map(({ seriesName }) => `  ${seriesName}`))]
    return fail('invalid', [`“${series}” may be any of these; name it whole:`, ...list].join('\n'))
  }
  return registerFrom(store, meetings, series)
}

function isOf({ seriesId, seriesName, seriesShort }: MeetingSummary, series: string): boolean {
  return (
    seriesId === series ||
    [seriesName, seriesShort].some((name) => foldedName(name) === foldedName(series))
  )
}
