import { generateNKeysBetween } from 'fractional-indexing'
import type { Delegate } from '../record/attendance.ts'
import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import { printedOf } from '../statement/attendance.ts'
import { headWords, listOfParticipants } from '../statement/participants.ts'
import type { Ids } from './ids.ts'

/**
 * An annex that lists the participants line by line, as the attendance composes it, becomes that list: its lines are told from
 * the attendance and the delegates they name. Where a single line would print otherwise it stays the paragraphs that it is.
 */
export function withParticipants(record: MeetingRecord, ids: Ids): MeetingRecord {
  for (const annex of inOrder(Object.values(record.annex))) {
    if (annex.kind !== 'text' || !/particip|attend|delega/i.test(annex.heading)) continue
    const entries = inOrder(Object.values(record.annexEntry)).filter(
      ({ annexId }) => annexId === annex.id,
    )
    const lines = entries.map(({ text }) => text?.text ?? '')
    const delegate = delegatesIn(lines, record, ids)
    if (delegate === null) continue
    const own = new Set(entries.map(({ id }) => id))
    const rest = Object.entries(record.annexEntry).filter(([id]) => !own.has(id))
    const told: MeetingRecord = {
      ...record,
      delegate,
      annex: { ...record.annex, [annex.id]: { ...annex, kind: 'participants' } },
      annexEntry: Object.fromEntries(rest),
    }
    const printed = listOfParticipants(told).participants.map(({ line }) => line)
    if (printed.length === lines.length && printed.every((line, nth) => line === lines[nth])) {
      return told
    }
  }
  return record
}

/** The people that lines like "Fiji: Ana Tui, Director" name; null where one is not of a party that attended. */
function delegatesIn(
  lines: readonly string[],
  record: MeetingRecord,
  ids: Ids,
): MeetingRecord['delegate'] | null {
  const attendance = Object.values(record.group).flatMap((group) => printedOf(record, group))
  const rowOf = new Map(attendance.map(({ bare, row }) => [bare, row.id]))
  const orders = generateNKeysBetween(null, null, lines.length)
  const delegates: { [id: string]: Delegate } = {}
  for (const [nth, line] of lines.entries()) {
    if (rowOf.has(line)) continue
    const [party = '', ...rest] = line.split(': ')
    const attendanceId = rowOf.get(party)
    if (attendanceId === undefined || rest.length === 0) return null
    const id = ids('delegate')
    delegates[id] = { id, attendanceId, order: orders[nth] ?? 'a0', ...personIn(rest.join(': ')) }
  }
  return delegates
}

function personIn(words: string): Pick<Delegate, 'name' | 'title' | 'organisation' | 'head'> {
  const head = words.endsWith(` ${headWords}`)
  const own = head ? words.slice(0, -headWords.length - 1) : words
  const [name = '', title = '', ...organisation] = own.split(', ')
  return { name, title, organisation: organisation.join(', '), head }
}
