import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { fromRecord } from '../body/normalise.ts'
import { differenceOf, startOf } from '../body/outline.ts'
import { offsetInText } from '../body/words.ts'
import type { Looking } from './looking.ts'
import { extentOf } from './looks.ts'

type Marks = {
  readonly nodes: readonly Node[]
  readonly all: DecorationSet
  /** Right after the letter typed last; null once the cursor has gone elsewhere. */
  readonly typedAt: number | null
  /** All but the mark of the word that is being typed. */
  readonly shown: DecorationSet
}

type News = { readonly found: ReadonlySet<Node> } | 'left'

const key = new PluginKey<Marks>('misspelt')
const nothing = { all: DecorationSet.empty, typedAt: null, shown: DecorationSet.empty } as const
const quickToLook = { items: 3, letters: 20_000 } as const

/**
 * Underlines misspelt words. A keystroke looks at its own item and at no other; the rest is looked through when there is time. The word
 * being typed is left alone until the cursor leaves it, and words that are being composed are left as they are.
 */
export function marking(looking: Looking, isComposing: () => boolean): Plugin<Marks> {
  return new Plugin<Marks>({
    key,
    state: {
      init: (_, { doc }) => ({ ...nothing, nodes: doc.children }),
      apply(tr, before, _, { doc }) {
        const news = tr.getMeta(key) as News | undefined
        if (isComposing()) return { ...before, ...mapped(before, tr) }
        const typedAt = news === 'left' ? null : typedWith(tr, before.typedAt)
        const isSame = news === undefined && !tr.docChanged
        if (isSame && typedAt === before.typedAt) return before
        const all = isSame ? before.all : drawn(before, tr, news, looking)
        return { nodes: doc.children, all, typedAt, shown: without(all, typedAt) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      handleDOMEvents: {
        blur: (view) => {
          if (typingIn(view.state)) view.dispatch(saying(view.state.tr, 'left'))
        },
        compositionend: () => looking.wake(),
      },
    },
    view: () => ({ update: looking.wake }),
  })
}

/** The marks where they are after a change that nothing is looked at for. */
function mapped({ all, shown }: Marks, tr: Transaction): Pick<Marks, 'all' | 'shown'> {
  if (!tr.docChanged) return { all, shown }
  return { all: all.map(tr.mapping, tr.doc), shown: shown.map(tr.mapping, tr.doc) }
}

function typedWith(tr: Transaction, before: number | null): number | null {
  const { empty, head } = tr.selection
  if (tr.docChanged) return tr.getMeta(fromRecord) || !empty ? null : head
  return tr.selectionSet && head !== before ? null : before
}

/** The marks with those of what changed, and of the items in which others were found, drawn anew. */
function drawn(
  { nodes: before, all }: Marks,
  tr: Transaction,
  news: News | undefined,
  looking: Looking,
): DecorationSet {
  const { doc } = tr
  const nodes = doc.children
  const { start, endAfter } = differenceOf(before, nodes)
  const changed = nodes.slice(start, endAfter)
  if (isQuick(changed)) changed.forEach(looking.look)
  const set = all.map(tr.mapping, doc)
  const stale = within(set, startOf(nodes, start), startOf(nodes, endAfter))
  const fresh: Decoration[] = []
  const found = typeof news === 'object' ? news.found : null
  let at = 0
  for (const [nth, node] of nodes.entries()) {
    const isChanged = start <= nth && nth < endAfter
    if (!isChanged && found?.has(node)) stale.push(...within(set, at, at + node.nodeSize))
    if (isChanged || found?.has(node)) fresh.push(...marksOf(node, at, looking))
    at += node.nodeSize
  }
  return set.remove(stale).add(doc, fresh)
}

/** Whether these items can be looked at within a keystroke. */
function isQuick(nodes: readonly Node[]): boolean {
  if (nodes.length > quickToLook.items) return false
  return nodes.reduce((sum, node) => sum + node.content.size, 0) <= quickToLook.letters
}

function within(set: DecorationSet, from: number, to: number): Decoration[] {
  return set.find(from, to).filter((one) => one.from >= from && one.to <= to)
}

// An element of its own: the line of what was recognised in the same words is another.
const mark = { nodeName: 'span', class: 'misspelt', 'aria-invalid': 'spelling' } as const

function marksOf(node: Node, at: number, looking: Looking): Decoration[] {
  return looking.misspeltIn(node).map((word) => {
    const { from, to } = extentOf(node, at, word)
    return Decoration.inline(from, to, mark)
  })
}

function without(all: DecorationSet, typedAt: number | null): DecorationSet {
  if (typedAt === null) return all
  const typed = all.find(typedAt, typedAt).filter(({ from }) => from < typedAt)
  return typed.length === 0 ? all : all.remove(typed)
}

/** Says that other words were found misspelt in some items, or that the word being typed was left. */
export function saying(tr: Transaction, news: News): Transaction {
  return tr.setMeta(key, news)
}

/** The item in which a word is being typed, and where its letters end in the item's text; null while none is. */
export function typingIn(state: EditorState): { node: Node; offset: number } | null {
  const { doc } = state
  const at = key.getState(state)?.typedAt ?? null
  if (at === null || at > doc.content.size) return null
  const { parent, parentOffset, depth } = doc.resolve(at)
  return depth === 0 ? null : { node: parent, offset: offsetInText(parent, parentOffset) }
}

/** A misspelt word's place in the document. */
export type Marked = { readonly from: number; readonly to: number }

/** The misspelt words that are marked, in their order. */
export function allMarked(state: EditorState): Marked[] {
  return (key.getState(state)?.all.find() ?? []).toSorted((a, b) => a.from - b.from)
}
