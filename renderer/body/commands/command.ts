import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import type { Style } from '../../../shared/record/meeting.ts'
import { branchEnd, depthAt, startOf } from '../outline.ts'
import { attrsOf, isFormula, types } from '../schema.ts'

/** A command answers with what it does, or in words with why it does nothing ('' where that needs none). */
export type Command = (state: EditorState, layout: Style['layout']) => Transaction | string

/** What a screen reader hears when the transaction is done. */
export const said = 'said'
/** The id of an item that the transaction moved. */
export const moved = 'moved'
/** Marks the transaction that brings an item or a match into sight, wherever the focus is. */
export const revealed = 'revealed'
/** A map from the ids of new items to the ids of those that the transaction copied them from. */
export const copies = 'copies'
/** The place of a footnote that the transaction opens for writing. */
export const opensNote = 'opensNote'

/** The indexes of the first and the last item that the selection touches. */
export function selectedItems(state: EditorState): { first: number; last: number } {
  const { $from, $to, to } = state.selection
  const first = Math.min($from.index(0), state.doc.childCount - 1)
  const endsBetween = $to.depth === 0 && to > $from.pos
  return { first, last: Math.max(first, endsBetween ? $to.index(0) - 1 : $to.index(0)) }
}

/** The branches that the selection touches: whole siblings with all that lies under them. */
export type Branches = { readonly start: number; readonly end: number; readonly depth: number }

export function selectedBranches(state: EditorState): Branches {
  const nodes = state.doc.children
  const { first, last } = selectedItems(state)
  const depths = nodes.slice(first, last + 1).map((node) => attrsOf(node).depth)
  const depth = Math.min(...depths)
  let start = first
  while (start > 0 && depthAt(nodes, start) > depth) start -= 1
  let end = branchEnd(nodes, last)
  while (depthAt(nodes, end) > depth) end += 1
  return { start, end, depth }
}

/** Whether other items may lie under this one. */
export function mayHold(node: Node | undefined): boolean {
  if (node === undefined || isFormula(node)) return false
  const { id, kind } = attrsOf(node)
  return id !== '' && kind !== 'heading' && kind !== 'title'
}

/** The waiting blank line is no item yet: it does not move. */
export function isBlank(node: Node | undefined): boolean {
  return node !== undefined && attrsOf(node).id === ''
}

/** Deletes whole items; where none would be left, a blank line takes their place. The cursor goes to what follows. */
export function deleteItems(tr: Transaction, start: number, end: number): Transaction {
  const nodes = tr.doc.children
  const from = startOf(nodes, start)
  const to = startOf(nodes, end)
  if (end - start === nodes.length) {
    tr.replaceWith(from, to, types.item.create())
    return tr.setSelection(TextSelection.create(tr.doc, 1))
  }
  tr.delete(from, to)
  return tr.setSelection(near(tr.doc, from))
}

/** A selection at an item's edge: in its words, or on it where it has none to type in. */
export function near(doc: Node, at: number): TextSelection | NodeSelection {
  const after = doc.resolve(at).nodeAfter
  if (after) {
    return isFormula(after) ? NodeSelection.create(doc, at) : TextSelection.create(doc, at + 1)
  }
  const before = doc.resolve(at).nodeBefore
  const size = before?.nodeSize ?? 0
  return before && isFormula(before)
    ? NodeSelection.create(doc, at - size)
    : TextSelection.create(doc, at - 1)
}
