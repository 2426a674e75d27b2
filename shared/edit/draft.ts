import { singleEntities } from '../record/entities.ts'
import type {
  Entity,
  MeetingRecord,
  Rows,
  SingleEntity,
  Table,
  TableEntity,
} from '../record/record.ts'
import type { Change } from './edit.ts'

/** A record in the making: each table touched is copied once, each row written is noted as a change. */
export type Draft = {
  readonly record: MeetingRecord
  readonly changes: Change[]
  readonly copied: Set<TableEntity>
}

export function draftOf(record: MeetingRecord): Draft {
  return { record: { ...record }, changes: [], copied: new Set() }
}

function isSingle(entity: Entity): entity is SingleEntity {
  return (singleEntities as readonly Entity[]).includes(entity)
}

/** The row with this id, or undefined; the one row of a single entity only under its own id. */
export function rowOf<E extends Entity>(
  record: MeetingRecord,
  entity: E,
  id: string,
): Rows[E] | undefined {
  if (isSingle(entity)) {
    const row: Rows[SingleEntity] = record[entity]
    return row.id === id ? (row as Rows[E]) : undefined
  }
  const table = record[entity as TableEntity] as unknown as Table<Rows[E]>
  return Object.hasOwn(table, id) ? table[id] : undefined
}

/** Writes one row (null removes it) and notes the change. */
export function write<E extends Entity>(
  draft: Draft,
  entity: E,
  id: string,
  after: Rows[E] | null,
): void {
  const before = rowOf(draft.record, entity, id) ?? null
  put(draft, entity, id, after)
  draft.changes.push({ entity, id, before, after } as unknown as Change)
}

function put<E extends Entity>(draft: Draft, entity: E, id: string, after: Rows[E] | null): void {
  const record = draft.record as { -readonly [key in Entity]: unknown }
  if (isSingle(entity)) {
    record[entity] = after
    return
  }
  const name = entity as TableEntity
  if (!draft.copied.has(name)) {
    record[name] = { ...draft.record[name] }
    draft.copied.add(name)
  }
  const table = record[name] as { [id: string]: unknown }
  if (after === null) delete table[id]
  else table[id] = after
}

/** The record after these changes: what undo, redo and another window's edits need. Their befores are not looked at. */
export function applyChanges(record: MeetingRecord, changes: readonly Change[]): MeetingRecord {
  const draft = draftOf(record)
  for (const change of changes) put(draft, change.entity, change.id, change.after)
  return draft.record
}
