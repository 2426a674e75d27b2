import type { Edit } from '../../shared/edit/edit.ts'
import type { Attendance, Group } from '../../shared/record/attendance.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { groupsOf, placeRow, setRow } from './edits.ts'

type Attending = Pick<MeetingRecord, 'party' | 'attendance' | 'group'>

/** What the groups share while the roll is called. */
export type RollCall = {
  /** Whether what is typed leaves this party in sight. */
  readonly shows: (partyId: string) => boolean
  /** A letter typed on a row goes on in the field that narrows the list. */
  readonly onLetter: (letter: string) => void
}

/** How many of these are present, and how many there are. */
export type Count = { readonly present: number; readonly all: number }

export function countOf(rows: readonly Pick<Attendance, 'presence'>[]): Count {
  return {
    present: rows.filter(({ presence }) => presence === 'present').length,
    all: rows.length,
  }
}

/** Those who sit in a group of members, whom a quorum counts. */
function membersOf({ attendance, group }: Attending): Attendance[] {
  return Object.values(attendance).filter(({ groupId }) => group[groupId]?.role === 'member')
}

/** What a person should know of who is there before the text is agreed; null where there is nothing to say. */
export function attendanceNotice(
  record: Attending & Pick<MeetingRecord, 'meeting'>,
): string | null {
  const { quorum } = record.meeting
  const everyone = countOf(Object.values(record.attendance))
  if (everyone.all > 0 && everyone.present === 0) {
    return 'Nobody is marked present, so the statement names nobody.'
  }
  const members = countOf(membersOf(record))
  if (quorum === null || everyone.all === 0 || members.present >= quorum) return null
  return `${members.present} of ${members.all} members present; quorum is ${quorum}.`
}

/** Marks who was expected as present, and takes that back. */
export function marked(row: Attendance): Edit {
  return setRow(row.id, { presence: row.presence === 'present' ? 'expected' : 'present' })
}

/** Marks all of a group at once; null where all are present. */
export function allPresent(rows: readonly Attendance[]): Edit | null {
  const edits = rows
    .filter(({ presence }) => presence === 'expected')
    .map(({ id }) => setRow(id, { presence: 'present' }))
  return edits.length === 0 ? null : { kind: 'many', edits }
}

/** The group that a key on a row means: a digit the group of that place, Alt+Left and Alt+Right the one beside it. */
export function groupMeant(
  record: Attending,
  row: Attendance,
  event: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
): Group | undefined {
  if (event.ctrlKey || event.metaKey) return undefined
  const groups = groupsOf(record)
  const at = groups.findIndex(({ id }) => id === row.groupId)
  if (event.altKey) {
    if (event.key === 'ArrowLeft') return groups[at - 1]
    return event.key === 'ArrowRight' ? groups[at + 1] : undefined
  }
  return /^[1-9]$/.test(event.key) ? groups[Number(event.key) - 1] : undefined
}

/** Moves a row to the end of another group; null where it is there already. */
export function toGroup(record: Attending, row: Attendance, group: Group): Edit | null {
  return group.id === row.groupId ? null : placeRow(record, row, group.id, null)
}
