import type { SetEdit } from '../../shared/edit/edit.ts'
import type { Meeting } from '../../shared/record/meeting.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { nameFromFacts } from '../../shared/statement/title.ts'

/** The edit that gives a meeting these facts. A title that follows the facts goes with them; one typed by hand stays. */
export function factsEdit(
  { meeting }: Pick<MeetingRecord, 'meeting'>,
  fields: Partial<Omit<Meeting, 'id'>>,
): SetEdit {
  const follows = meeting.title === '' || meeting.title === nameFromFacts({ meeting })
  const title = nameFromFacts({ meeting: { ...meeting, ...fields } })
  const named = follows && title !== meeting.title ? { title } : {}
  return { kind: 'set', entity: 'meeting', id: meeting.id, fields: { ...named, ...fields } }
}
