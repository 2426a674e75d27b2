import type { Delegate } from '../record/attendance.ts'
import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import { printedOf } from './attendance.ts'
import type { Block } from './statement.ts'

/** The columns of the list of participants; the first always prints, another only where somebody filled it. */
export const participantColumns = ['Party', 'Name', 'Title', 'Organisation'] as const

/** What stands after the name of one who leads a delegation. */
export const headWords = '(Head of Delegation)'

/** Somebody at a meeting, or a party of which nobody is named. */
type Participant = {
  readonly source: Block['source']
  /** As a line of text: "Samoa: Ana Tui, Director (Head of Delegation)". */
  readonly line: string
  /** What stands in the columns, in their order. */
  readonly cells: readonly string[]
}

/**
 * Those at a meeting: the party as the attendance names it, then name, title and organisation; heads of delegation first among
 * their own. A party of which nobody is named stands there with its name alone.
 */
function participantsOf(record: MeetingRecord): Participant[] {
  const delegates = Map.groupBy(Object.values(record.delegate), ({ attendanceId }) => attendanceId)
  const groups = inOrder(Object.values(record.group))
  return groups.flatMap((group) =>
    printedOf(record, group).flatMap(({ row, bare }) => {
      const people = inOrder(delegates.get(row.id) ?? []).filter((one) => one.name.trim() !== '')
      const heads = people.filter(({ head }) => head)
      const named = [...heads, ...people.filter(({ head }) => !head)]
      return named.length > 0 ? named.map((one) => delegateOf(one, bare)) : [partyOf(row.id, bare)]
    }),
  )
}

function partyOf(id: string, bare: string): Participant {
  return { source: { entity: 'attendance', id }, line: bare, cells: [bare, '', '', ''] }
}

function delegateOf({ id, head, ...delegate }: Delegate, bare: string): Participant {
  const name = delegate.name.trim()
  const title = delegate.title.trim()
  const organisation = delegate.organisation.trim()
  const words = [name, title, organisation].filter((part) => part !== '')
  const after = head ? ` ${headWords}` : ''
  return {
    source: { entity: 'delegate', id },
    line: `${bare}: ${words.join(', ')}${after}`,
    cells: [bare, name + after, title, organisation],
  }
}

type Listed = Pick<MeetingRecord, 'attendance' | 'group' | 'party' | 'style'> & {
  readonly participants: readonly Participant[]
  readonly blocks: readonly Block[]
}
const listed = new WeakMap<MeetingRecord['delegate'], Listed>()

/** Those at a meeting, and their rows: the same objects as long as what they are made of is the same. */
export function listOfParticipants(record: MeetingRecord): Pick<Listed, 'participants' | 'blocks'> {
  const { attendance, delegate, group, party, style } = record
  const before = listed.get(delegate)
  const isSame =
    before?.attendance === attendance &&
    before.group === group &&
    before.party === party &&
    before.style === style
  if (before !== undefined && isSame) return before
  const participants = participantsOf(record)
  const blocks = participantBlocks(participants)
  const list = { attendance, group, party, style, participants, blocks }
  listed.set(delegate, list)
  return list
}

/** The list of participants: a row of its table each, without the columns that nobody filled. */
function participantBlocks(participants: readonly Participant[]): Block[] {
  const columns = participantColumns
    .map((heading, nth) => ({ heading, nth }))
    .filter(({ nth }) => nth === 0 || participants.some(({ cells }) => cells[nth] !== ''))
  return participants.map(({ source, line, cells }) => ({
    kind: 'participant',
    source,
    depth: 0,
    marker: 'none',
    number: '',
    restarts: false,
    runs: [{ text: line }],
    cells: columns.map(({ heading, nth }) => ({ heading, text: cells[nth] ?? '' })),
    composed: 'from-facts',
  }))
}
