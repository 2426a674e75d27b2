import { isAgreed } from '../record/adoption.ts'
import { bodyInOrder } from '../record/body.ts'
import { singleEntities } from '../record/entities.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord, Rows, Table, TableEntity } from '../record/record.ts'
import { sameRow } from './apply.ts'
import type { Edit, SimpleEdit } from './edit.ts'

/**
 * The edit that gives a record the facts, attendance, words and annexes of an earlier one; null where nothing differs. An
 * ordinary edit: undoable, journaled, every step of it one that may be. The log stays as it is (lines taken since are
 * never lost), and so do the proposals, the follow-ups and the parties the log and proposals name; all point again to what comes back. What was agreed since is reopened
 * on the way: whoever brings back the whole has seen that it goes.
 */
export function bringBack(now: MeetingRecord, then: MeetingRecord): Edit | null {
  const edits = [
    ...facts(now, then),
    ...written('party', now.party, then.party),
    ...written('group', now.group, then.group),
    ...written('annex', now.annex, then.annex),
    ...seats(now, then),
    ...body(now, then),
    ...written('annexEntry', now.annexEntry, then.annexEntry),
    ...leftovers(now, then),
    ...links(now, then),
  ]
  return edits.length === 0 ? null : { kind: 'many', edits }
}

function facts(now: MeetingRecord, then: MeetingRecord): SimpleEdit[] {
  return singleEntities.flatMap((entity) =>
    sameRow(now[entity], { ...then[entity], id: now[entity].id })
      ? []
      : [setting(entity, now[entity].id, then[entity])],
  )
}

const open = { status: 'open', statusAt: '' } as const

/** What is agreed keeps its words until it is reopened: the items for which that comes first. */
function toReopen(now: MeetingRecord, then: MeetingRecord): Item[] {
  return Object.values(now.item).filter((item) => {
    const was = own(then.item, item.id)
    return isAgreed(item) && (was === undefined || !sameRow(item, was))
  })
}

/** Adds the rows that are missing and sets those that differ. `gone`: rows that are there now but will have been removed. */
function written<E extends TableEntity>(
  entity: E,
  now: Table<Rows[E]>,
  then: Table<Rows[E]>,
  gone: ReadonlySet<string> = none,
): SimpleEdit[] {
  return Object.values(then).flatMap((row) => writing(entity, now, row, gone))
}

const none: ReadonlySet<string> = new Set()

function writing<E extends TableEntity>(
  entity: E,
  now: Table<Rows[E]>,
  row: Rows[E],
  gone: ReadonlySet<string> = none,
): SimpleEdit[] {
  const is = gone.has(row.id) ? undefined : own(now, row.id)
  if (is === undefined) return [{ kind: 'add', entity, row } as SimpleEdit] // the row is this entity's
  return sameRow(is, row) ? [] : [setting(entity, row.id, row)]
}

/** A party sits once in a group: whoever changes seats gets up first, with the delegates. */
function seats(now: MeetingRecord, then: MeetingRecord): SimpleEdit[] {
  const up = new Set(
    Object.values(now.attendance)
      .filter(({ id, partyId, groupId }) => {
        const seat = own(then.attendance, id)
        return seat?.partyId !== partyId || seat.groupId !== groupId
      })
      .map(({ id }) => id),
  )
  const gone = idsOf(now.delegate, ({ attendanceId }) => up.has(attendanceId))
  return [
    ...[...up].map((id) => removing('attendance', id)),
    ...written('attendance', now.attendance, then.attendance, up),
    ...written('delegate', now.delegate, then.delegate, gone),
    ...extras(now.delegate, then.delegate, gone).map((id) => removing('delegate', id)),
  ]
}

/**
 * Items that lie elsewhere now come to the margin first and then, from the top down, into their places: no step on the
 * way puts one under itself or too deep.
 */
function body(now: MeetingRecord, then: MeetingRecord): SimpleEdit[] {
  const moved = Object.values(now.item).filter(({ id, parentId }) => {
    const was = own(then.item, id)
    return was !== undefined && was.parentId !== parentId
  })
  const reopened = toReopen(now, then)
  const items = { ...now.item } // as they are after the first two kinds of step
  for (const item of reopened) items[item.id] = { ...item, ...open }
  for (const { id } of moved) items[id] = { ...(items[id] as Item), parentId: null }
  const removed = new Set(extras(now.item, then.item))
  const isTop = (id: string) => !removed.has(own(now.item, id)?.parentId ?? '')
  const gone = idsOf(now.sentence, ({ itemId }) => removed.has(itemId))
  return [
    ...reopened.map(({ id }): SimpleEdit => ({ kind: 'set', entity: 'item', id, fields: open })),
    ...moved
      .filter(({ parentId }) => parentId !== null)
      .map(
        ({ id }): SimpleEdit => ({ kind: 'set', entity: 'item', id, fields: { parentId: null } }),
      ),
    ...[...removed].filter(isTop).map((id) => removing('item', id)),
    ...bodyInOrder(then.item).flatMap(({ item }) => writing('item', items, item)),
    ...written('sentence', now.sentence, then.sentence, gone),
    ...extras(now.sentence, then.sentence, gone).map((id) => removing('sentence', id)),
  ]
}

