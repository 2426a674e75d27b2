import type { Document } from '@xmldom/xmldom'
import { childrenOf, type Element, nameOf } from '../../word/elements.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** An element of Word's own with attributes of Word's own. */
export function create(
  document: Document,
  name: string,
  attributes: { readonly [name: string]: string } = {},
): Element {
  const element = document.createElementNS(word, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) set(element, key, value)
  return element
}

export function set(element: Element, name: string, value: string): void {
  element.setAttributeNS(word, `w:${name}`, value)
}

/** An element once more, with all or none of what is in it. */
export function copyOf(element: Element, deep = true): Element {
  return element.cloneNode(deep) as Element // the library's type says less than is so
}

export function remove(element: Element | null): void {
  element?.parentNode?.removeChild(element)
}

export function removeChildren(parent: Element, names: readonly string[]): void {
  for (const child of [...childrenOf(parent)]) if (names.includes(nameOf(child))) remove(child)
}

/** An element of another document as one of this document, without what only newer Words know. */
export function adopted(document: Document, element: Element): Element {
  const copy = document.importNode(element, true)
  withoutForeign(copy)
  return copy
}

function withoutForeign(element: Element): void {
  for (const attribute of [...element.attributes]) {
    const { namespaceURI } = attribute
    if (namespaceURI?.includes('microsoft.com')) element.removeAttributeNode(attribute)
  }
  for (const child of childrenOf(element)) withoutForeign(child)
}

/** Adds a property where the schema wants it: after those of `before`, before every other. */
export function insertAfter(parent: Element, child: Element, before: readonly string[]): void {
  const next = [...childrenOf(parent)].find((one) => !before.includes(nameOf(one)))
  parent.insertBefore(child, next ?? null)
}

/** The properties of a paragraph before its list, and before its indent, in the order of the schema (ISO/IEC 29500-1, 17.3.1.26). */
export const beforeList = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
]
export const beforeDirection = [
  ...beforeList,
  'numPr',
  'suppressLineNumbers',
  'pBdr',
  'shd',
  'tabs',
  'suppressAutoHyphens',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
]
export const beforeIndent = [...beforeDirection, 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing']
