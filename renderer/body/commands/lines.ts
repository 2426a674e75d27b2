import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import { canSplit } from 'prosemirror-transform'
import { newId } from '../../../shared/record/new-id.ts'
import { freshDress } from '../dress.ts'
import { isWhole, rangeOf, topsIn } from '../items-selection.ts'
import { branchEnd, depthAt, startOf } from '../outline.ts'
import { attrsOf, isFormula, type NodeAttrs, types } from '../schema.ts'
import { type Command, deleteItems, isBlank, said, selectedBranches } from './command.ts'
import { convertTo } from './kinds.ts'
import { nest } from './nesting.ts'

/**
 * Enter. Splits the item at the cursor; at the end of one begins the next; at the start of one opens a line before it. On an
 * empty item it steps out: a point one level, an outcome into a paragraph.
 */
export const splitItem: Command = (state, layout) => {
  const { selection } = state
  const whole = isWhole(selection) ? selection.$from.nodeAfter : null
  if (whole !== null) {
    const inside = selection.from + 1 + whole.content.size
    return state.tr.setSelection(TextSelection.create(state.doc, inside))
  }
  const { parent } = selection.$from
  if (selection.empty && parent.content.size === 0) {
    if (isBlank(parent)) return ''
    if (attrsOf(parent).depth > 0) return nest(-1)(state, layout)
    return attrsOf(parent).kind === 'paragraph' ? '' : convertTo('paragraph')(state, layout)
  }
  const tr = state.tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth === 0) return ''
  const atStart = $from.parentOffset === 0 && $from.parent.content.size > 0
  if (atStart) return openLineBefore(tr, $from.index(0))
  const attrs = attrsOfNext(tr, layout)
  if (!canSplit(tr.doc, $from.pos, 1, [{ type: types.item, attrs }])) return ''
  return tr.split($from.pos, 1, [{ type: types.item, attrs }]).scrollIntoView()
}

function openLineBefore(tr: Transaction, index: number): Transaction {
  const attrs = { ...attrsOf(tr.doc.child(index)), id: newId('item') }
  const kind = isLine(attrs) ? 'outcome' : attrs.kind
  return tr.insert(startOf(tr.doc.children, index), types.item.create({ ...attrs, kind }))
}

function isLine({ kind }: NodeAttrs): boolean {
  return kind === 'heading' || kind === 'title'
}

/** What follows at a split: the same again, but a first point after a chapeau's end, and words after a heading's. */
function attrsOfNext(tr: Transaction, layout: Parameters<Command>[1]): NodeAttrs {
  const { $from } = tr.selection
  const nodes = tr.doc.children
  const index = $from.index(0)
  const attrs = attrsOf($from.parent)
  const atEnd = $from.parentOffset === $from.parent.content.size
  const id = newId('item')
  if (!atEnd) return { ...attrs, id }
  const below = nodes[index + 1]
  if (below && depthAt(nodes, index + 1) > attrs.depth && !isFormula(below))
    return { ...attrsOf(below), id }
  if (!isLine(attrs)) return { ...attrs, id }
  const kind = attrs.kind === 'heading' ? 'outcome' : 'paragraph'
  return { ...freshDress(nodes, index + 1, kind, attrs.depth, layout), id }
}

/** Backspace at the start of an item: its words join those of the item before; a composed paragraph is selected first. */
export const joinBackward: Command = (state) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth === 0 || $from.parentOffset > 0) return ''
  const index = $from.index(0)
  return index === 0 ? '' : joinAt(state, index)
}

/** Delete at the end of an item: the words of the item after join it. */
export const joinForward: Command = (state) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth === 0 || $from.parentOffset < $from.parent.content.size) return ''
  const index = $from.index(0) + 1
  return index === state.doc.childCount ? '' : joinAt(state, index)
}

/** Joins the item at an index with the one before. Where one of the two is empty, it goes and the other stays as it is. */
function joinAt(state: EditorState, index: number): Transaction | string {
  const nodes = state.doc.children
  const [before, after] = [nodes[index - 1], nodes[index]]
  if (!before || !after) return ''
  const at = startOf(nodes, index)
  const { tr } = state
  if (isFormula(before) && isFormula(after)) return ''
  if (isFormula(before))
    return tr.setSelection(NodeSelection.create(state.doc, at - before.nodeSize))
  if (isFormula(after)) return tr.setSelection(NodeSelection.create(state.doc, at))
  if (before.content.size === 0) return tr.delete(at - before.nodeSize, at).scrollIntoView()
  if (after.content.size === 0) {
    tr.delete(at, at + after.nodeSize)
    return tr.setSelection(TextSelection.create(tr.doc, at - 1)).scrollIntoView()
  }
  const runsTogether = endsSentence.test(before.textContent) && /^\S/.test(after.textContent)
  if (runsTogether) tr.insertText(' ', at - 1, at - 1)
  return tr.join(runsTogether ? at + 1 : at).scrollIntoView()
}

/** Two sentences that come to stand in one item stay two: a space goes between them. */
const endsSentence = /[.!?…]["'”’»)\]]*$/u

/** Removes the items that are selected as such, with all that lies under them. */
export const removeSelected: Command = (state) => {
  if (!isWhole(state.selection)) return ''
  const { start, end } = selectedBranches(state)
  if (isBlank(state.doc.child(start))) return ''
  const count = end - start
  const tops = topsIn(state.doc.children, start, end).length
  const words =
    count === 1
      ? 'Removed.'
      : tops === 1
        ? `Removed, with ${count - 1} under it.`
        : `${count} items removed.`
  return deleteItems(state.tr, start, end).setMeta(said, words).scrollIntoView()
}

/** A new empty item after the one at the cursor and all that lies under it, dressed like it. */
export const openLineAfter: Command = (state, layout) => {
  const nodes = state.doc.children
  const { start, end: selected } = rangeOf(state.selection)
  const last = topsIn(nodes, start, selected).at(-1)
  const index = isWhole(state.selection) ? (last ?? start) : start
  const node = nodes[index]
  if (!node || isBlank(node)) return ''
  const end = branchEnd(nodes, index)
  const attrs = attrsOf(node)
  const fresh = freshDress(nodes, end, 'outcome', 0, layout)
  const dress = isFormula(node) || isLine(attrs) ? fresh : attrs
  const at = startOf(nodes, end)
  const tr = state.tr.insert(at, types.item.create({ ...dress, id: newId('item') }))
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView()
}
