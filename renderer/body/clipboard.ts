import { DOMParser, Fragment, type Node, Slice, type TagParseRule } from 'prosemirror-model'
import { deepest } from '../../shared/record/vocabulary.ts'
import { attrsOf, isFormula, schema, types } from './schema.ts'

const paragraphs = ['p', 'blockquote', 'pre', 'dt', 'dd', 'td', 'th', 'figcaption']

/** How other programs' markup becomes items: paragraphs, headings, list entries; a line break ends an item. */
const foreign: readonly TagParseRule[] = [
  // A word processor writes its bullets and numbers into the text, and says so.
  { tag: 'span[style*="mso-list:Ignore" i]', ignore: true },
  { tag: 'br', closeParent: true },
  ...paragraphs.map((tag) => ({ tag, node: 'item', attrs: { kind: 'paragraph' } })),
  {
    tag: 'li',
    node: 'item',
    getAttrs: (dom) => ({ kind: 'point', depth: Math.min(deepest, listsAround(dom) - 1) }),
  },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    tag: `h${level}`,
    node: 'item',
    attrs: { kind: 'heading', headingLevel: Math.min(level, 3) },
  })),
]

/** Reads pasted markup into items; markup is only read, never shown or run. Used in the window alone: it needs a DOM. */
export const clipboardParser = new DOMParser(schema, [
  ...foreign,
  ...DOMParser.fromSchema(schema).rules,
])

function listsAround(dom: HTMLElement): number {
  let lists = 0
  for (let at = dom.parentElement; at; at = at.parentElement) {
    if (at.tagName === 'UL' || at.tagName === 'OL') lists += 1
  }
  return Math.max(1, lists)
}

/** What is copied: composed paragraphs go as the words they show, since elsewhere nothing composes them. */
export function copied(slice: Slice, wordsOf: (id: string) => string): Slice {
  const asWords = (node: Node): Node => {
    if (!isFormula(node)) return node
    const words = wordsOf(attrsOf(node).id)
    return types.item.create({ ...node.attrs, part: '' }, words === '' ? null : schema.text(words))
  }
  const nodes = slice.content.content.map(asWords)
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd)
}

/** What is copied as plain text: a line an item, as a person would read it aloud. */
export function copiedText(slice: Slice): string {
  return slice.content.textBetween(0, slice.content.size, '\n')
}
