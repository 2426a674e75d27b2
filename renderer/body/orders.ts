import { ordersBetween } from '../../shared/edit/order.ts'
import type { Item } from '../../shared/record/item.ts'
import type { Table } from '../../shared/record/record.ts'
import { childrenByParent, type Place } from './outline.ts'

type Places = ReadonlyMap<string, Place>

/**
 * Order keys for the items that need a new one, as few as can be: items that stay under their parent keep theirs where
 * they still stand in order. `moved` names an item that a person moved: of two that changed places, that one gets the key.
 */
export function newOrders(
  items: Table<Item>,
  before: Places,
  after: Places,
  moved: string | undefined,
): Map<string, string> {
  const orders = new Map<string, string>()
  const old = childrenByParent(before.values())
  for (const [parentId, ids] of childrenByParent(after.values())) {
    const oldIds = old.get(parentId) ?? []
    if (ids.length === oldIds.length && ids.every((id, nth) => id === oldIds[nth])) continue
    const stays = (id: string): boolean => id !== moved && before.get(id)?.parentId === parentId
    const kept = keepable(ids.filter(stays).flatMap((id) => items[id] ?? []))
    for (const [id, order] of keysBetween(ids, kept)) orders.set(id, order)
  }
  return orders
}

/** The longest run of items, not necessarily neighbours, whose keys already ascend. */
function keepable(items: readonly Item[]): Map<string, Item> {
  const tails: number[] = [] // tails[n]: where the run of n + 1 with the lowest last key ends
  const previous: number[] = []
  for (const [at, { order }] of items.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((items[tails[middle] ?? 0]?.order ?? '') < order) low = middle + 1
      else high = middle
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1)
    tails[low] = at
  }
  const kept = new Map<string, Item>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const item = items[at]
    if (item) kept.set(item.id, item)
  }
  return kept
}

/** Keys for the ids that are not kept, between the kept ones around them. */
function keysBetween(
  ids: readonly string[],
  kept: ReadonlyMap<string, Item>,
): [id: string, order: string][] {
  const keys: [string, string][] = []
  let waiting: string[] = []
  let last: Item | undefined
  const place = (next: Item | undefined): void => {
    const orders = ordersBetween(last, next, waiting.length)
    for (const [nth, id] of waiting.entries()) keys.push([id, orders[nth] ?? ''])
    waiting = []
    last = next
  }
  for (const id of ids) {
    const item = kept.get(id)
    if (item) place(item)
    else waiting.push(id)
  }
  place(undefined)
  return keys
}
