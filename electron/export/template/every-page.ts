import type { Document } from '@xmldom/xmldom'
import { ok, type Result } from '../../../shared/result.ts'
import {
  type HeaderLine,
  headerLines,
  type Particulars,
} from '../../../shared/statement/particulars.ts'
import { attribute, childOf, type Element } from '../../word/elements.ts'
import type { PlaceholderName } from '../../word/placeholders.ts'
import { relationshipsOf } from '../../word/relationships.ts'
import { create, insertAfter } from './build.ts'
import type { PackageDraft } from './package-draft.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The properties of a section before its line numbers, in the order of the schema (ISO/IEC 29500-1, 17.6.17). */
const beforeLineNumbers = [
  'headerReference',
  'footerReference',
  'footnotePr',
  'endnotePr',
  'type',
  'pgSz',
  'pgMar',
  'paperSrc',
  'pgBorders',
]

/**
 * What stands on every page of our own documents, where the template leaves room for it: line numbers in each section that says
 * nothing of its own about them; and, where the template has no header at all, ours, without what its placeholders say. A template
 * with a header has its own place for these, or none: {{distribution}}, {{draft}}, {{symbol}}, {{revision}}. Gives those facts of the
 * meeting that stand nowhere then.
 */
export function putOnEveryPage(
  draft: PackageDraft,
  particulars: Particulars | null,
  filled: ReadonlySet<PlaceholderName>,
): Result<PlaceholderName[]> {
  if (particulars === null) return ok([])
  const main = draft.open(draft.main)
  if (!main.ok) return main
  const sections = sectionsOf(main.value)
  if (particulars.numbersLines) {
    for (const section of sections) numberLines(main.value, section)
  }
  const left = unsaid(particulars, filled)
  const lines = headerLines(left)
  const related = relationshipsOf(draft.parts, draft.main)
  if (!related.ok) return related
  const hasOwn = related.value.some(({ type }) => type === 'header')
  const [first] = sections // those after it go on with its header
  if (hasOwn || first === undefined) return ok(told.filter((name) => left[name] !== ''))
  if (lines.length === 0) return ok([])
  const added = addHeader(draft, main.value, first, lines)
  return added.ok ? ok([]) : added
}

/** What a person has written into the facts, for every page. */
const told = ['symbol', 'distribution'] as const

/** The sections of a text in their order; a text that says nothing of its pages is given one. */
function sectionsOf(document: Document): Element[] {
  const body = childOf(document.documentElement, 'body')
  const all = [...document.getElementsByTagNameNS(word, 'sectPr')].filter(
    ({ parentNode }) => parentNode?.localName !== 'sectPrChange',
  )
  if (body === null || childOf(body, 'sectPr') !== null) return all
  const last = create(document, 'sectPr')
  body.appendChild(last)
  return [...all, last]
}

function numberLines(document: Document, section: Element): void {
  if (childOf(section, 'lnNumType') !== null) return
  const numbers = create(document, 'lnNumType', { countBy: '1', restart: 'newPage' })
  insertAfter(section, numbers, beforeLineNumbers)
}

function unsaid(particulars: Particulars, filled: ReadonlySet<PlaceholderName>): Particulars {
  const { symbol, distribution, revision, mark } = particulars
  return {
    ...particulars,
    symbol: filled.has('symbol') ? '' : symbol,
    distribution: filled.has('distribution') ? '' : distribution,
    revision: filled.has('revision') ? '' : revision,
    mark: filled.has('draft') ? '' : mark,
  }
}

function addHeader(
  draft: PackageDraft,
  main: Document,
  section: Element,
  lines: readonly HeaderLine[],
): Result<void> {
  const header = draft.openOrAdd('header', `<w:hdr xmlns:w="${word}"/>`)
  if (!header.ok) return header
  const width = widthOf(section)
  for (const line of lines) {
    header.value.documentElement?.appendChild(createLine(header.value, line, width))
  }
  const related = relationshipsOf(draft.parts, draft.main)
  if (!related.ok) return related
  const id = related.value.find(({ type }) => type === 'header')?.id ?? ''
  for (const type of ['default', 'first', 'even']) {
    const reference = create(main, 'headerReference', { type })
    reference.setAttributeNS(office, 'r:id', id)
    section.insertBefore(reference, section.firstChild)
  }
  return ok(undefined)
}

const a4 = { width: 11906, margin: 1440 } // twentieths of a point

/** How wide the text of a section is. */
function widthOf(section: Element): number {
  const size = childOf(section, 'pgSz')
  const margins = childOf(section, 'pgMar')
  const number = (element: Element | null, name: string, otherwise: number) =>
    Number(attribute(element, name) ?? otherwise) || otherwise
  const sides = number(margins, 'left', a4.margin) + number(margins, 'right', a4.margin)
  return Math.max(a4.margin, number(size, 'w', a4.width) - sides)
}

function createLine(document: Document, { left, right }: HeaderLine, width: number): Element {
  const paragraph = create(document, 'p')
  const properties = create(document, 'pPr')
  properties.appendChild(create(document, 'suppressLineNumbers'))
  const tabs = create(document, 'tabs')
  tabs.appendChild(create(document, 'tab', { val: 'right', pos: String(width) }))
  properties.appendChild(tabs)
  paragraph.appendChild(properties)
  const run = create(document, 'r')
  run.appendChild(createText(document, left))
  if (right !== '') {
    run.appendChild(create(document, 'tab'))
    run.appendChild(createText(document, right))
  }
  paragraph.appendChild(run)
  return paragraph
}

function createText(document: Document, words: string): Element {
  const text = create(document, 't')
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  text.textContent = words
  return text
}
