import type { Format, RegisterFormat } from '../../shared/formats.ts'
import type { MeetingHolds } from '../../shared/meeting-holds.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'

const longest = 120 // characters: short enough for every disk and the path before it

type Holds = { readonly withNotes?: boolean; readonly showsChanges?: boolean }

/** The name a meeting's export begins with: "AHG SOM 12 – Outcomes.docx"; one that holds private notes or shows changes says so. */
export function fileNameOf({ meeting }: MeetingRecord, to: Format, holds: Holds = {}): string {
  const series = meeting.seriesShort || meeting.seriesName
  const ordinal = meeting.ordinal === null ? '' : ` ${meeting.ordinal}`
  const name = sanitised(series === '' ? meeting.title : `${series}${ordinal}`)
  const what = whatOf(to, holds)
  return `${name === '' ? what : `${name} – ${what}`}.${to}`
}

/** The name a meeting's own file begins with: "AHG SOM 12 – Meeting.rapporteur". */
export function packedFileName(
  record: MeetingRecord,
  { notes, log, history }: MeetingHolds,
): string {
  const withNotes = notes || log || history
  return fileNameOf(record, 'json', { withNotes }).replace(/json$/, 'rapporteur')
}

function whatOf(to: Format, { withNotes = false, showsChanges = false }: Holds): string {
  if (to === 'json') return withNotes ? 'Meeting with private notes' : 'Meeting'
  return showsChanges ? 'Outcomes with changes' : 'Outcomes'
}

/** The name a series' register begins with: "Harbour Forum – Decisions and actions.csv". */
export function registerFileName(series: string, to: RegisterFormat): string {
  const name = sanitised(series)
  const what = 'Decisions and actions'
  return `${name === '' ? what : `${name} – ${what}`}.${to}`
}

/** Without what some system takes for its own: its separators, controls, marks of direction, a dot or space at an end. */
function sanitised(name: string): string {
  return name
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[\s.]+|[\s.\uD800-\uDBFF]+$/g, '')
}
