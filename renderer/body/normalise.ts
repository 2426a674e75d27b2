import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import type { Style } from '../../shared/record/meeting.ts'
import { newId } from '../../shared/record/new-id.ts'
import { deepest } from '../../shared/record/vocabulary.ts'
import { blankAfter, blankFollows } from './document.ts'
import { kindAt } from './dress.ts'
import { differenceOf, startOf } from './outline.ts'
import { printable } from './printable.ts'
import { attrsOf, isFootnote, type NodeAttrs, noteOf, schema } from './schema.ts'
import { textOf } from './words.ts'

/** Marks a transaction that brings what the record already has: nothing of it is normalised or sent. */
export const fromRecord = 'fromRecord'

/** Normalises after each transaction, but not while letters are being composed: that would tear their line away. */
export function normaliser(layout: () => Style['layout'], isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (isComposing() || !transactions.some((tr) => tr.docChanged && !tr.getMeta(fromRecord)))
        return null
      const tr = normalise(after.tr, before.doc, layout())
      return tr.docChanged ? tr : null
    },
  })
}

/**
 * Brings the document of a transaction into the form that a record has: every item its own id, depths that draw a tree, words that
 * can be printed, footnotes without italics of their own, and the blank line where one must wait. Adds the steps that this takes.
 */
export function normalise(tr: Transaction, before: Node, layout: Style['layout']): Transaction {
  cleanWords(tr, before)
  if (onlyWordsDiffer(before.children, tr.doc.children)) return tr
  dropStrayBlanks(tr)
  const ids = idsFor(tr.doc.children)
  const depths = depthsFor(tr.doc.children)
  tr.doc.forEach((node, at, nth) => {
    const attrs = attrsOf(node)
    const id = ids[nth] ?? ''
    const depth = depths[nth] ?? 0
    const kind = depth === attrs.depth ? attrs.kind : kindAt(attrs.kind, depth)
    setAttrs(tr, at, attrs, { ...attrs, id, depth, kind })
  })
  placeBlank(tr, layout)
  return tr
}

/** Letters typed into an item change nothing around it. */
function onlyWordsDiffer(before: readonly Node[], after: readonly Node[]): boolean {
  const { start, endBefore, endAfter } = differenceOf(before, after)
  return (
    endBefore === endAfter &&
    after
      .slice(start, endAfter)
      .every((node, nth) => attrsOf(node).id !== '' && before[start + nth]?.sameMarkup(node))
  )
}

/** Sets the attributes that differ, each by a step of its own that moves nothing. */
export function setAttrs(tr: Transaction, at: number, from: NodeAttrs, to: NodeAttrs): void {
  for (const name of Object.keys(to) as (keyof NodeAttrs)[]) {
    if (from[name] !== to[name]) tr.setNodeAttribute(at, name, to[name])
  }
}

/** A blank line is an item as soon as it holds a word or is not the last. */
function idsFor(nodes: readonly Node[]): string[] {
  const holders = new Map<string, number>()
  const ids = nodes.map((node) => attrsOf(node).id)
  for (const [nth, node] of nodes.entries()) {
    const id = ids[nth] ?? ''
    const holder = holders.get(id)
    if (id === '') {
      if (!isBlankInPlace(nodes, nth)) ids[nth] = newId('item')
    } else if (holder === undefined) {
      holders.set(id, nth)
    } else if (nodes[holder]?.childCount === 0 && node.childCount > 0) {
      ids[holder] = newId('item') // a split at the very start: the id stays with the words
      holders.set(id, nth)
    } else {
      ids[nth] = newId('item')
    }
  }
  return ids
}

function isBlankInPlace(nodes: readonly Node[], nth: number): boolean {
  const before = nodes[nth - 1]
  return (
    nodes[nth]?.childCount === 0 &&
    nth === nodes.length - 1 &&
    (before === undefined || blankFollows(before))
  )
}

/** Depths at most one more than that of the item before; what is lifted takes its siblings and points along. */
function depthsFor(nodes: readonly Node[]): number[] {
  const depths = nodes.map((node) => attrsOf(node).depth)
  for (const [nth, depth] of depths.entries()) {
    const most = Math.min(deepest, (depths[nth - 1] ?? -1) + 1)
    const now = depths[nth] ?? depth
    if (now <= most) continue
    for (let at = nth; (depths[at] ?? -1) >= now; at += 1) {
      depths[at] = Math.min(deepest, (depths[at] ?? 0) - (now - most))
    }
  }
  return depths
}

function dropStrayBlanks(tr: Transaction): void {
  const nodes = tr.doc.children
  const nth = nodes.length - 1
  const last = nodes[nth]
  if (!last || nth === 0 || attrsOf(last).id !== '' || last.childCount > 0) return
  const before = nodes[nth - 1]
  if (before && !blankFollows(before)) tr.delete(startOf(nodes, nth), tr.doc.content.size)
}

function placeBlank(tr: Transaction, layout: Style['layout']): void {
  const nodes = tr.doc.children
  const last = nodes.at(-1)
  if (!last) return
  if (attrsOf(last).id === '') {
    const others = nodes.slice(0, -1)
    const start = startOf(nodes, others.length)
    setAttrs(tr, start, attrsOf(last), attrsOf(blankAfter(others, layout)))
  } else if (blankFollows(last)) {
    tr.insert(tr.doc.content.size, blankAfter(nodes, layout))
  }
}

/** In what has changed: characters that cannot be printed become spaces, half characters U+FFFD, and notes lose their marks. */
function cleanWords(tr: Transaction, before: Node): void {
  const { start, endAfter } = differenceOf(before.children, tr.doc.children)
  tr.doc.forEach((item, at, nth) => {
    if (nth < start || nth >= endAfter) return
    cleanItem(tr, item, at + 1)
  })
}

/** A pair of surrogates may lie across a mark or a note, so the words are judged as a whole. */
function cleanItem(tr: Transaction, item: Node, start: number): void {
  const words = printable(textOf(item).text)
  let spoken = 0
  item.forEach((child, offset) => {
    const from = start + offset
    if (isFootnote(child)) {
      const note = printable(noteOf(child))
      if (note !== noteOf(child)) tr.setNodeAttribute(from, 'note', note)
      if (child.marks.length > 0) tr.removeMark(from, from + 1)
      return
    }
    const own = words.slice(spoken, spoken + child.nodeSize)
    spoken += child.nodeSize
    if (own !== child.text)
      tr.replaceWith(from, from + child.nodeSize, schema.text(own, child.marks))
  })
}
