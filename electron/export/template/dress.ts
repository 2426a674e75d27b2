import { type Document, XMLSerializer } from '@xmldom/xmldom'
import type { Block } from '../../../shared/statement/statement.ts'
import { attribute, childOf, type Element, valueIn } from '../../word/elements.ts'
import type { PlaceholderName } from '../../word/placeholders.ts'
import { listAt } from '../../word/styles.ts'
import {
  beforeDirection,
  beforeIndent,
  beforeList,
  copyOf,
  create,
  insertAfter,
  removeChildren,
  set,
} from './build.ts'
import type { Graft } from './graft.ts'

/** A paragraph of ours on its way into the template; `nth` counts those of one placeholder. */
type Arriving = {
  readonly block: Block
  readonly paragraph: Element
  readonly nth: number
}

/** The same with what has become of it: how it stood, where it stays, and whether its end came or went. */
export type Coming = Arriving & {
  readonly was: Arriving | null
  readonly mark: 'ins' | 'del' | null
}

/** The paragraph that holds a placeholder, as the template has it. */
export type Holder = { readonly name: PlaceholderName; readonly properties: Element | null }

/**
 * Whether a paragraph takes the style of the one that holds the placeholder. A heading, and a title line in the middle of the
 * text, would be none in the style of a text: they take the template's style of that name.
 */
export function takesStyle({ block, nth }: Arriving, holder: Holder, graft: Graft): boolean {
  switch (block.kind) {
    case 'heading':
    case 'annex-heading':
      return false
    case 'title': {
      if (holder.name !== 'title') return false
      const style = graft.theirs(valueIn(holder.properties, 'pStyle'))
      return nth === 0 || style.name.toLowerCase() !== 'title' // lines under a Title are its Subtitle
    }
    default:
      return true
  }
}

/**
 * The properties of a paragraph in the template, and as a tracked change those it had where they were others; `holder` is null
 * where the statement goes to the end.
 */
export function dress(
  document: Document,
  coming: Coming,
  holder: Holder | null,
  graft: Graft,
): Element {
  const properties = propertiesOf(document, coming, holder, graft)
  const old = coming.was && propertiesOf(document, coming.was, holder, graft)
  const said = wordsIn(properties)
  if (coming.mark !== null) markEnd(document, properties, graft.change(document, coming.mark))
  if (old !== null && wordsIn(old) !== said) {
    removeChildren(old, ['rPr']) // those of the mark itself stay with it
    const change = graft.change(document, 'pPrChange')
    change.appendChild(old)
    properties.appendChild(change)
  }
  return properties
}

function wordsIn(properties: Element): string {
  return new XMLSerializer().serializeToString(properties)
}

/** Whether a paragraph's end came or went stands first among what is said of its mark. */
function markEnd(document: Document, properties: Element, change: Element): void {
  const letters = childOf(properties, 'rPr') ?? create(document, 'rPr')
  letters.insertBefore(change, letters.firstChild)
  properties.appendChild(letters)
}

function propertiesOf(
  document: Document,
  coming: Arriving,
  holder: Holder | null,
  graft: Graft,
): Element {
  const isTaken = holder !== null && takesStyle(coming, holder, graft)
  const properties =
    isTaken && holder.properties ? copyOf(holder.properties) : create(document, 'pPr')
  removeChildren(properties, ['sectPr', 'pPrChange'])
  if (coming.nth > 0) removeChildren(properties, ['pageBreakBefore'])
  if (!isTaken) {
    nameStyle(document, properties, coming, graft)
    const isOnNewPage = childOf(holder?.properties ?? null, 'pageBreakBefore') !== null
    if (coming.nth === 0 && isOnNewPage) properties.appendChild(create(document, 'pageBreakBefore'))
  }
  const introduces = childOf(childOf(coming.paragraph, 'pPr'), 'keepNext') !== null
  if (introduces && childOf(properties, 'keepNext') === null) {
    insertAfter(properties, create(document, 'keepNext'), ['pStyle'])
  }
  turn(document, properties, coming)
  if (coming.block.marker !== 'none') putIntoList(document, properties, coming, graft)
  else if (isTaken) putUnderList(document, properties, coming, holder, graft)
  if (coming.block.marker === 'none' && isOfStatement(holder))
    takeFromList(document, properties, graft)
  return properties
}

/** Words written from the right are set so, in whatever style of the template. */
function turn(document: Document, properties: Element, { paragraph }: Arriving): void {
  const isFromRight = childOf(childOf(paragraph, 'pPr'), 'bidi') !== null
  if (!isFromRight) return
  removeChildren(properties, ['bidi'])
  insertAfter(properties, create(document, 'bidi'), beforeDirection)
}

function nameStyle(document: Document, properties: Element, { paragraph }: Arriving, graft: Graft) {
  const style = graft.styles(ownStyle(paragraph) ?? '')
  if (style !== null) properties.appendChild(create(document, 'pStyle', { val: style }))
}

function ownStyle(paragraph: Element): string | null {
  return valueIn(childOf(paragraph, 'pPr'), 'pStyle')
}

/** Names the list in the paragraph itself: the template's style may carry another one. The list's level says how far it stands in. */
function putIntoList(
  document: Document,
  properties: Element,
  { paragraph }: Arriving,
  graft: Graft,
): void {
  const list = listAt(childOf(paragraph, 'pPr')) ?? graft.ours(ownStyle(paragraph)).list
  if (list === null || list.num === '0') return
  nameList(document, properties, graft.lists(list.num), list.level)
  removeChildren(properties, ['ind'])
}

function nameList(document: Document, properties: Element, num: string, level: number): void {
  removeChildren(properties, ['numPr'])
  const list = create(document, 'numPr')
  list.appendChild(create(document, 'ilvl', { val: String(level) }))
  list.appendChild(create(document, 'numId', { val: num }))
  insertAfter(properties, list, beforeList)
}

/** Words after the points of a list stand under them. */
function putUnderList(
  document: Document,
  properties: Element,
  { block, paragraph }: Arriving,
  { name }: Holder,
  graft: Graft,
): void {
  const indent = graft.ours(ownStyle(paragraph)).indent
  if (name !== 'body' || block.depth === 0 || indent === null) return
  const before = childOf(properties, 'ind')
  if (before !== null && attribute(before, 'start') !== null) set(before, 'start', String(indent))
  else if (before !== null) set(before, 'left', String(indent))
  else insertAfter(properties, create(document, 'ind', { left: String(indent) }), beforeIndent)
}

/** A list of participants may be numbered as the template likes; the statement has the numbers it has. */
function isOfStatement(holder: Holder | null): boolean {
  return holder === null || holder.name === 'body' || holder.name === 'annexes'
}

function takeFromList(document: Document, properties: Element, graft: Graft): void {
  const list = listAt(properties) ?? graft.theirs(valueIn(properties, 'pStyle')).list
  if (list !== null && list.num !== '0') nameList(document, properties, '0', 0)
}
