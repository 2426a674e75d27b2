import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { childrenOf } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { Table } from '../record/record.ts'

type Ordered = { readonly order: string }

/** A key between two neighbours (undefined: at the start or the end). The neighbours' keys differ, in this order. */
export function orderBetween(before: Ordered | undefined, after: Ordered | undefined): string {
  return generateKeyBetween(before?.order ?? null, after?.order ?? null)
}

/** `count` keys between two neighbours, evenly spread. */
export function ordersBetween(
  before: Ordered | undefined,
  after: Ordered | undefined,
  count: number,
): string[] {
  return generateNKeysBetween(before?.order ?? null, after?.order ?? null, count)
}

/** The key for a row that goes after all of these (which are in their order). */
export function orderAfterAll(rows: readonly Ordered[]): string {
  return orderBetween(rows.at(-1), undefined)
}

/** The key for an item placed right after a sibling (null: as the first under the parent). */
export function orderAfterItem(
  items: Table<Item>,
  parentId: string | null,
  siblingId: string | null,
): string {
  const siblings = childrenOf(items, parentId)
  const at = siblingId === null ? -1 : siblings.findIndex((item) => item.id === siblingId)
  return orderBetween(at < 0 ? undefined : siblings[at], siblings[at + 1])
}
