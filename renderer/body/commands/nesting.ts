import type { EditorState, Transaction } from 'prosemirror-state'
import { deepest } from '../../../shared/record/vocabulary.ts'
import { nests } from '../dress.ts'
import { depthAt, startOf } from '../outline.ts'
import { attrsOf, isFormula } from '../schema.ts'
import { type Branches, type Command, isBlank, mayHold, said, selectedBranches } from './command.ts'
import { redress, shifted } from './redress.ts'

/**
 * Tab and Shift-Tab: the selected items, with what lies under them, one level further in (1) or out (-1). On a heading it is the
 * heading's own level.
 */
export function nest(by: 1 | -1): Command {
  return (state, layout) => {
    const branches = selectedBranches(state)
    const node = state.doc.child(branches.start)
    if (attrsOf(node).kind === 'heading' && !isFormula(node))
      return setHeadingLevel(state, branches, by)
    const why = by === 1 ? whyNotIn(state, branches) : whyNotOut(branches)
    if (why !== '') return why
    const tr = redress(state.tr, shifted(state.tr, branches.start, branches.end, by), layout)
    const depth = branches.depth + by
    return tr.setMeta(said, depth === 0 ? 'At the margin.' : `Level ${depth} of ${deepest}.`)
  }
}

function setHeadingLevel(
  state: EditorState,
  { start }: Branches,
  by: 1 | -1,
): Transaction | string {
  const { headingLevel } = attrsOf(state.doc.child(start))
  const level = Math.min(3, Math.max(1, headingLevel + by))
  if (level === headingLevel) return `A heading has three levels; this is ${level}.`
  const at = startOf(state.doc.children, start)
  return state.tr
    .setNodeAttribute(at, 'headingLevel', level)
    .setMeta(said, `Heading of level ${level}.`)
}

function whyNotIn(state: EditorState, { start, end, depth }: Branches): string {
  const nodes = state.doc.children
  const inside = nodes.slice(start, end)
  if (inside.some((node) => isFormula(node) || isBlank(node) || !nests(attrsOf(node).kind))) {
    return 'Titles, headings and composed paragraphs stay at the margin.'
  }
  if (!mayHold(holderAt(state, start, depth)))
    return 'There is nothing before it that it could be a point of.'
  const lowest = Math.max(...inside.map((node) => attrsOf(node).depth))
  return lowest < deepest ? '' : `Points go ${deepest} levels deep.`
}

/** The item before, at the same depth: what lies deeper in will lie under it. */
function holderAt(state: EditorState, index: number, depth: number) {
  const nodes = state.doc.children
  let at = index - 1
  while (depthAt(nodes, at) > depth) at -= 1
  return depthAt(nodes, at) === depth ? nodes[at] : undefined
}

function whyNotOut({ depth }: Branches): string {
  return depth > 0 ? '' : 'It is at the margin already.'
}

/** The depths an item may take in a gap of the document, `most` below `least` where it may not go there at all. */
export function depthsInGap(
  state: EditorState,
  { start, end, depth }: Branches,
  gap: number,
): { least: number; most: number } {
  const nodes = state.doc.children
  const before = gap === end ? nodes[start - 1] : nodes[gap - 1]
  const after = gap === start ? nodes[end] : nodes[gap]
  const inside = nodes.slice(start, end)
  const least = after && !isBlank(after) ? attrsOf(after).depth : 0
  const isFixed = inside.some((node) => isFormula(node) || !nests(attrsOf(node).kind))
  if (isBlank(before)) return { least: 1, most: 0 }
  if (isFixed || before === undefined) return { least, most: 0 }
  const height = Math.max(...inside.map((node) => attrsOf(node).depth - depth))
  const most = attrsOf(before).depth + (mayHold(before) ? 1 : 0)
  return { least, most: Math.min(most, deepest - height) }
}
