import type { Node, Slice } from 'prosemirror-model'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { Style } from '../../shared/record/meeting.ts'
import { newId } from '../../shared/record/new-id.ts'
import { deepest } from '../../shared/record/vocabulary.ts'
import { freshDress, kindAt, nests } from './dress.ts'
import { isWhole, rangeOf, topsIn } from './items-selection.ts'
import { branchEnd, startOf } from './outline.ts'
import { type PastedItem, pastedItems, wrappedAmong } from './pasted-items.ts'
import { attrsOf, isFormula, type NodeAttrs, types } from './schema.ts'

/** The ids of pasted items that look as if they had been one before something wrapped them, in groups. */
export const wrapped = 'wrapped'

/** Puts what was pasted at the cursor: one line into the words, several as items of their own between the halves. */
export function paste(
  state: EditorState,
  slice: Slice,
  layout: Style['layout'],
): Transaction | null {
  const lines = pastedItems(slice)
  if (lines.length === 0) return null
  const { selection } = state
  const tr = state.tr
  if (isWhole(selection)) {
    const { start, end } = rangeOf(selection)
    const last = topsIn(tr.doc.children, start, end).at(-1) ?? start
    return insertAfter(tr, last, lines, layout)
  }
  tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth === 0) return insertAfter(tr, $from.index(0), lines, layout)
  return insertAt(tr, lines, layout)
}

function insertAt(
  tr: Transaction,
  lines: readonly PastedItem[],
  layout: Style['layout'],
): Transaction {
  const { $from } = tr.selection
  const item = $from.parent
  const index = $from.index(0)
  const [first, ...others] = lines
  if (!first) return tr
  const attrs = attrsOf(item)
  const isEmpty = item.content.size === 0
  if (others.length === 0 && !(isEmpty && first.attrs)) {
    tr.insert($from.pos, first.content)
    return finish(tr, $from.pos + first.content.size)
  }
  const isWhole = first.attrs !== null && (others.length > 0 || first.attrs.kind === 'heading')
  const atEnd = $from.parentOffset === item.content.size
  if (isWhole && atEnd && !isEmpty) return insertAfter(tr, index, lines, layout)
  const base = baseOf(lines)
  const head = item.content.cut(0, $from.parentOffset).append(first.content)
  const tail = item.content.cut($from.parentOffset)
  const mine = isEmpty && first.attrs ? placed(first.attrs, attrs, base) : attrs
  const own = { ...mine, id: mine.id || newId('item') }
  const like: Like = { nodes: tr.doc.children, index, attrs: own, base, layout }
  const made = [types.item.create(own, head), ...others.map((line) => itemLike(line, like))]
  const last = made.pop() ?? item
  made.push(types.item.create(last.attrs, last.content.append(tail)))
  const start = startOf(tr.doc.children, index)
  tr.replaceWith(start, start + item.nodeSize, made)
  tr.setMeta(wrapped, wrappedAmong(lines, made))
  return finish(tr, made.reduce((at, node) => at + node.nodeSize, start) - 1 - tail.size)
}

/** After a composed paragraph or a selected item, which stays as it is. */
function insertAfter(
  tr: Transaction,
  index: number,
  lines: readonly PastedItem[],
  layout: Style['layout'],
): Transaction {
  const nodes = tr.doc.children
  const node = nodes[index]
  const end = branchEnd(nodes, index)
  const fresh = { ...freshDress(nodes, end, 'paragraph', 0, layout), id: '' }
  const attrs = node && !isFormula(node) && nests(attrsOf(node).kind) ? attrsOf(node) : fresh
  const like: Like = { nodes, index, attrs, base: baseOf(lines), layout }
  const made = lines.map((line) => itemLike(line, like))
  const at = startOf(nodes, end)
  tr.insert(at, made).setMeta(wrapped, wrappedAmong(lines, made))
  return finish(tr, made.reduce((sum, item) => sum + item.nodeSize, at) - 1)
}

function finish(tr: Transaction, at: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView()
}

/** Where lines are pasted: after the item at `index` of these nodes, which has these attributes; `base` is the depth they count from. */
export type Like = {
  readonly nodes: readonly Node[]
  readonly index: number
  readonly attrs: NodeAttrs
  readonly base: number
  readonly layout: Style['layout']
}

/** The least depth of what is pasted: points copied from deep inside come out as deep as the place they go to. */
export function baseOf(lines: readonly PastedItem[]): number {
  const depths = lines.flatMap(({ attrs }) => (attrs && nests(attrs.kind) ? [attrs.depth] : []))
  return depths.length === 0 ? 0 : Math.min(...depths)
}

/** A pasted line as an item of its own: without a dress of its own it looks like the one before; words after a heading are an outcome. */
export function itemLike(
  { content, attrs }: PastedItem,
  { nodes, index, attrs: at, base, layout }: Like,
): Node {
  const words = nests(at.kind)
    ? at
    : { ...at, ...freshDress(nodes, index + 1, 'outcome', 0, layout) }
  const id = newId('item')
  if (attrs === null) return types.item.create({ ...words, id, printed: true }, content)
  const own = { ...placed(attrs, words, base), id }
  if (attrs.id !== '') return types.item.create(own, content)
  const fresh = freshDress(nodes, index + 1, own.kind, own.depth, layout)
  return types.item.create({ ...own, marker: fresh.marker }, content)
}

/** Where an item with a dress of its own goes. */
function placed(attrs: NodeAttrs, at: NodeAttrs, base: number): NodeAttrs {
  const goal = nests(attrs.kind) ? at.depth + attrs.depth - base : 0
  const depth = Math.min(deepest, Math.max(0, goal))
  return { ...attrs, id: at.id, depth, kind: kindAt(attrs.kind, depth), part: '' }
}