/** What was added since, when nothing that stays points to it any more. */
function leftovers(now: MeetingRecord, then: MeetingRecord): SimpleEdit[] {
  const named = new Set(
    [...Object.values(now.logLine), ...Object.values(now.proposal)].map(({ partyId }) => partyId),
  )
  const annexes = new Set(extras(now.annex, then.annex))
  const gone = idsOf(now.annexEntry, ({ annexId }) => annexes.has(annexId))
  return [
    ...extras(now.annexEntry, then.annexEntry, gone).map((id) => removing('annexEntry', id)),
    ...[...annexes].map((id) => removing('annex', id)),
    ...extras(now.group, then.group).map((id) => removing('group', id)),
    ...extras(now.party, then.party)
      .filter((id) => !named.has(id))
      .map((id) => removing('party', id)),
  ]
}

/** A line of the log, a proposal or a follow-up forgot what was removed, and remembers it when that comes back. */
function links(now: MeetingRecord, then: MeetingRecord): SimpleEdit[] {
  const isLost = (item: string | null) => item === null || own(then.item, item) === undefined
  return [
    ...logLinks(now, then, isLost),
    ...proposalLinks(now, then, isLost),
    ...outcomeLinks(now, then, isLost),
  ]
}

type IsLost = (item: string | null) => boolean

function outcomeLinks(now: MeetingRecord, then: MeetingRecord, isLost: IsLost): SimpleEdit[] {
  return Object.values(now.followUp).flatMap(({ id, outcomeId }): SimpleEdit[] => {
    const was = own(then.followUp, id)?.outcomeId ?? null
    if (!isLost(outcomeId) || was === null) return []
    return [{ kind: 'set', entity: 'followUp', id, fields: { outcomeId: was } }]
  })
}

function logLinks(now: MeetingRecord, then: MeetingRecord, isLost: IsLost): SimpleEdit[] {
  return Object.values(now.logLine).flatMap((line) => {
    const was = own(then.logLine, line.id)
    if (was === undefined) return []
    const fields: { partyId?: string; headingId?: string; itemId?: string } = {}
    if (line.partyId === null && was.partyId !== null) fields.partyId = was.partyId
    if (isLost(line.headingId) && was.headingId !== null) fields.headingId = was.headingId
    if (isLost(line.itemId) && was.itemId !== null) fields.itemId = was.itemId
    if (Object.keys(fields).length === 0) return []
    return [{ kind: 'set', entity: 'logLine', id: line.id, fields }]
  })
}

function proposalLinks(now: MeetingRecord, then: MeetingRecord, isLost: IsLost): SimpleEdit[] {
  return Object.values(now.proposal).flatMap(({ id, partyId, itemId }): SimpleEdit[] => {
    const was = own(then.proposal, id)
    if (was === undefined) return []
    const fields: { partyId?: string; itemId?: string } = {}
    if (partyId === null && was.partyId !== null) fields.partyId = was.partyId
    if (isLost(itemId) && was.itemId !== null) fields.itemId = was.itemId
    if (Object.keys(fields).length === 0) return []
    return [{ kind: 'set', entity: 'proposal', id, fields }]
  })
}

/** The ids that are there now and were not then. */
function extras<Row>(
  now: Table<Row>,
  then: Table<Row>,
  gone: ReadonlySet<string> = none,
): string[] {
  return Object.keys(now).filter((id) => own(then, id) === undefined && !gone.has(id))
}

function idsOf<Row extends { id: string }>(
  table: Table<Row>,
  isMeant: (row: Row) => boolean,
): ReadonlySet<string> {
  return new Set(
    Object.values(table)
      .filter(isMeant)
      .map(({ id }) => id),
  )
}

function setting(entity: keyof Rows, id: string, row: Rows[keyof Rows]): SimpleEdit {
  const { id: _, ...fields } = row
  return { kind: 'set', entity, id, fields } as SimpleEdit // the fields are this entity's
}

function removing(entity: TableEntity, id: string): SimpleEdit {
  return { kind: 'remove', entity, id }
}

function own<Row>(table: Table<Row>, id: string): Row | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined
}
