import type { Node } from 'prosemirror-model'
import { attrsOf } from './schema.ts'

/** An item of the document in the tree that the depths draw. */
export type Place = { readonly id: string; readonly node: Node; readonly parentId: string | null }

/** The items of a document by id, in their order; the blank line, which is none, is left out. */
export function placesOf(doc: Node): Map<string, Place> {
  const places = new Map<string, Place>()
  const path: string[] = [] // the item last seen at each depth
  for (const node of doc.children) {
    const { id, depth } = attrsOf(node)
    if (id === '') continue
    path.length = Math.min(depth, path.length)
    places.set(id, { id, node, parentId: path.at(-1) ?? null })
    path.push(id)
  }
  return places
}

/** The ids under each parent (null: at the margin), in their order. */
export function childrenByParent(places: Iterable<Place>): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>()
  for (const { id, parentId } of places) {
    const siblings = children.get(parentId)
    if (siblings) siblings.push(id)
    else children.set(parentId, [id])
  }
  return children
}

/** The ids above an item, nearest first. */
export function ancestorsOf(places: ReadonlyMap<string, Place>, id: string): string[] {
  const above: string[] = []
  for (
    let at = places.get(id)?.parentId ?? null;
    at !== null;
    at = places.get(at)?.parentId ?? null
  ) {
    above.push(at)
  }
  return above
}

/** The index after the last item that lies under the one at `index`. */
export function branchEnd(nodes: readonly Node[], index: number): number {
  const depth = depthAt(nodes, index)
  let end = index + 1
  while (end < nodes.length && depthAt(nodes, end) > depth) end += 1
  return end
}

/** The depth of the node at an index; -1 beyond either end, so that walking there stops. */
export function depthAt(nodes: readonly Node[], index: number): number {
  const node = nodes[index]
  return node ? attrsOf(node).depth : -1
}

/** Where the node at an index begins in a document of these nodes; at their number, where the document ends. */
export function startOf(nodes: readonly Node[], index: number): number {
  let at = 0
  for (let nth = 0; nth < index; nth += 1) at += nodes[nth]?.nodeSize ?? 0
  return at
}

/** What differs between two lists of nodes: from `start`, up to `endBefore` in the one and `endAfter` in the other. */
export type Difference = {
  readonly start: number
  readonly endBefore: number
  readonly endAfter: number
}

/** Trims what two documents share at their start and end; `same` compares two nodes (unchanged nodes are identical). */
export function differenceOf(
  before: readonly Node[],
  after: readonly Node[],
  same: (a: Node, b: Node) => boolean = (a, b) => a === b,
): Difference {
  const at = (nodes: readonly Node[], index: number): Node => nodes[index] as Node // within bounds below
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(at(before, start), at(after, start))) start += 1
  let endBefore = before.length
  let endAfter = after.length
  while (
    endBefore > start &&
    endAfter > start &&
    same(at(before, endBefore - 1), at(after, endAfter - 1))
  ) {
    endBefore -= 1
    endAfter -= 1
  }
  return { start, endBefore, endAfter }
}
