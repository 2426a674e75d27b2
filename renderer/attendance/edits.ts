import { alphabetical } from '../../shared/directory/alphabetical.ts'
import type { Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { orderAfterAll, orderBetween } from '../../shared/edit/order.ts'
import type { Attendance, Delegate, Group } from '../../shared/record/attendance.ts'
import { inOrder } from '../../shared/record/body.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { Party } from '../../shared/record/party.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { bareName } from '../../shared/statement/wording/names.ts'

type Attending = Pick<MeetingRecord, 'party' | 'attendance' | 'group'>

/** The groups in their order. */
export function groupsOf({ group }: Pick<MeetingRecord, 'group'>): Group[] {
  return inOrder(Object.values(group))
}

/** The attendance of a group in the order in which it prints, those only expected among them. */
export function rowsOf(record: Attending, group: Group): Attendance[] {
  const rows = inOrder(Object.values(record.attendance)).filter(
    ({ groupId }) => groupId === group.id,
  )
  if (group.sort === 'as-entered') return rows
  const nameOf = (row: Attendance) => {
    const party = record.party[row.partyId]
    return party ? bareName(party, row.form) : ''
  }
  return rows.sort((a, b) => alphabetical(nameOf(a), nameOf(b)))
}

/** Where a party stands already: its row in this group, else in another one. */
export function standing(record: Attending, partyId: string, groupId: string) {
  const rows = Object.values(record.attendance).filter((row) => row.partyId === partyId)
  return rows.find((row) => row.groupId === groupId) ?? rows[0]
}

/**
 * Puts a party into a group, at its end. One that stands in another group is moved, with its delegates; into the new members a party
 * goes in addition, since it attends as well.
 *
 * @param form how its name will be printed
 */
export function tick(
  record: Attending,
  group: Group,
  party: Party,
  form: Attendance['form'],
): Edit {
  const order = orderAfterAll(inEntryOrder(record, group.id))
  const before = standing(record, party.id, group.id)
  const moves = before && before.groupId !== group.id && group.role !== 'new-member'
  if (moves) return setRow(before.id, { groupId: group.id, order })
  const row: Attendance = {
    id: newId('attendance'),
    partyId: party.id,
    groupId: group.id,
    order,
    presence: 'present',
    form,
    representedBy: '',
  }
  const added: SimpleEdit = { kind: 'add', entity: 'attendance', row }
  if (Object.hasOwn(record.party, party.id)) return added
  return { kind: 'many', edits: [{ kind: 'add', entity: 'party', row: party }, added] }
}

/** Takes a row of attendance out, with its delegates. */
export function untick(row: Attendance): Edit {
  return { kind: 'remove', entity: 'attendance', id: row.id }
}

export function setRow(id: string, fields: Partial<Omit<Attendance, 'id'>>): SimpleEdit {
  return { kind: 'set', entity: 'attendance', id, fields }
}

/** Places a row before another one of a group (null: at the end), which becomes its group. */
export function placeRow(
  record: Attending,
  row: Attendance,
  groupId: string,
  beforeId: string | null,
): SimpleEdit {
  const others = inEntryOrder(record, groupId).filter(({ id }) => id !== row.id)
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
  return setRow(row.id, { groupId, order: orderBetween(others[at - 1], others[at]) })
}

/** Moves a row one place up (-1) or down (1) among those of its group; null at the end of the list. */
export function stepRow(record: Attending, row: Attendance, step: 1 | -1): SimpleEdit | null {
  const rows = inEntryOrder(record, row.groupId)
  const at = rows.findIndex(({ id }) => id === row.id)
  const goal = at + step
  if (goal < 0 || goal >= rows.length) return null
  const before = rows[step === 1 ? goal + 1 : goal]
  return placeRow(record, row, row.groupId, before?.id ?? null)
}

function inEntryOrder(record: Attending, groupId: string): Attendance[] {
  return inOrder(Object.values(record.attendance)).filter((row) => row.groupId === groupId)
}

export type PartyKind = Party['kind']

/**
 * A party that is not in the directory, as typed: "the Harbour Institute (HI)" is the name with its article, and its short form
 * in brackets.
 */
export function partyAsTyped(kind: PartyKind, typed: string): Party {
  const words = typed.trim().replace(/\s+/g, ' ')
  const [, article = '', name = words, acronym = ''] =
    /^(the )?(.+?)(?: \(([^()]+)\))?$/i.exec(words) ?? []
  const the = article === '' ? '' : 'the'
  return {
    id: newId('party'),
    kind,
    name,
    acronym,
    aliases: [],
    articleText: the,
    articleList: the,
    acronymArticle: '',
    alpha2: '',
    alpha3: '',
  }
}

export function addDelegate(record: Pick<MeetingRecord, 'delegate'>, row: Attendance): Edit {
  const delegates = delegatesOf(record, row.id)
  const delegate: Delegate = {
    id: newId('delegate'),
    attendanceId: row.id,
    order: orderAfterAll(delegates),
    name: '',
    title: '',
    organisation: '',
    head: delegates.length === 0,
  }
  return { kind: 'add', entity: 'delegate', row: delegate }
}

export function delegatesOf(record: Pick<MeetingRecord, 'delegate'>, attendanceId: string) {
  return inOrder(Object.values(record.delegate)).filter((row) => row.attendanceId === attendanceId)
}

/** Makes one delegate the head of delegation, and no other of the same party. */
export function makeHead(record: Pick<MeetingRecord, 'delegate'>, head: Delegate): Edit {
  const edits = delegatesOf(record, head.attendanceId).map(
    ({ id }): SimpleEdit => ({
      kind: 'set',
      entity: 'delegate',
      id,
      fields: { head: id === head.id ? !head.head : false },
    }),
  )
  return { kind: 'many', edits }
}

/** A group of the person's own, at the end. */
export function addGroup(record: Pick<MeetingRecord, 'group'>): { edit: Edit; id: string } {
  const row: Group = {
    id: newId('group'),
    order: orderAfterAll(groupsOf(record)),
    role: 'participant',
    label: 'Another group',
    many: '{list} attended.',
    one: '{list} attended.',
    joined: false,
    sort: 'as-entered',
  }
  return { edit: { kind: 'add', entity: 'group', row }, id: row.id }
}

/** Moves a group one place up (-1) or down (1); null at the end of the list. */
export function stepGroup(
  record: Pick<MeetingRecord, 'group'>,
  group: Group,
  step: 1 | -1,
): SimpleEdit | null {
  const groups = groupsOf(record)
  const at = groups.findIndex(({ id }) => id === group.id)
  const goal = at + step
  if (goal < 0 || goal >= groups.length) return null
  const others = groups.filter(({ id }) => id !== group.id)
  const order = orderBetween(others[goal - 1], others[goal])
  return { kind: 'set', entity: 'group', id: group.id, fields: { order } }
}
