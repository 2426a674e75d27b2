import fc from 'fast-check'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { attrsOf, isFormula, schema, types } from '../../../renderer/body/schema.ts'
import { itemKinds, markers } from '../../../shared/record/vocabulary.ts'

/** One thing that may happen to a document, at places given as shares (0 to 1) of its length. */
export type Doing = (state: EditorState) => Transaction

const share = fc.double({ min: 0, max: 1, noNaN: true })
const letters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('a', '\t', '\uD83D'),
)

function place(state: EditorState, at: number): number {
  return Math.round(at * state.doc.content.size)
}

function selected(state: EditorState, a: number, b: number): Transaction {
  const $a = state.doc.resolve(place(state, Math.min(a, b)))
  const $b = state.doc.resolve(place(state, Math.max(a, b)))
  return state.tr.setSelection(TextSelection.between($a, $b))
}

function nth(state: EditorState, at: number): { index: number; from: number; to: number } {
  const index = Math.min(state.doc.childCount - 1, Math.floor(at * state.doc.childCount))
  let from = 0
  for (let before = 0; before < index; before += 1) from += state.doc.child(before).nodeSize
  return { index, from, to: from + state.doc.child(index).nodeSize }
}

const typing = fc.tuple(share, share, letters).map(
  ([a, b, words]): Doing =>
    (state) => {
      const tr = selected(state, a, b)
      return words === '' ? tr : tr.insertText(words)
    },
)

const deleting = fc.tuple(share, share).map(
  ([a, b]): Doing =>
    (state) =>
      selected(state, a, b).deleteSelection(),
)

const splitting = share.map(
  (at): Doing =>
    (state) => {
      const tr = selected(state, at, at)
      return tr.selection.$from.depth === 0 ? tr : tr.split(tr.selection.from)
    },
)

const marking = fc.tuple(share, share, fc.constantFrom('italic', 'bold'), fc.boolean()).map(
  ([a, b, kind, on]): Doing =>
    (state) => {
      const tr = selected(state, a, b)
      const { from, to } = tr.selection
      return on
        ? tr.addMark(from, to, schema.mark(kind))
        : tr.removeMark(from, to, schema.mark(kind))
    },
)

const noting = fc.tuple(share, letters).map(
  ([at, note]): Doing =>
    (state) => {
      const tr = selected(state, at, at)
      return tr.selection.$from.depth === 0
        ? tr
        : tr.insert(tr.selection.from, types.footnote.create({ note }))
    },
)

const dressing = fc
  .tuple(share, fc.nat(3), fc.constantFrom(...itemKinds), fc.constantFrom(...markers))
  .map(
    ([at, depth, kind, marker]): Doing =>
      (state) => {
        const { from } = nth(state, at)
        const tr = state.tr
          .setNodeAttribute(from, 'depth', depth)
          .setNodeAttribute(from, 'kind', kind)
        return tr.setNodeAttribute(from, 'marker', marker)
      },
  )

const removing = share.map(
  (at): Doing =>
    (state) => {
      const { from, to } = nth(state, at)
      return state.doc.childCount === 1 ? state.tr : state.tr.delete(from, to)
    },
)

const moving = fc.tuple(share, share, fc.nat(3)).map(
  ([at, target, depth]): Doing =>
    (state) => {
      if (state.doc.childCount === 1) return state.tr
      const { index, from, to } = nth(state, at)
      const node = state.doc.child(index)
      const tr = state.tr.delete(from, to)
      const goal = nth(state.apply(tr), target).from
      return tr.insert(goal, node.type.create({ ...attrsOf(node), depth }, node.content))
    },
)

const copying = fc.tuple(share, share, fc.boolean()).map(
  ([at, target, fresh]): Doing =>
    (state) => {
      const node = state.doc.child(nth(state, at).index)
      const id = fresh || isFormula(node) ? '' : attrsOf(node).id
      const copy = types.item.create({ ...attrsOf(node), id, part: '' }, node.content)
      return state.tr.insert(nth(state, target).from, copy)
    },
)

/** Whatever a person, a paste or a stray script may do to a document. */
export const doing = fc.oneof(
  typing,
  deleting,
  splitting,
  marking,
  noting,
  dressing,
  removing,
  moving,
  copying,
)
