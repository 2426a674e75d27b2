import type { Entity, Rows, TableEntity } from '../record/record.ts'

type AddEdit = { [E in TableEntity]: { kind: 'add'; entity: E; row: Rows[E] } }[TableEntity]
export type SetEdit = {
  [E in Entity]: { kind: 'set'; entity: E; id: string; fields: Partial<Omit<Rows[E], 'id'>> }
}[Entity]
export type RemoveEdit = { kind: 'remove'; entity: TableEntity; id: string }

/** One small change of one row. */
export type SimpleEdit = AddEdit | SetEdit | RemoveEdit

/** A change of a record as a value. `many` happens whole or not at all. */
export type Edit = SimpleEdit | { kind: 'many'; edits: SimpleEdit[] }

/** What an edit did to one row: null before it was added and after it was removed. */
export type Change = {
  [E in Entity]: { entity: E; id: string; before: Rows[E] | null; after: Rows[E] | null }
}[Entity]

/** The changes that take these back, in the order in which they must be made. */
export function invert(changes: readonly Change[]): Change[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
}
