import type { Node, ResolvedPos, Slice } from 'prosemirror-model'
import { NodeSelection, Selection, SelectionRange, type Transaction } from 'prosemirror-state'
import type { Mappable } from 'prosemirror-transform'
import { branchEnd, depthAt, startOf } from './outline.ts'
import { attrsOf, types } from './schema.ts'

/**
 * Several whole items in a row, each with all that lies under it. The anchor is the edge where the selection began, the head the one
 * that moves.
 */
export class ItemsSelection extends Selection {
  constructor($anchor: ResolvedPos, $head: ResolvedPos) {
    super($anchor, $head, [new SelectionRange($anchor.min($head), $anchor.max($head))])
    this.visible = false // the items themselves show that they are selected
  }

  static create(doc: Node, anchor: number, head: number): ItemsSelection {
    return new ItemsSelection(doc.resolve(anchor), doc.resolve(head))
  }

  static override fromJSON(doc: Node, json: { anchor: number; head: number }): ItemsSelection {
    return ItemsSelection.create(doc, json.anchor, json.head)
  }

  map(doc: Node, mapping: Mappable): Selection {
    const isForward = this.anchor <= this.head
    const from = mapping.map(this.from, 1)
    const to = mapping.map(this.to, -1)
    const $from = doc.resolve(from)
    const $to = doc.resolve(to)
    if (from >= to || $from.depth > 0 || $to.depth > 0) return Selection.near(doc.resolve(from))
    return isForward ? new ItemsSelection($from, $to) : new ItemsSelection($to, $from)
  }

  eq(other: Selection): boolean {
    return (
      other instanceof ItemsSelection && other.anchor === this.anchor && other.head === this.head
    )
  }

  override replace(tr: Transaction, content?: Slice): void {
    const { from, to } = this
    if (content !== undefined && content.size > 0) {
      super.replace(tr, content)
      return
    }
    if (from === 0 && to === tr.doc.content.size) tr.replaceWith(from, to, types.item.create())
    else tr.delete(from, to)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))))
  }

  toJSON(): { type: string; anchor: number; head: number } {
    return { type: 'items', anchor: this.anchor, head: this.head }
  }
}

Selection.jsonID('items', ItemsSelection)

/** Whether whole items are selected, and not words in them. */
export function isWhole(selection: Selection): boolean {
  if (selection instanceof ItemsSelection) return true
  return selection instanceof NodeSelection && selection.$from.depth === 0
}

/** The items from one index up to another (not in it) selected whole; one that nothing lies under is a node's selection. */
export function selectionOf(doc: Node, start: number, end: number, isBackward = false): Selection {
  const nodes = doc.children
  const from = startOf(nodes, start)
  if (end - start === 1) return NodeSelection.create(doc, from)
  const to = startOf(nodes, end)
  return isBackward ? ItemsSelection.create(doc, to, from) : ItemsSelection.create(doc, from, to)
}

/** The item at an index selected, with all that lies under it. */
export function branchSelection(doc: Node, index: number): Selection {
  return selectionOf(doc, index, branchEnd(doc.children, index))
}

/** The indexes of the items in a range that lie under none of it. */
export function topsIn(nodes: readonly Node[], start: number, end: number): number[] {
  const tops: number[] = []
  for (let at = start; at < end; at = branchEnd(nodes, at)) tops.push(at)
  return tops
}

/** The selected items as a range of indexes. */
export function rangeOf({ $from, $to }: Selection): { start: number; end: number } {
  const start = $from.index(0)
  return { start, end: Math.max(start + 1, $to.index(0)) }
}

/** The selection of whole items one item longer at its head, or shorter where the head comes back; null at the end of the body. */
export function extended(
  selection: Selection,
  doc: Node,
  direction: 'up' | 'down',
): Selection | null {
  const nodes = doc.children
  const { start, end } = rangeOf(selection)
  const tops = topsIn(nodes, start, end)
  const isBackward = selection.anchor > selection.head
  if (direction === 'down') {
    const second = tops[1]
    if (isBackward && second !== undefined) return selectionOf(doc, second, end, true)
    const next = nodes[end]
    return next && attrsOf(next).id !== '' ? selectionOf(doc, start, branchEnd(nodes, end)) : null
  }
  const last = tops.at(-1)
  if (!isBackward && last !== undefined && tops.length > 1) return selectionOf(doc, start, last)
  if (start === 0) return null
  const before = siblingBefore(nodes, start)
  return selectionOf(doc, before, Math.max(end, branchEnd(nodes, before)), true)
}

/** The item before that lies as deep or less deep. */
function siblingBefore(nodes: readonly Node[], index: number): number {
  const depth = depthAt(nodes, index)
  let at = index - 1
  while (at > 0 && depthAt(nodes, at) > depth) at -= 1
  return at
}

/** The selection from where it began to the item at an index, that one included. */
export function extendedTo(selection: Selection, doc: Node, index: number): Selection {
  const nodes = doc.children
  const { start, end } = rangeOf(selection)
  const isBackward = selection.anchor > selection.head
  const tops = topsIn(nodes, start, end)
  const anchor = isBackward ? (tops.at(-1) ?? start) : start
  const goal = nodes[index] && attrsOf(nodes[index]).id === '' ? index - 1 : index // the blank line is no item
  if (goal < anchor) {
    const anchorEnd = Math.max(branchEnd(nodes, anchor), branchEnd(nodes, goal))
    return selectionOf(doc, goal, anchorEnd, true)
  }
  return selectionOf(doc, anchor, branchEnd(nodes, goal))
}

/** The same items selected in another state of the document, null where one of them has gone. */
export function refound(selection: ItemsSelection, doc: Node): Selection | null {
  const [first, last] = [selection.$from.nodeAfter, selection.$to.nodeBefore]
  const indexOf = (node: Node | null) =>
    doc.children.findIndex((other) => node !== null && attrsOf(other).id === attrsOf(node).id)
  const [start, end] = [indexOf(first), indexOf(last)]
  if (start < 0 || end < start) return null
  return selectionOf(doc, start, end + 1, selection.anchor > selection.head)
}
