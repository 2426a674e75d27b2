import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import type { Style } from '../../../shared/record/meeting.ts'
import { ItemsSelection, isWhole } from '../items-selection.ts'
import { branchEnd, depthAt, startOf } from '../outline.ts'
import { attrsOf } from '../schema.ts'
import {
  type Branches,
  type Command,
  isBlank,
  mayHold,
  moved,
  near,
  said,
  selectedBranches,
} from './command.ts'
import { movedWords } from './moved-words.ts'
import { depthsInGap } from './nesting.ts'
import { redress, shifted } from './redress.ts'

/**
 * Alt+Up and Alt+Down: the selected items, with what lies under them, past the sibling before or after; the first and the
 * last of their parent go over to the parent's neighbour.
 */
export function moveItems(direction: 'up' | 'down'): Command {
  return (state, layout) => {
    const branches = selectedBranches(state)
    if (isBlank(state.doc.child(branches.start))) return ''
    const gap = direction === 'up' ? gapAbove(state, branches) : gapBelow(state, branches)
    if (gap === null)
      return direction === 'up' ? 'It is the first already.' : 'It is the last already.'
    const tr = placeBranches(state, branches, gap, branches.depth, layout)
    return tr.setMeta(said, movedWords(state.doc, tr.doc, branches, direction))
  }
}

function gapAbove(state: EditorState, { start, depth }: Branches): number | null {
  const nodes = state.doc.children
  let at = start - 1
  while (depthAt(nodes, at) > depth) at -= 1
  if (at < 0) return null
  if (depthAt(nodes, at) === depth) return at
  const neighbour = holderBefore(state, at, depth - 1) // `at` is the parent: over to the one before it
  return neighbour ? at : null
}

function gapBelow(state: EditorState, { end, depth }: Branches): number | null {
  const nodes = state.doc.children
  const next = nodes[end]
  if (!next || isBlank(next)) return null
  if (depthAt(nodes, end) === depth) return branchEnd(nodes, end)
  return depthAt(nodes, end) === depth - 1 && mayHold(next) ? end + 1 : null
}

/** Whether what is put before `index` at one level below `depth` finds something there to lie under. */
function holderBefore(state: EditorState, index: number, depth: number): boolean {
  const nodes = state.doc.children
  let at = index - 1
  while (depthAt(nodes, at) > depth) at -= 1
  return depthAt(nodes, at) === depth && mayHold(nodes[at])
}

/** What goes along when the item at an index is dragged: all that is selected where it is among that, itself otherwise. */
export function branchesWith(state: EditorState, index: number): Branches {
  if (isWhole(state.selection)) {
    const selected = selectedBranches(state)
    if (index >= selected.start && index < selected.end) return selected
  }
  const nodes = state.doc.children
  return { start: index, end: branchEnd(nodes, index), depth: depthAt(nodes, index) }
}

/** Moves the item with this id, and what lies under it or is selected with it, to a gap (an index of the document as it is) at a depth, or as near as may be. */
export function moveTo(id: string, gap: number, depth: number): Command {
  return (state, layout) => {
    const nodes = state.doc.children
    const start = nodes.findIndex((node) => attrsOf(node).id === id)
    if (start < 0) return ''
    const branches = branchesWith(state, start)
    const { start: first } = branches
    const { least, most } = depthsInGap(state, branches, gap)
    if (least > most || (gap > first && gap < branches.end)) return ''
    const goal = Math.min(most, Math.max(least, depth))
    if (goal === branches.depth && (gap === first || gap === branches.end)) return ''
    const tr = placeBranches(state, branches, gap, goal, layout)
    return tr.setMeta(said, movedWords(state.doc, tr.doc, branches, 'across'))
  }
}

function placeBranches(
  state: EditorState,
  { start, end, depth }: Branches,
  gap: number,
  goal: number,
  layout: Style['layout'],
): Transaction {
  const nodes = state.doc.children
  const from = startOf(nodes, start)
  const to = startOf(nodes, end)
  const { tr } = state
  let at = from
  if (gap < start || gap > end) {
    const branch = nodes.slice(start, end)
    tr.delete(from, to)
    at = tr.mapping.map(startOf(nodes, gap))
    tr.insert(at, branch)
    const { selection } = state
    const goesAlong = selection.from >= from && selection.to <= to
    tr.setSelection(goesAlong ? selectionMoved(state, tr, at - from) : near(tr.doc, at))
  }
  const index = tr.doc.resolve(at).index(0)
  redress(tr, shifted(tr, index, index + end - start, goal - depth), layout)
  return tr.setMeta(moved, attrsOf(nodes[start] ?? state.doc.child(0)).id).scrollIntoView()
}

function selectionMoved({ selection }: EditorState, tr: Transaction, by: number) {
  if (selection instanceof ItemsSelection)
    return ItemsSelection.create(tr.doc, selection.anchor + by, selection.head + by)
  return selection instanceof NodeSelection
    ? NodeSelection.create(tr.doc, selection.from + by)
    : TextSelection.create(tr.doc, selection.anchor + by, selection.head + by)
}
