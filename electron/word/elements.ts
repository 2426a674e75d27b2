import type { Element } from '@xmldom/xmldom'

export type { Element }

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The elements directly in one, in their order; none of none. */
export function* childrenOf(parent: Element | null): Generator<Element> {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) yield node as Element
  }
}

/** What Word calls an element: "p", "tbl"; '' for one that is not Word's own. */
export function nameOf({ localName, namespaceURI }: Element): string {
  return namespaceURI === wordprocessing ? (localName ?? '') : ''
}

export function childOf(parent: Element | null, name: string): Element | null {
  for (const child of childrenOf(parent)) if (nameOf(child) === name) return child
  return null
}

/** An attribute of Word's own: "val" for `w:val`. */
export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(wordprocessing, name) ?? null
}

/** The `w:val` of a child. */
export function valueIn(parent: Element | null, name: string): string | null {
  return attribute(childOf(parent, name), 'val')
}

/** A property that is on or off; null where it is not said. */
export function toggle(properties: Element | null, name: string): boolean | null {
  const element = childOf(properties, name)
  if (element === null) return null
  return !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '1')
}

/** A whole number in an attribute; 0 where it is none that a document can mean. */
export function wholeOf(value: string | null): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(number) && Math.abs(number) < 1e6 ? number : 0
}
