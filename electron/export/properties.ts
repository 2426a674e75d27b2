import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Emblem } from '../../shared/statement/emblem.ts'
import { dateValue } from '../../shared/statement/facts.ts'
import type { Particulars } from '../../shared/statement/particulars.ts'
import { nameFromFacts } from '../../shared/statement/title.ts'
import type { DocumentProperties } from './docx/create-document.ts'

/**
 * What a document says of itself, from the meeting's facts: about which meeting it is, and by whom. The author is the hosts,
 * never the name of the person at this computer: the file circulates.
 * The particulars stand on every page.
 */
export function propertiesOf(
  record: MeetingRecord,
  onEveryPage?: Particulars,
  emblem: Emblem | null = null,
): DocumentProperties {
  const { meeting } = record
  const place = joined(meeting.city, meeting.country)
  const subject = joined(nameFromFacts(record) || meeting.title, place, daysOf(record))
  const author = joined(meeting.hosts, meeting.processShort || meeting.process)
  return {
    subject,
    author: author || meeting.seriesName || 'Rapporteur',
    ...(onEveryPage && { onEveryPage }),
    ...(emblem && { emblem }),
  }
}

function daysOf({ meeting, style }: MeetingRecord): string {
  const days = dateValue(meeting.start, meeting.end, style, '')
  return typeof days === 'object' ? (days?.bare ?? '') : days
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
