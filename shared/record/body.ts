import type { Item } from './item.ts'
import type { Table } from './record.ts'

/** An item in its place: 0 at the margin, 1 under an item at the margin, and so on. */
export type Placed = { readonly item: Item; readonly depth: number }

/** Rows by their order key; equal keys (which no edit of ours makes) fall back on the id, so the order is total. */
export function inOrder<Row extends { id: string; order: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The items under one parent (null: at the margin), in their order. */
export function childrenOf(items: Table<Item>, parentId: string | null): Item[] {
  return outlineOf(items).children.get(parentId) ?? []
}

/** All items in the order in which they print, with their depth. */
export function bodyInOrder(items: Table<Item>): readonly Placed[] {
  return outlineOf(items).placed
}

type Outline = { children: Map<string | null, Item[]>; placed: Placed[] }

const outlines = new WeakMap<Table<Item>, Outline>() // tables are values: one outline each is enough

function outlineOf(items: Table<Item>): Outline {
  const known = outlines.get(items)
  if (known) return known
  const children = new Map<string | null, Item[]>()
  for (const item of inOrder(Object.values(items))) {
    const siblings = children.get(item.parentId)
    if (siblings) siblings.push(item)
    else children.set(item.parentId, [item])
  }
  const placed: Placed[] = []
  const walk = (parentId: string | null, depth: number): void => {
    for (const item of children.get(parentId) ?? []) {
      placed.push({ item, depth })
      walk(item.id, depth + 1)
    }
  }
  walk(null, 0)
  const outline = { children, placed }
  outlines.set(items, outline)
  return outline
}

/** How deep an item lies: 0 at the margin. */
export function depthOf(items: Table<Item>, id: string): number {
  let depth = 0
  for (let at = items[id]?.parentId ?? null; at !== null; at = items[at]?.parentId ?? null)
    depth += 1
  return depth
}

/** How many levels of items lie under one: 0 for an item without points. */
export function heightOf(items: Table<Item>, id: string): number {
  return childrenOf(items, id).reduce(
    (height, child) => Math.max(height, 1 + heightOf(items, child.id)),
    0,
  )
}
