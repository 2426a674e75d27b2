import type { EditorState } from 'prosemirror-state'
import { newId } from '../../../shared/record/new-id.ts'
import type { ItemKind, Marker } from '../../../shared/record/vocabulary.ts'
import { kindAt } from '../dress.ts'
import { isWhole, topsIn } from '../items-selection.ts'
import { depthAt, startOf } from '../outline.ts'
import { attrsOf, isFormula, type NodeAttrs } from '../schema.ts'
import { type Command, said, selectedItems } from './command.ts'
import { nest } from './nesting.ts'
import { redress } from './redress.ts'

const names: { readonly [kind in ItemKind]: string } = {
  title: 'a title line',
  heading: 'a heading',
  paragraph: 'a paragraph',
  outcome: 'an outcome',
  point: 'a point',
}

type Place = Pick<NodeAttrs, 'depth' | 'kind'>

/** Makes the selected items something else. Titles, headings and outcomes go to the margin; a point goes under an outcome. */
export function convertTo(kind: ItemKind): Command {
  return (state, layout) => {
    const chosen = ownItems(state)
    if (chosen.length === 0) return 'A composed paragraph stays what it is.'
    const atMargin = chosen.every((index) => depthAt(state.doc.children, index) === 0)
    if (kind === 'point' && atMargin) return asPoint(state, layout)
    const places = state.doc.children.map((node): Place => attrsOf(node))
    for (const index of chosen) convert(places, index, kind)
    const tr = redress(state.tr, new Map(places.entries()), layout)
    nameBlank(state, tr, chosen)
    return tr.setMeta(said, `Now ${names[kind]}.`)
  }
}

const asPoint: Command = (state, layout) => {
  const nested = nest(1)(state, layout)
  if (typeof nested === 'string') return nested
  const places = ownItems(state).map((index): [number, Place] => [
    index,
    { depth: depthAt(nested.doc.children, index), kind: 'point' },
  ])
  return redress(nested, new Map(places), layout).setMeta(said, 'Now a point.')
}

function ownItems(state: EditorState): number[] {
  const { first, last } = selectedItems(state)
  const indexes = isWhole(state.selection)
    ? topsIn(state.doc.children, first, last + 1) // what lies under them follows
    : Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
  return indexes.filter((index) => !isFormula(state.doc.child(index)))
}

/** The waiting blank line becomes an item by being made something. */
function nameBlank(state: EditorState, tr: EditorState['tr'], chosen: readonly number[]): void {
  for (const index of chosen) {
    const at = startOf(tr.doc.children, index)
    if (attrsOf(state.doc.child(index)).id === '') tr.setNodeAttribute(at, 'id', newId('item'))
  }
}

function convert(places: Place[], index: number, kind: ItemKind): void {
  const place = places[index]
  if (!place) return
  const { depth } = place
  if (kind === 'paragraph' || kind === 'point') {
    if (kind === 'paragraph' || depth > 0) places[index] = { depth, kind }
    return
  }
  const holds = kind === 'outcome'
  places[index] = { depth: 0, kind }
  for (let at = index + 1; at < places.length; at += 1) {
    const below = places[at]
    if (!below || below.depth < depth || (below.depth === depth && (depth === 0 || holds))) break
    const goal = below.depth - depth - (below.depth > depth && !holds ? 1 : 0)
    places[at] = { depth: goal, kind: kindAt(below.kind, goal) }
  }
}

/** What stands before the selected items: nothing, a bullet or a number in this form. */
export function setMarker(marker: Marker): Command {
  return (state) => {
    const { tr } = state
    for (const index of ownItems(state)) {
      tr.setNodeAttribute(startOf(state.doc.children, index), 'marker', marker)
    }
    return tr
  }
}

/** Whether the selected headings print, or only file what follows them. */
export const togglePrinted: Command = (state) => {
  const headings = ownItems(state).filter(
    (index) => attrsOf(state.doc.child(index)).kind === 'heading',
  )
  const [first] = headings
  if (first === undefined) return 'Only a heading can be left out of the print.'
  const printed = !attrsOf(state.doc.child(first)).printed
  const { tr } = state
  for (const index of headings) {
    tr.setNodeAttribute(startOf(state.doc.children, index), 'printed', printed)
  }
  return tr.setMeta(said, printed ? 'The heading prints.' : 'The heading does not print.')
}
