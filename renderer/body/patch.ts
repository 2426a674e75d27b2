import type { Node } from 'prosemirror-model'
import {
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { ItemsSelection, refound } from './items-selection.ts'
import { setAttrs } from './normalise.ts'
import { differenceOf, startOf } from './outline.ts'
import { attrsOf, isFormula } from './schema.ts'

/**
 * The steps that bring the editor's document to what the record now gives: only what differs is touched, and the selection stays on the
 * words it was on. Null where nothing differs.
 */
export function patchTo(state: EditorState, target: Node): Transaction | null {
  const nodes = state.doc.children
  const difference = differenceOf(nodes, target.children, (a, b) => a === b || a.eq(b))
  const { start, endBefore, endAfter } = difference
  if (start === endBefore && start === endAfter) return null
  const old = nodes.slice(start, endBefore)
  const news = target.children.slice(start, endAfter)
  const tr = state.tr
  if (old.length === news.length && old.every((node, nth) => sameItem(node, news[nth]))) {
    for (const [nth, node] of news.entries()) patchItem(tr, start + nth, node)
    return tr
  }
  tr.replaceWith(startOf(nodes, start), startOf(nodes, endBefore), news)
  return tr.setSelection(found(tr, state.selection))
}

function sameItem(a: Node, b: Node | undefined): boolean {
  return b !== undefined && a.type === b.type && attrsOf(a).id === attrsOf(b).id
}

function patchItem(tr: Transaction, index: number, target: Node): void {
  const node = tr.doc.child(index)
  const at = startOf(tr.doc.children, index)
  setAttrs(tr, at, attrsOf(node), attrsOf(target))
  const from = node.content.findDiffStart(target.content)
  const ends = node.content.findDiffEnd(target.content)
  if (from === null || ends === null) return
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b)) // "aa" to "aaa" matches from both ends
  const content = target.slice(from, ends.b + overlap)
  tr.replace(at + 1 + from, at + 1 + ends.a + overlap, content)
}

/** The selection on the same items and places in the words as before; near where it was when its item has gone. */
function found(tr: Transaction, selection: Selection): Selection {
  const { doc } = tr
  if (selection instanceof ItemsSelection)
    return refound(selection, doc) ?? selection.map(doc, tr.mapping)
  const anchor = placeOf(selection.$anchor, doc)
  const head = placeOf(selection.$head, doc)
  if (selection instanceof NodeSelection && anchor !== null) {
    const $anchor = doc.resolve(anchor)
    if ($anchor.nodeAfter?.type === selection.node.type) return NodeSelection.create(doc, anchor)
  }
  return anchor === null || head === null
    ? selection.map(doc, tr.mapping)
    : TextSelection.between(doc.resolve(anchor), doc.resolve(head))
}

function placeOf(
  { parent, parentOffset, nodeAfter, depth }: Selection['$anchor'],
  doc: Node,
): number | null {
  const item = depth > 0 ? parent : nodeAfter
  if (item === null) return null
  const index = doc.children.findIndex((node) => attrsOf(node).id === attrsOf(item).id)
  const node = doc.children[index]
  if (node === undefined) return null
  const start = startOf(doc.children, index)
  return depth > 0 && !isFormula(node)
    ? start + 1 + Math.min(parentOffset, node.content.size)
    : start
}
