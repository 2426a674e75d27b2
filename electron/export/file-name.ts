import type { Format } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'

const longest = 120 // characters: short enough for every disk and the path before it

/** The name a meeting's export begins with: "AHG SOM 12 – Outcomes.docx"; one that holds private notes says so. */
export function fileNameOf({ meeting }: MeetingRecord, to: Format, withNotes = false): string {
  const series = meeting.seriesShort || meeting.seriesName
  const ordinal = meeting.ordinal === null ? '' : ` ${meeting.ordinal}`
  const name = sanitised(series === '' ? meeting.title : `${series}${ordinal}`)
  const what = to !== 'json' ? 'Outcomes' : withNotes ? 'Meeting with private notes' : 'Meeting'
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
