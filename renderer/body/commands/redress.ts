import type { Transaction } from 'prosemirror-state'
import type { Style } from '../../../shared/record/meeting.ts'
import { freshDress, kindAt } from '../dress.ts'
import { setAttrs } from '../normalise.ts'
import { startOf } from '../outline.ts'
import { attrsOf, isFormula, type NodeAttrs } from '../schema.ts'

/** What items become: their depth and kind by index; the others stay. */
export type Becoming = ReadonlyMap<number, Pick<NodeAttrs, 'depth' | 'kind'>>

/** The same items some levels further in (or out), called what they are called there. */
export function shifted(tr: Transaction, start: number, end: number, by: number): Becoming {
  const nodes = tr.doc.children.slice(start, end)
  return new Map(
    nodes.map((node, nth) => {
      const attrs = attrsOf(node)
      const depth = Math.max(0, attrs.depth + by)
      const kind = isFormula(node) ? attrs.kind : kindAt(attrs.kind, depth)
      return [start + nth, { depth, kind }]
    }),
  )
}

/** Gives items another kind or depth; what so becomes something else is marked (bullet, number) like its new neighbours. */
export function redress(tr: Transaction, becoming: Becoming, layout: Style['layout']): Transaction {
  const nodes = tr.doc.children
  for (const [index, { depth, kind }] of becoming) {
    const node = nodes[index]
    if (!node) continue
    const attrs = attrsOf(node)
    const isSame = attrs.kind === kind && (attrs.depth === depth || kind === 'paragraph')
    const { headingLevel, marker } = isSame ? attrs : freshDress(nodes, index, kind, depth, layout)
    setAttrs(tr, startOf(nodes, index), attrs, { ...attrs, kind, depth, headingLevel, marker })
  }
  return tr
}
