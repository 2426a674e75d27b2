import type { Item } from '../record/item.ts'
import type { Edit, SimpleEdit } from './edit.ts'

/** Gives items a status at a moment (ISO), as one edit; null where they all have it already. Reopened ones forget their moment. */
export function adopt(items: Iterable<Item>, status: Item['status'], at: string): Edit | null {
  const statusAt = status === 'open' ? '' : at
  const edits = [...items]
    .filter((item) => item.status !== status)
    .map(
      ({ id }): SimpleEdit => ({ kind: 'set', entity: 'item', id, fields: { status, statusAt } }),
    )
  const [only] = edits
  if (only === undefined) return null
  return edits.length === 1 ? only : { kind: 'many', edits }
}
