import { isAgreed } from '../record/adoption.ts'
import { depthOf } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { Entity, MeetingRecord, Rows, Table } from '../record/record.ts'
import { deepest } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'
import { rowOf } from './draft.ts'
import { firstWords } from './first-words.ts'
import { references } from './references.ts'

/**
 * Whether a row may stand in a record as it is now; the error names the field at fault. `before` is the row as it
 * stood, undefined for a new one: what did not change needs no second look, and nothing can lie under a new row.
 */
export function mayStand<E extends Entity>(
  record: MeetingRecord,
  entity: E,
  row: Rows[E],
  before?: Rows[E],
): Result<void> {
  const pointing = pointsToSomething(record, entity, row)
  if (!pointing.ok) return pointing
  switch (entity) {
    case 'meeting':
    case 'annexEntry':
      return datesInOrder(row as Rows['meeting'] | Rows['annexEntry'])
    case 'attendance':
      return onceInItsGroup(record, row as Rows['attendance'])
    case 'item': {
      const item = row as Rows['item']
      const was = before as Rows['item'] | undefined
      const locked = keepsAgreedWords(item, was)
      return locked.ok ? inTheTree(record.item, item, was) : locked
    }
    default:
      return ok(undefined)
  }
}

function pointsToSomething<E extends Entity>(
  record: MeetingRecord,
  entity: E,
  row: Rows[E],
): Result<void> {
  for (const reference of references) {
    if (reference.from !== entity) continue
    const target = (row as { [field: string]: unknown })[reference.field]
    if (typeof target === 'string' && rowOf(record, reference.to, target) === undefined) {
      return fail(
        'not-found',
        `The ${reference.to} this belongs to is not in the meeting.`,
        reference.field,
      )
    }
  }
  return ok(undefined)
}

function datesInOrder({ start, end }: { start: string; end: string }): Result<void> {
  if (end !== '' && start === '') {
    return fail('invalid', 'There is an end but no start: give the first day too.', 'start')
  }
  if (end !== '' && end < start) {
    return fail(
      'invalid',
      `The end (${end}) is before the start (${start}): change one of the two.`,
      'end',
    )
  }
  return ok(undefined)
}

function onceInItsGroup(record: MeetingRecord, row: Rows['attendance']): Result<void> {
  const twin = Object.values(record.attendance).find(
    (other) =>
      other.id !== row.id && other.groupId === row.groupId && other.partyId === row.partyId,
  )
  if (!twin) return ok(undefined)
  const name = record.party[row.partyId]?.name ?? 'This party'
  const label = record.group[row.groupId]?.label ?? 'this group'
  return fail(
    'invalid',
    `${name} is already in ${label}: a party stands once in a group.`,
    'partyId',
  )
}

const lockedFields = ['text', 'part', 'wording', 'composedThen', 'printed'] as const

/**
 * What is agreed keeps its words, their marks and notes, and is printed, until it is reopened: by an edit of its status, alone or
 * together with others. Where it stands, its kind and its bullet or number are no words, and may change.
 */
function keepsAgreedWords(row: Item, before: Item | undefined): Result<void> {
  if (before === undefined || !isAgreed(before) || !isAgreed(row)) return ok(undefined)
  const isKept = lockedFields.every(
    (field) =>
      row[field] === before[field] || JSON.stringify(row[field]) === JSON.stringify(before[field]),
  )
  return isKept ? ok(undefined) : locked(before)
}

/** Whether an item may go, with all that lies under it: nothing that is agreed is removed before it is reopened. */
export function mayGo(items: Table<Item>, id: string): Result<void> {
  const own = items[id]
  if (own !== undefined && isAgreed(own)) return locked(own)
  for (const item of Object.values(items)) {
    if (isAgreed(item) && liesUnder(items, item, id)) return locked(item)
  }
  return ok(undefined)
}

function liesUnder(items: Table<Item>, item: Item, id: string): boolean {
  for (let at = item.parentId; at !== null; at = items[at]?.parentId ?? null) {
    if (at === id) return true
  }
  return false
}

function locked({ status, text }: Item): Result<never> {
  const how = status === 'agreed' ? 'agreed' : 'agreed ad referendum'
  const words = text.text === '' ? 'This' : `“${firstWords(text.text)}”`
  return fail('invalid', `${words} is ${how}, so it stays as it is: reopen it first.`, 'status')
}

function inTheTree(items: Table<Item>, row: Item, before: Item | undefined): Result<void> {
  if (row.parentId === null || row.parentId === before?.parentId) return ok(undefined)
  for (let at: string | null = row.parentId; at !== null; at = items[at]?.parentId ?? null) {
    if (at === row.id) return fail('invalid', 'An item cannot lie under itself.', 'parentId')
  }
  const depth = 1 + depthOf(items, row.parentId)
  const height = before === undefined ? 0 : levelsUnder(items, row.id)
  return depth + height > deepest ? tooDeep() : ok(undefined)
}

export function tooDeep(): Result<never> {
  return fail(
    'invalid',
    `Points go ${deepest} levels deep: move this one further out first.`,
    'parentId',
  )
}

/**
 * How many levels of items lie under one. Read from the rows, not from the remembered outline (`heightOf`): within an edit
 * of many the table is still being written, and what was remembered of it would stay behind.
 */
function levelsUnder(items: Table<Item>, id: string): number {
  const rows = Object.values(items)
  let levels = 0
  for (let above = new Set([id]); ; levels += 1) {
    const under = rows.filter((row) => row.parentId !== null && above.has(row.parentId))
    if (under.length === 0) return levels
    above = new Set(under.map((row) => row.id))
  }
}
