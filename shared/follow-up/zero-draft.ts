import type { SimpleEdit } from '../edit/edit.ts'
import { ordersBetween } from '../edit/order.ts'
import { bodyInOrder, childrenOf } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord, Table } from '../record/record.ts'

/**
 * The edits that take an earlier text as the draft to begin with: its own words, in their order and levels, each saying where it is
 * from. What the new meeting composes itself (opening, attendance, purpose) is not taken, nor is anything agreed in them.
 *
 * @param origin how each item says where it is from: "the Eleventh"
 * @returns no edits where the earlier text has no words of its own
 */
export function zeroDraft(
  into: Pick<MeetingRecord, 'item'>,
  from: Pick<MeetingRecord, 'item'>,
  origin: string,
  ids: (kind: string) => string,
): SimpleEdit[] {
  const taken = bodyInOrder(from.item).flatMap(({ item }) => (isOwnWords(item) ? [item] : []))
  const top = taken.filter(({ parentId }) => parentId === null)
  const orders = new Map(ordersAtMargin(into.item, top.length).map((key, nth) => [top[nth], key]))
  const newIds = new Map(taken.map(({ id }) => [id, ids('item')]))
  return taken.flatMap((item): SimpleEdit[] => {
    const parentId = item.parentId === null ? null : newIds.get(item.parentId)
    if (parentId === undefined) return [] // it stood under something composed
    const row: Item = {
      ...item,
      id: newIds.get(item.id) ?? '',
      order: orders.get(item) ?? item.order,
      parentId,
      status: 'open',
      statusAt: '',
      capturedAt: '',
      origin,
    }
    return [{ kind: 'add', entity: 'item', row }]
  })
}

/** Words that somebody wrote; a formula that was written over keeps its facts, and the new meeting has its own. */
function isOwnWords({ part, text }: Item): boolean {
  return part === '' && text.text.trim() !== ''
}

/** Keys at the margin, after what is there and before the paragraphs that close. */
function ordersAtMargin(items: Table<Item>, count: number): string[] {
  const siblings = childrenOf(items, null)
  const at = siblings.findLastIndex(({ part }) => part !== 'closing') + 1
  return ordersBetween(siblings[at - 1], siblings[at], count)
}

/** The items that still say where they are from, in their order. */
export function unconfirmed({ item }: Pick<MeetingRecord, 'item'>): Item[] {
  return bodyInOrder(item).flatMap((placed) => (placed.item.origin === '' ? [] : [placed.item]))
}

/** Says of items that their words stand: they no longer say where they are from. */
export function confirming(items: readonly Item[]): SimpleEdit[] {
  return items.map(({ id }) => ({ kind: 'set', entity: 'item', id, fields: { origin: '' } }))
}
