import {
  DOMParser,
  Fragment,
  type Node,
  type ParseOptions,
  Slice,
  type TagParseRule,
} from 'prosemirror-model'
import { deepest } from '../../shared/record/vocabulary.ts'
import { prepareForeign } from './foreign-markup.ts'
import { itemsOfText } from './pasted-items.ts'
import { attrsOf, isFormula, schema, types } from './schema.ts'

const paragraphs = ['p', 'blockquote', 'pre', 'dt', 'dd', 'td', 'th', 'figcaption']

/** How other programs' markup becomes items: paragraphs, headings, list entries; a line break ends an item. */
const foreign: readonly TagParseRule[] = [
  // A word processor writes its bullets and numbers into the text, and says so.
  { tag: 'span[data-style*="mso-list:Ignore" i]', ignore: true },
  { tag: 'br', closeParent: true },
  {
    // A word processor's list: its paragraphs say only in their style how deep they lie.
    tag: 'p[data-style*="mso-list" i]',
    node: 'item',
    getAttrs: (dom) => {
      const level = /mso-list:[^;]*\blevel(\d)/i.exec(dom.dataset.style ?? '')?.[1]
      if (level === undefined) return false
      return { kind: 'point', marker: 'bullet', depth: Math.min(deepest, Number(level) - 1) }
    },
  },
  { tag: 'li > p:first-child, td[data-row]', skip: true },
  ...paragraphs.map((tag) => ({ tag, node: 'item', attrs: { kind: 'paragraph' } })),
  {
    tag: 'li',
    node: 'item',
    getAttrs: (dom) => ({
      kind: 'point',
      marker: 'bullet',
      depth: Math.min(deepest, listsAround(dom) - 1),
    }),
  },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    tag: `h${level}`,
    node: 'item',
    attrs: { kind: 'heading', headingLevel: Math.min(level, 3) },
  })),
]

/** Reads pasted markup, prepared by `heldBack`, into items: its styles count again, and a table's rows are put in words first. */
class ClipboardParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element || dom instanceof DocumentFragment) {
      prepareForeign(dom)
      for (const element of dom.querySelectorAll<HTMLElement>('[data-style]')) {
        element.style.cssText = element.dataset.style ?? ''
      }
      joinCells(dom)
    }
    return super.parseSlice(dom, options)
  }
}

/**
 * Pasted markup without what the window's content policy would refuse, and complain of: its style sheets and scripts go, its styles wait in
 * an attribute of their own until they are read.
 */
export function heldBack(markup: string): string {
  return markup
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'))
}

/** The parser of the editor. Markup is only read, never shown or run. Used in the window alone: it needs a DOM. */
export const clipboardParser = new ClipboardParser(schema, [
  ...foreign,
  ...DOMParser.fromSchema(schema).rules,
])

/** What is on the clipboard, as items: its markup where it has any, else its text. The markup is read in a document that runs nothing. */
export function sliceOf(data: DataTransfer): Slice {
  const markup = data.getData('text/html')
  if (markup === '') return itemsOfText(data.getData('text/plain'))
  const { body } = document.implementation.createHTMLDocument('')
  body.innerHTML = heldBack(markup) // as the editor does it: nothing runs and nothing is loaded in such a document
  return clipboardParser.parseSlice(body)
}

const blocks = 'p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, pre'

/** Rows of data become one item each, with a bar between their cells; tables that only lay a page out are left to their paragraphs. */
function joinCells(dom: ParentNode): void {
  for (const row of dom.querySelectorAll('tr')) {
    const cells = [...row.cells]
    if (cells.some((cell) => cell.querySelectorAll(blocks).length > 1)) continue
    const words = cells.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    const said = words.filter((one) => one !== '')
    const item = row.ownerDocument.createElement('p')
    item.textContent = said.join(' | ')
    const cell = row.ownerDocument.createElement('td')
    cell.dataset.row = ''
    cell.append(item)
    row.replaceChildren(cell)
  }
}

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
