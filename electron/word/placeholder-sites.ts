import type { Document } from '@xmldom/xmldom'
import { ok, type Result } from '../../shared/result.ts'
import { childrenOf, type Element } from './elements.ts'
import type { WordPackage } from './open-package.ts'
import { relationshipsOf } from './relationships.ts'

/** A part whose text may hold placeholders, and how a person calls it. */
export type Story = { readonly part: string; readonly words: string; readonly isText: boolean }

/** Where {{something}} stands: in which paragraph, and from where to where of its text. */
export type Site = {
  readonly name: string
  readonly paragraph: Element
  readonly from: number
  readonly to: number
  /** Its place as a person finds it. */
  readonly place: string
  /** No other words stand in its paragraph. */
  readonly isAlone: boolean
  /** In the text itself, not in a header, a footer or a text box: whole paragraphs and footnotes can stand there. */
  readonly isInFlow: boolean
  /** Word writes a text box twice, the second time for older programs: that copy is filled and not counted. */
  readonly isCopy: boolean
}

/** A stretch of a paragraph's text: an element of a run, and where its letters begin. */
export type Piece = { readonly element: Element; readonly text: string; readonly from: number }

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The text of a document, then its headers and footers, each once: sections may share one. */
export function storiesOf({ parts, main }: WordPackage): Result<Story[]> {
  const related = relationshipsOf(parts, main)
  if (!related.ok) return related
  const margins = related.value.filter(
    ({ type, target, isExternal }) =>
      !isExternal && (type === 'header' || type === 'footer') && parts.has(target),
  )
  const once = new Map(margins.map(({ type, target }) => [target, type]))
  return ok([
    { part: main, words: 'the text', isText: true },
    ...[...once].map(([part, type]) => ({ part, words: `the ${type} (${part})`, isText: false })),
  ])
}

/** What stands between {{ and }} in a part, in order, whether or not Word split it over runs; `open` are the places where one is not closed. */
export function sitesIn(document: Document, story: Story): { sites: Site[]; open: string[] } {
  const sites: Site[] = []
  const open: string[] = []
  let number = 0
  for (const paragraph of [...document.getElementsByTagNameNS(word, 'p')]) {
    const isCopy = hasAbove(paragraph, 'Fallback')
    if (!isCopy) number += 1
    const text = textOf(paragraph)
    if (!text.includes('{{') && !text.includes('}}')) continue
    const table = hasAbove(paragraph, 'tbl') ? ', in a table' : ''
    const place = `paragraph ${number} of ${story.words}${table}`
    const isInFlow = story.isText && !isCopy && !hasAbove(paragraph, 'txbxContent')
    for (const match of text.matchAll(whole)) {
      const [letters, name = ''] = match
      sites.push({
        name: name.trim().toLowerCase(),
        paragraph,
        from: match.index,
        to: match.index + letters.length,
        place,
        isAlone: text.trim() === letters,
        isInFlow,
        isCopy,
      })
    }
    if (!isCopy && /\{\{|\}\}/.test(text.replace(whole, ''))) open.push(place)
  }
  return { sites, open }
}

const whole = /\{\{([^{}]*)\}\}/g

/** The text of a paragraph over all its runs; a text box in it has paragraphs of its own. */
export function piecesOf(paragraph: Element): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const walk = (element: Element) => {
    for (const child of childrenOf(element)) {
      const { localName } = child
      if (localName === 'p' || localName === 'pPr') continue
      const isSpace = localName === 'tab' || localName === 'br'
      if (!isSpace && localName !== 't') walk(child)
      else {
        const text = isSpace ? ' ' : (child.textContent ?? '')
        pieces.push({ element: child, text, from })
        from += text.length
      }
    }
  }
  walk(paragraph)
  return pieces
}

function textOf(paragraph: Element): string {
  return piecesOf(paragraph)
    .map(({ text }) => text)
    .join('')
}

function hasAbove(element: Element, name: string): boolean {
  for (let above = element.parentNode; above !== null; above = above.parentNode) {
    if ('localName' in above && above.localName === name) return true
  }
  return false
}
