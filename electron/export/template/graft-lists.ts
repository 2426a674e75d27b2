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
  const definitionOf = startGrafting(ours, template, definitions, (copy) => {
    for (const level of childrenOf(copy)) removeChildren(level, ['pStyle'])
  })
  return startGrafting(ours, template, lists, (copy) => {
    const definition = childOf(copy, 'abstractNumId')
    if (definition) set(definition, 'val', definitionOf(valueIn(copy, 'abstractNumId') ?? ''))
  })
}

/** A kind of element of numbering.xml: its number, the first there may be, and what the schema puts after it. */
type Kind = {
  readonly name: string
  readonly key: string
  readonly from: number
  readonly before: readonly string[]
}

const definitions: Kind = {
  name: 'abstractNum',
  key: 'abstractNumId',
  from: 0,
  before: ['num', 'numIdMacAtCleanup'],
}
const lists: Kind = { name: 'num', key: 'numId', from: 1, before: ['numIdMacAtCleanup'] }

/** Gives an element of ours its number in the template; asked for first, it is copied there and `mend`ed. */
function startGrafting(
  ours: Document,
  template: Document,
  kind: Kind,
  mend: (copy: Element) => void,
): ListMap {
  const known = new Map<string, string>()
  return (id) => {
    const there = known.get(id)
    if (there !== undefined) return there
    const root = template.documentElement
    const fresh = freshId(root, kind)
    known.set(id, fresh)
    const own = find(ours, kind, id)
    if (root && own) {
      const copy = adopted(template, own)
      set(copy, kind.key, fresh)
      mend(copy)
      root.insertBefore(copy, firstOf(root, kind.before))
    }
    return fresh
  }
}

function find(document: Document, { name, key }: Kind, id: string): Element | undefined {
  return [...childrenOf(document.documentElement)].find(
    (one) => nameOf(one) === name && attribute(one, key) === id,
  )
}

function freshId(root: Element | null, { name, key, from }: Kind): string {
  const ids = [...childrenOf(root)]
    .filter((one) => nameOf(one) === name)
    .map((one) => Number(attribute(one, key)))
  return String(Math.max(from - 1, ...ids.filter(Number.isSafeInteger)) + 1)
}

function firstOf(root: Element, names: readonly string[]): Element | null {
  return [...childrenOf(root)].find((one) => names.includes(nameOf(one))) ?? null
}
