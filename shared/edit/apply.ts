import type { Item } from '../record/item.ts'
import type { Entity, MeetingRecord, Rows, TableEntity } from '../record/record.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Draft, draftOf, rowOf, write } from './draft.ts'
import type { Change, Edit, RemoveEdit, SimpleEdit } from './edit.ts'
import { references } from './references.ts'
import { mayGo, mayStand } from './rules.ts'

export type Applied = { readonly record: MeetingRecord; readonly changes: readonly Change[] }

/**
 * The record after an edit, and what it did to which row. Pure: the same in the window and in the store. An
 * edit that may not be (an unknown row, an end before a start, a party twice in a group) is an error, and the record stays as
 * it was. An edit that changes nothing gives no changes.
 */
export function apply(record: MeetingRecord, edit: Edit): Result<Applied> {
  const draft = draftOf(record)
  const edits = edit.kind === 'many' ? edit.edits : [edit]
  for (const simple of edits) {
    const done = applySimple(draft, simple)
    if (!done.ok) return done
  }
  return ok({ record: draft.record, changes: draft.changes })
}

function applySimple(draft: Draft, edit: SimpleEdit): Result<void> {
  switch (edit.kind) {
    case 'add':
      return add(draft, edit.entity, edit.row)
    case 'set':
      return set(draft, edit.entity, edit.id, edit.fields)
    case 'remove':
      return remove(draft, edit)
  }
}

function add<E extends TableEntity>(draft: Draft, entity: E, row: Rows[E]): Result<void> {
  if (rowOf(draft.record, entity, row.id) !== undefined) {
    return fail('invalid', 'This has been added already.', 'id')
  }
  const stands = mayStand(draft.record, entity, row)
  if (stands.ok) write(draft, entity, row.id, row)
  return stands
}

function set<E extends Entity>(
  draft: Draft,
  entity: E,
  id: string,
  fields: Partial<Rows[E]>,
): Result<void> {
  const before = rowOf(draft.record, entity, id)
  if (before === undefined) return gone()
  const after = ownedWhenTouched(entity, before, { ...before, ...fields, id })
  if (sameRow(before, after)) return ok(undefined)
  const stands = mayStand(draft.record, entity, after, before)
  if (stands.ok) write(draft, entity, id, after)
  return stands
}

/** Words taken from an earlier meeting are the person's own once they are written, or agreed: they no longer say where they are from. */
function ownedWhenTouched<E extends Entity>(entity: E, before: Rows[E], after: Rows[E]): Rows[E] {
  if (entity !== 'item') return after
  const [was, is] = [before, after] as unknown as [Item, Item] // the rows of this very entity
  if (was.origin === '' || was.origin !== is.origin) return after
  const touched = was.text.text !== is.text.text || was.status !== is.status
  return touched ? { ...after, origin: '' } : after
}

function remove(draft: Draft, { entity, id }: RemoveEdit): Result<void> {
  if (rowOf(draft.record, entity, id) === undefined) return gone()
  const mayBe = entity === 'item' ? mayGo(draft.record.item, id) : ok(undefined)
  if (!mayBe.ok) return mayBe
  removeWithWhatItOwns(draft, entity, id)
  return ok(undefined)
}

function removeWithWhatItOwns(draft: Draft, entity: TableEntity, id: string): void {
  for (const reference of references) {
    if (reference.to !== entity) continue
    for (const row of Object.values(draft.record[reference.from])) {
      if ((row as { [field: string]: unknown })[reference.field] !== id) continue
      if (reference.owned) removeWithWhatItOwns(draft, reference.from, row.id)
      else
        write(draft, reference.from, row.id, { ...row, [reference.field]: null } as Rows['logLine'])
    }
  }
  write(draft, entity, id, null)
}

function gone(): Result<never> {
  return fail('not-found', 'This has been removed in the meantime; nothing was changed.')
}

/** Rows are flat but for texts and lists, which compare by their JSON. */
function sameRow<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every(
    (key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]),
  )
}
