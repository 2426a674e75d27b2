import type { SimpleEdit } from '../../shared/edit/edit.ts'
import { orderAfterAll, ordersBetween } from '../../shared/edit/order.ts'
import type { ListedParty, ParticipantsList } from '../../shared/participants/read.ts'
import type { Attendance } from '../../shared/record/attendance.ts'
import { inOrder } from '../../shared/record/body.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { kindsFor } from './choices.ts'
import { delegatesOf, groupsOf, type PartyKind, partyAsTyped, setRow } from './edits.ts'

type Attending = Pick<MeetingRecord, 'party' | 'attendance' | 'group' | 'delegate'>

/** A party of a list as a person would have it added. */
export type ChosenParty = {
  readonly listed: ListedParty
  readonly isIncluded: boolean
  readonly groupId: string
  /** What it is, where nobody knows it yet. */
  readonly kind: PartyKind
}

/** What a list comes to before a person changes anything: the group it says, else where the party stands, else where its kind goes. */
export function chosenFrom(record: Attending, list: ParticipantsList): ChosenParty[] {
  const groups = groupsOf(record)
  return list.parties.map((listed) => {
    const kind = listed.party?.kind
    const byKind = groups.find(
      ({ role }) => role === (kind === undefined || kind === 'state' ? 'member' : 'organisation'),
    )
    const standing = listed.party === null ? undefined : rowOf(record, listed.party.id)
    const groupId = listed.groupId ?? standing?.groupId ?? byKind?.id ?? groups[0]?.id ?? ''
    const role = record.group[groupId]?.role ?? 'member'
    return { listed, isIncluded: true, groupId, kind: kind ?? kindsFor(role)[0] ?? 'state' }
  })
}

function rowOf(record: Attending, partyId: string): Attendance | undefined {
  return Object.values(record.attendance).find((row) => row.partyId === partyId)
}

/**
 * The edits that put the chosen parties and their delegates into the meeting. Who stands in it already is moved where the list has
 * another group, and gets the delegates that are new; nothing is taken out, and nobody present becomes expected.
 */
export function addingParticipants(
  record: Attending,
  chosen: readonly ChosenParty[],
  presence: Attendance['presence'],
): SimpleEdit[] {
  const included = chosen.filter(({ isIncluded }) => isIncluded)
  const last = inOrder(Object.values(record.attendance)).at(-1)
  const orders = ordersBetween(last, undefined, included.length)
  return included.flatMap((one, nth) => {
    const order = orders[nth] ?? 'a0'
    const { party } = one.listed
    const before = party === null ? undefined : rowOf(record, party.id)
    if (before === undefined) return added(record, one, presence, order)
    const moves = before.groupId !== one.groupId
    const fields = {
      ...(moves ? { groupId: one.groupId, order } : {}),
      ...(presence === 'present' && before.presence === 'expected' ? { presence } : {}),
      ...(one.listed.representedBy !== '' && before.representedBy === ''
        ? { representedBy: one.listed.representedBy }
        : {}),
    }
    const row = Object.keys(fields).length === 0 ? [] : [setRow(before.id, fields)]
    return [...row, ...delegatesAdded(record, one.listed, before.id)]
  })
}

function added(
  record: Attending,
  { listed, groupId, kind }: ChosenParty,
  presence: Attendance['presence'],
  order: string,
): SimpleEdit[] {
  const party = listed.party ?? partyAsTyped(kind, listed.words)
  const isNew = !Object.hasOwn(record.party, party.id)
  const row: Attendance = {
    id: newId('attendance'),
    partyId: party.id,
    groupId,
    order,
    presence,
    form: listed.form,
    representedBy: listed.representedBy,
  }
  return [
    ...(isNew ? [{ kind: 'add', entity: 'party', row: party } satisfies SimpleEdit] : []),
    { kind: 'add', entity: 'attendance', row },
    ...delegatesAdded(record, listed, row.id),
  ]
}

/** The delegates that the party does not have yet; a head only where it has none. */
function delegatesAdded(
  record: Attending,
  listed: ListedParty,
  attendanceId: string,
): SimpleEdit[] {
  const there = delegatesOf(record, attendanceId)
  const names = new Set(there.map(({ name }) => name.toLowerCase()))
  const fresh = listed.delegates.filter(({ name }) => !names.has(name.toLowerCase()))
  const hasHead = there.some(({ head }) => head)
  let last = { order: orderAfterAll(there) }
  return fresh.map((delegate, nth): SimpleEdit => {
    if (nth > 0) last = { order: orderAfterAll([last]) }
    const row = { ...delegate, id: newId('delegate'), attendanceId, order: last.order }
    return { kind: 'add', entity: 'delegate', row: { ...row, head: row.head && !hasHead } }
  })
}

/** "23 parties and 41 delegates", as far as there are any. */
export function amountOf(chosen: readonly ChosenParty[]): string {
  const included = chosen.filter(({ isIncluded }) => isIncluded)
  const people = included.reduce((sum, { listed }) => sum + listed.delegates.length, 0)
  const parties = counted(included.length, 'party', 'parties')
  return people === 0 ? parties : `${parties} and ${counted(people, 'delegate', 'delegates')}`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
