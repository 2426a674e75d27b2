import type { Node } from 'prosemirror-model'
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { useSyncExternalStore } from 'react'
import { matchesIn, type Query } from '../find/query.ts'
import { revealed } from './commands/command.ts'
import { fromRecord } from './normalise.ts'
import { attrsOf, isFootnote, isFormula, noteOf } from './schema.ts'
import { placeInContent, textOf } from './words.ts'

/** A place in the document where what is looked for stands: in an item's words, or in a footnote or composed paragraph as a whole. */
type Found = { readonly from: number; readonly to: number; readonly isNode: boolean }
type Finding = {
  readonly query: Query | null
  readonly found: readonly Found[]
  readonly set: DecorationSet
}

/** How many matches there are, and which of them is selected (-1: none). */
export type FindCount = { readonly count: number; readonly current: number }

const key = new PluginKey<Finding>('finding')
const nothing: Finding = { query: null, found: [], set: DecorationSet.empty }

/** Marks in the document what is looked for; `wordsOf` tells what a composed paragraph says. */
export function finding(
  wordsOf: (id: string) => string,
  isComposing: () => boolean,
): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before, _, state) {
        const asked = tr.getMeta(key) as { query: Query | null } | undefined
        const query = asked ? asked.query : before.query
        if (query === null) return nothing
        if (isComposing()) return { ...before, set: before.set.map(tr.mapping, tr.doc) }
        const isSame = !asked && !tr.docChanged && !tr.getMeta(fromRecord)
        if (isSame && !tr.selectionSet) return before
        const found = isSame ? before.found : foundIn(state.doc, query, wordsOf)
        return { query, found, set: marked(state, found) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: () => ({ update: ({ state }) => publish(countIn(state)) }),
  })
}

const kept = new WeakMap<Node, { query: Query; places: readonly Found[] }>() // by place in the item

function foundIn(doc: Node, query: Query, wordsOf: (id: string) => string): Found[] {
  const found: Found[] = []
  doc.forEach((node, at) => {
    if (isFormula(node)) {
      const whole = { from: at, to: at + node.nodeSize, isNode: true }
      found.push(...matchesIn(wordsOf(attrsOf(node).id), query).map(() => whole))
      return
    }
    for (const { from, to, isNode } of foundInItem(node, query)) {
      found.push({ from: from + at + 1, to: to + at + 1, isNode })
    }
  })
  return found
}

function foundInItem(node: Node, query: Query): readonly Found[] {
  const known = kept.get(node)
  if (known?.query === query) return known.places
  const places = matchesIn(textOf(node).text, query).map(({ from, to }): Found => {
    return { from: placeInContent(node, from), to: placeInContent(node, to), isNode: false }
  })
  node.forEach((child, offset) => {
    if (!isFootnote(child)) return
    const whole = { from: offset, to: offset + 1, isNode: true }
    places.push(...matchesIn(noteOf(child), query).map(() => whole))
  })
  places.sort((a, b) => a.from - b.from)
  kept.set(node, { query, places })
  return places
}

function marked(state: EditorState, found: readonly Found[]): DecorationSet {
  const current = currentIn(state, found)
  const decorations = found.map(({ from, to, isNode }, nth) => {
    const attrs = { class: nth === current ? 'found found-current' : 'found' }
    return isNode ? Decoration.node(from, to, attrs) : Decoration.inline(from, to, attrs)
  })
  return DecorationSet.create(state.doc, decorations)
}

function currentIn({ selection }: EditorState, found: readonly Found[]): number {
  return found.findIndex(({ from, to }) => from === selection.from && to === selection.to)
}

function countIn(state: EditorState): FindCount {
  const { found } = key.getState(state) ?? nothing
  return { count: found.length, current: currentIn(state, found) }
}

/** Looks for something else from now on; null stops looking. */
export function setQuery(view: EditorView, query: Query | null): void {
  view.dispatch(view.state.tr.setMeta(key, { query }))
}

/** Selects the next match after the selection, or the one before it; round the ends of the document. */
export function goToFound(view: EditorView, step: 1 | -1): void {
  const { found } = key.getState(view.state) ?? nothing
  const { from, to } = view.state.selection
  const isOn = currentIn(view.state, found) >= 0
  const places = found.filter((one, nth) => one.from !== found[nth - 1]?.from) // a node with several is one stop
  const goal =
    step === 1
      ? (places.find((one) => (isOn ? one.from >= to : one.from >= from)) ?? places[0])
      : (places.findLast((one) => one.to <= from) ?? places.at(-1))
  if (goal) view.dispatch(selecting(view.state, goal).setMeta(revealed, true).scrollIntoView())
}

function selecting({ doc, tr }: EditorState, { from, to, isNode }: Found): Transaction {
  return tr.setSelection(
    isNode ? NodeSelection.create(doc, from) : TextSelection.create(doc, from, to),
  )
}

let counted: FindCount = { count: 0, current: -1 }
const listeners = new Set<() => void>()

function publish(now: FindCount): void {
  if (now.count === counted.count && now.current === counted.current) return
  counted = now
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFindCount(): FindCount {
  return useSyncExternalStore(subscribe, () => counted)
}
