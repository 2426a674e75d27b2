import type { Node } from 'prosemirror-model'
import { NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { startOf } from './outline.ts'
import { attrsOf, isFormula } from './schema.ts'

/** Where a cursor was: an item, and the offset in its content. */
export type Cursor = { readonly id: string; readonly offset: number }

/** The selection where a cursor was; at the end of the document where its item has gone. */
export function selectionAt(doc: Node, cursor: Cursor | null): Selection {
  const nodes = doc.children
  const index = nodes.findIndex((node) => attrsOf(node).id === cursor?.id)
  if (!cursor || index < 0) return Selection.atEnd(doc)
  const size = nodes[index]?.content.size ?? 0
  return Selection.near(doc.resolve(startOf(nodes, index) + 1 + Math.min(cursor.offset, size)))
}

/** The selection at the end of an item's words, or on it where it has none to type in; null for an item that is not there. */
export function endOf(doc: Node, id: string): Selection | null {
  const nodes = doc.children
  const index = nodes.findIndex((node) => attrsOf(node).id === id)
  const node = nodes[index]
  if (!node) return null
  const at = startOf(nodes, index)
  return isFormula(node)
    ? NodeSelection.create(doc, at)
    : TextSelection.create(doc, at + 1 + node.content.size)
}

/** What undo brought back is where the person wants to be. */
export function selectChange(tr: Transaction): void {
  const end = tr.before.content.findDiffEnd(tr.doc.content)?.b ?? tr.selection.head
  const $end = tr.doc.resolve(Math.min(end, tr.doc.content.size))
  tr.setSelection(
    $end.depth > 0 ? TextSelection.create(tr.doc, $end.pos) : Selection.near($end, -1),
  )
  tr.scrollIntoView()
}
