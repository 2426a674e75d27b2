import type { Document } from '@xmldom/xmldom'
import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  nameOf,
  valueIn,
} from '../../word/elements.ts'
import { adopted, removeChildren, set } from './build.ts'

/** The number that a list of ours has in the template's numbering. */
export type ListMap = (ours: string) => string

/**
 * Adds the lists that are asked for to the template's numbering.xml, under numbers that are free. Their levels name no
 * style: those of the template keep the lists they have.
 */
export function graftLists(ours: Document, template: Document): ListMap {
  const lists = new Map<string, string>()
  const definitions = new Map<string, string>()
  const definitionOf = (id: string): string => {
    const known = definitions.get(id)
    if (known !== undefined) return known
    const root = template.documentElement
    const fresh = freshId(root, 'abstractNum', 'abstractNumId', 0)
    definitions.set(id, fresh)
    const own = find(ours, 'abstractNum', 'abstractNumId', id)
    if (root && own) {
      const copy = adopted(template, own)
      set(copy, 'abstractNumId', fresh)
      for (const level of childrenOf(copy)) removeChildren(level, ['pStyle'])
      root.insertBefore(copy, firstOf(root, ['num', 'numIdMacAtCleanup'])) // all of them before the lists
    }
    return fresh
  }
  return (id) => {
    const known = lists.get(id)
    if (known !== undefined) return known
    const root = template.documentElement
    const fresh = freshId(root, 'num', 'numId', 1)
    lists.set(id, fresh)
    const own = find(ours, 'num', 'numId', id)
    if (root && own) {
      const copy = adopted(template, own)
      set(copy, 'numId', fresh)
      const definition = childOf(copy, 'abstractNumId')
      if (definition) set(definition, 'val', definitionOf(valueIn(own, 'abstractNumId') ?? ''))
      root.insertBefore(copy, firstOf(root, ['numIdMacAtCleanup']))
    }
    return fresh
  }
}

function find(document: Document, name: string, key: string, id: string): Element | undefined {
  return [...childrenOf(document.documentElement)].find(
    (one) => nameOf(one) === name && attribute(one, key) === id,
  )
}

function freshId(root: Element | null, name: string, key: string, from: number): string {
  const ids = [...childrenOf(root)]
    .filter((one) => nameOf(one) === name)
    .map((one) => Number(attribute(one, key)))
  return String(Math.max(from - 1, ...ids.filter(Number.isSafeInteger)) + 1)
}

function firstOf(root: Element, names: readonly string[]): Element | null {
  return [...childrenOf(root)].find((one) => names.includes(nameOf(one))) ?? null
}
