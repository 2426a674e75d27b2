import { type Node, type NodeType, Schema } from 'prosemirror-model'
import type { Item } from '../../shared/record/item.ts'
import { deepest, type ItemKind, itemKinds, markers } from '../../shared/record/vocabulary.ts'

/** How an item looks, beside its words and its place. */
type Dress = Pick<Item, 'kind' | 'headingLevel' | 'marker' | 'printed'>
/** What a node knows of its item, beside the words. An empty id is the blank line that waits at the end. */
export type NodeAttrs = Dress & Pick<Item, 'id' | 'part'> & { readonly depth: number }

const attrs = {
  id: { default: '' },
  depth: { default: 0 },
  kind: { default: 'outcome' },
  headingLevel: { default: 1 },
  marker: { default: 'none' },
  printed: { default: true },
  part: { default: '' },
} satisfies { [name in keyof NodeAttrs]: { default: NodeAttrs[name] } }

/**
 * The body as a document: a flat list of items, each with its depth. `item` holds a person's own words; `formula`
 * stands for a composed paragraph, whose words the statement knows and nobody types here.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: '(item | formula)+' },
    item: {
      content: '(text | footnote)*',
      attrs,
      toDOM: (node) => ['div', domAttrs(attrsOf(node)), 0],
      parseDOM: [{ tag: 'div[data-item]', getAttrs: readAttrs }],
    },
    formula: {
      attrs,
      atom: true,
      selectable: true,
      toDOM: (node) => ['div', domAttrs(attrsOf(node))],
    },
    footnote: {
      inline: true,
      atom: true,
      attrs: { note: { default: '' } },
      toDOM: (node) => ['sup', { 'data-note': noteOf(node) }],
      parseDOM: [{ tag: 'sup[data-note]', getAttrs: (dom) => ({ note: dom.dataset.note ?? '' }) }],
    },
    text: {},
  },
  marks: {
    italic: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // Some word processors wrap what they copy in a <b> that is not bold.
        { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
        { style: 'font-weight', getAttrs: (weight) => /^(bold|[6-9]00)/.test(weight) && null },
      ],
      toDOM: () => ['strong', 0],
    },
  },
})

export const types: { readonly [name in 'item' | 'formula' | 'footnote']: NodeType } = schema.nodes

/** The attributes of an item's node, typed. */
export function attrsOf(node: Node): NodeAttrs {
  return node.attrs as NodeAttrs
}

/** The note of a footnote's node. */
export function noteOf(node: Node): string {
  const { note } = node.attrs as { note: string }
  return note
}

export function isFormula(node: Node): boolean {
  return node.type === types.formula
}

export function isFootnote(node: Node): boolean {
  return node.type === types.footnote
}

function domAttrs({ id, depth, kind, headingLevel, marker, printed }: NodeAttrs) {
  return {
    'data-item': id,
    'data-depth': String(depth),
    'data-kind': kind,
    'data-heading-level': String(headingLevel),
    'data-marker': marker,
    ...(printed ? {} : { 'data-unprinted': '' }),
    ...(kind === 'heading' || kind === 'title'
      ? { role: 'heading', 'aria-level': String(kind === 'title' ? 1 : headingLevel + 1) }
      : {}),
  }
}

/** Attributes out of pasted markup, which anybody may have written: what is not a word of ours falls back. */
function readAttrs(dom: HTMLElement): Partial<NodeAttrs> {
  const { item, kind, marker, depth, headingLevel, unprinted } = dom.dataset
  return {
    id: item ?? '',
    kind: oneOf<ItemKind>(itemKinds, kind) ?? 'paragraph',
    marker: oneOf(markers, marker) ?? 'none',
    depth: wholeBetween(0, deepest, depth),
    headingLevel: wholeBetween(1, 3, headingLevel),
    printed: unprinted === undefined,
  }
}

function oneOf<Word extends string>(words: readonly Word[], word?: string): Word | undefined {
  return words.find((known) => known === word)
}

function wholeBetween(least: number, most: number, digits = ''): number {
  const number = Number.parseInt(digits, 10)
  return Number.isNaN(number) ? least : Math.min(most, Math.max(least, number))
}
