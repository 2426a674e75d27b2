import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { proposalWords } from '../../shared/proposals/listed.ts'
import { attrsOf } from './schema.ts'

/** How many proposals are open on items, by their ids. */
export type OpenProposals = ReadonlyMap<string, number>

const key = new PluginKey<DecorationSet>('proposals')

/** Says after the words of an item how many proposals to it are open: beside the words, never among them. */
export function showingProposals(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const open = tr.getMeta(key) as OpenProposals | undefined
        return open ? marks(tr.doc, open) : before.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Shows these and no others. */
export function withProposals(tr: Transaction, open: OpenProposals): Transaction {
  return tr.setMeta(key, open)
}

function marks(doc: Node, open: OpenProposals): DecorationSet {
  const decorations: Decoration[] = []
  doc.forEach((node, at) => {
    const count = open.get(attrsOf(node).id)
    if (count === undefined) return
    const mark = Decoration.widget(at + node.nodeSize - 1, () => label(count), {
      side: 1,
      key: `proposals ${count}`,
      ignoreSelection: true,
    })
    decorations.push(mark)
  })
  return DecorationSet.create(doc, decorations)
}

function label(count: number): HTMLElement {
  const element = document.createElement('span')
  element.className = 'proposal-mark'
  element.contentEditable = 'false'
  element.textContent = proposalWords(count)
  return element
}

export function sameProposals(a: OpenProposals, b: OpenProposals): boolean {
  return a.size === b.size && [...a].every(([id, count]) => b.get(id) === count)
}
