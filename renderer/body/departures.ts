import type { Node } from 'prosemirror-model'
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Departure } from '../../shared/style/departure.ts'
import {
  departuresIn,
  type House,
  hasNoteWithin,
  replacementOf,
} from '../../shared/style/departures.ts'
import { differenceOf, startOf } from './outline.ts'
import { attrsOf, isFormula, schema } from './schema.ts'
import { placeInContent, textOf } from './words.ts'

/** A departure from the house style in the document: in which item, and where that item's node begins. */
export type PlacedDeparture = {
  readonly item: string
  readonly at: number
  readonly node: Node
  readonly departure: Departure
}

type Pointed = {
  readonly house: House | null // null while pointing is switched off
  readonly nodes: readonly Node[]
  readonly set: DecorationSet
  /** The one that a person is at: its item, and its place in the text. */
  readonly current: { readonly item: string; readonly from: number } | null
}

type News = Partial<Pick<Pointed, 'house' | 'current'>>

const key = new PluginKey<Pointed>('departures')
const nothing: Pointed = { house: null, nodes: [], set: DecorationSet.empty, current: null }

/** Looks with another house style from now on, or (null) no more; or stands at another departure. */
export function withPointing(tr: Transaction, news: News): Transaction {
  return tr.setMeta(key, news)
}

/**
 * Underlines where negotiated words depart from the house style. A keystroke looks at its own item again and at no other;
 * words that are being composed are left as they are.
 */
export function pointing(isComposing: () => boolean, changed: () => void): Plugin<Pointed> {
  return new Plugin<Pointed>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before, _, { doc }) {
        const news = tr.getMeta(key) as News | undefined
        if (news === undefined && !tr.docChanged) return before
        const now = { ...before, ...news }
        if (isComposing()) return { ...now, set: before.set.map(tr.mapping, tr.doc) }
        return point(now, news === undefined ? before.nodes : [], doc, tr)
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: () => ({
      update: ({ state }, before) => {
        if (key.getState(state) !== key.getState(before)) changed()
      },
    }),
  })
}

function point(now: Pointed, known: readonly Node[], doc: Node, tr: Transaction): Pointed {
  const { house, current } = now
  if (house === null) return { ...nothing, current }
  const nodes = doc.children
  const { start, endAfter } = differenceOf(known, nodes)
  let at = startOf(nodes, start)
  const [from, to] = [at, startOf(nodes, endAfter)]
  const before = now.set.map(tr.mapping, doc)
  const stale = before.find(from, to).filter((one) => one.from >= from && one.to <= to)
  const fresh: Decoration[] = []
  for (const node of nodes.slice(start, endAfter)) {
    for (const departure of departuresOf(node, house))
      fresh.push(drawn(node, at, departure, current))
    at += node.nodeSize
  }
  return { ...now, nodes, set: before.remove(stale).add(doc, fresh) }
}

function drawn(
  node: Node,
  at: number,
  departure: Departure,
  current: Pointed['current'],
): Decoration {
  const { from, to } = extentOf(node, at, departure)
  const isCurrent = current?.item === attrsOf(node).id && current.from === departure.from
  return Decoration.inline(from, to, {
    class: isCurrent ? 'departure departure-current' : 'departure',
    title: `The house style writes “${departure.house.trim()}”`,
  })
}

/** Where in the document a stretch of an item's text lies. */
function extentOf(node: Node, at: number, { from, to }: { from: number; to: number }) {
  return {
    from: at + 1 + placeInContent(node, from),
    to: at + 1 + placeInContent(node, to),
  }
}

const kept = new WeakMap<
  Node,
  { readonly house: House; readonly departures: readonly Departure[] }
>()

/** What of an item departs from the house style; composed paragraphs follow it by themselves. */
function departuresOf(node: Node, house: House): readonly Departure[] {
  if (isFormula(node) || node.childCount === 0) return []
  const known = kept.get(node)
  if (known?.house === house) return known.departures
  const departures = departuresIn(textOf(node).text, house)
  kept.set(node, { house, departures })
  return departures
}

const slice = 8 // milliseconds in which a key is not felt

/**
 * Looks through a whole document between keystrokes, a little at a time, so that pointing at it with another house style costs
 * no more than drawing.
 *
 * @returns stops looking
 */
export function lookThrough(doc: Node, house: House, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = (from: number): void => {
    const start = performance.now()
    let at = from
    while (at < doc.childCount && performance.now() - start < slice) {
      departuresOf(doc.child(at), house)
      at += 1
    }
    if (at < doc.childCount) timer = setTimeout(() => goOn(at))
    else done()
  }
  goOn(0)
  return () => clearTimeout(timer)
}

/** All departures of the document, in their order; none while pointing is switched off. */
export function allDepartures(state: EditorState): PlacedDeparture[] {
  const house = key.getState(state)?.house ?? null
  if (house === null) return []
  const found: PlacedDeparture[] = []
  state.doc.forEach((node, at) => {
    for (const departure of departuresOf(node, house)) {
      found.push({ item: attrsOf(node).id, at, node, departure })
    }
  })
  return found
}

/** The departure that a person is at, as its place among all of them; -1 where they are at none. */
export function currentAmong(state: EditorState, all: readonly PlacedDeparture[]): number {
  const current = key.getState(state)?.current
  if (!current) return -1
  return all.findIndex(
    ({ item, departure }) => item === current.item && departure.from === current.from,
  )
}

/** The next departure after the cursor (-1: the one before it), going round at the ends; -1 where there is none. */
export function nextFrom(
  state: EditorState,
  all: readonly PlacedDeparture[],
  step: 1 | -1,
): number {
  const now = currentAmong(state, all)
  if (now >= 0) return (now + step + all.length) % all.length
  const { from } = state.selection
  const after = all.findIndex(({ at, node, departure }) => extentOf(node, at, departure).to >= from)
  if (step === 1) return after < 0 ? Math.min(0, all.length - 1) : after
  return after < 0 ? all.length - 1 : (after - 1 + all.length) % all.length
}

/** Puts the cursor on a departure and brings it into sight. */
export function goTo(
  state: EditorState,
  { item, at, node, departure }: PlacedDeparture,
): Transaction {
  const { from, to } = extentOf(node, at, departure)
  const tr = state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView()
  return withPointing(tr, { current: { item, from: departure.from } })
}

/** Why a departure cannot be put right here; '' where it can. */
export function whyNot({ node, departure }: PlacedDeparture): string {
  return hasNoteWithin(textOf(node), replacementOf(departure))
    ? 'A footnote stands among these words: change them by hand.'
    : ''
}

/** Writes what the house style would, as a person would type it: only the letters that differ, with the marks they stand in. */
export function putRight(
  state: EditorState,
  { at, node, departure }: PlacedDeparture,
): Transaction {
  const replacement = replacementOf(departure)
  const { from, to } = extentOf(node, at, replacement)
  const marks = state.doc.resolve(to > from ? from + 1 : from).marks()
  const tr = state.tr
  return replacement.words === ''
    ? tr.delete(from, to)
    : tr.replaceWith(from, to, schema.text(replacement.words, marks))
}
