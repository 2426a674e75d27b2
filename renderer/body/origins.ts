import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { attrsOf } from './schema.ts'

/** Where items are from that were taken from an earlier text, by their ids. */
export type Origins = ReadonlyMap<string, string>

const key = new PluginKey<DecorationSet>('origins')

/** Says after the words of an item which earlier text they are from: beside the words, never among them. */
export function showingOrigins(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const origins = tr.getMeta(key) as Origins | undefined
        return origins ? marks(tr.doc, origins) : before.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Shows these origins and no others. */
export function withOrigins(tr: Transaction, origins: Origins): Transaction {
  return tr.setMeta(key, origins)
}

function marks(doc: Node, origins: Origins): DecorationSet {
  const decorations: Decoration[] = []
  doc.forEach((node, at) => {
    const origin = origins.get(attrsOf(node).id)
    if (origin === undefined) return
    const mark = Decoration.widget(at + node.nodeSize - 1, () => label(origin), {
      side: 1,
      key: `origin ${origin}`,
      ignoreSelection: true,
    })
    decorations.push(mark)
  })
  return DecorationSet.create(doc, decorations)
}

function label(origin: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'origin'
  element.contentEditable = 'false'
  element.textContent = `from ${origin}`
  return element
}

export function sameOrigins(a: Origins, b: Origins): boolean {
  return a.size === b.size && [...a].every(([id, origin]) => b.get(id) === origin)
}
