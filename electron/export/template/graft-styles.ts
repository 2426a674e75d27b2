import type { Document } from '@xmldom/xmldom'
import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  nameOf,
  valueIn,
} from '../../word/elements.ts'
import { adopted, remove, removeChildren, set } from './build.ts'

/** The id that a style of ours has in the template; null where neither has it. */
export type StyleMap = (ours: string) => string | null

/**
 * Finds our styles among the template's by their names, which are the same in every language of Word, and adds one that is
 * missing with those it is based on. Those that are there stay as they are. Lists stay with the paragraphs: no style added carries one.
 */
export function graftStyles(ours: Document, template: Document): StyleMap {
  const own = new Map(stylesOf(ours).map((style) => [attribute(style, 'styleId'), style]))
  const there = lookUp(stylesOf(template))
  const mapped = new Map<string, string>()
  const idOf: StyleMap = (id) => {
    const known = mapped.get(id)
    if (known !== undefined) return known
    const style = own.get(id)
    if (style === undefined) return null
    const found = there.idFor(style)
    const fresh = found ?? there.freshId(id)
    mapped.set(id, fresh) // before those it names: a style and its link name each other
    if (found === null) add(style, fresh)
    return fresh
  }
  const add = (style: Element, id: string) => {
    const copy = adopted(template, style)
    set(copy, 'styleId', id)
    withoutList(copy)
    template.documentElement?.appendChild(copy)
    for (const name of ['basedOn', 'link']) point(childOf(copy, name), idOf)
    const next = own.get(valueIn(copy, 'next'))
    point(childOf(copy, 'next'), () => (next ? there.idFor(next) : null)) // never added for this alone
  }
  return idOf
}

/** The template's own styles: what it calls one of ours, and ids that it does not have. */
function lookUp(styles: readonly Element[]) {
  const named = new Map(styles.map((style) => [keyOf(style), attribute(style, 'styleId')]))
  const ids = new Set(styles.map((style) => attribute(style, 'styleId')?.toLowerCase()))
  const usual = styles.find(isUsual)
  const idFor = (style: Element): string | null =>
    (usual && isUsual(style) ? attribute(usual, 'styleId') : named.get(keyOf(style))) ?? null
  const freshId = (id: string): string => {
    let fresh = id
    for (let nth = 1; ids.has(fresh.toLowerCase()); nth += 1) fresh = `${id}Statement${nth}`
    ids.add(fresh.toLowerCase())
    return fresh
  }
  return { idFor, freshId }
}

function point(reference: Element | null, idOf: StyleMap): void {
  if (reference === null) return
  const id = idOf(attribute(reference, 'val') ?? '')
  if (id === null) remove(reference)
  else set(reference, 'val', id)
}

/** "No list" stays: the style it is based on may be the template's, with a list. */
function withoutList(style: Element): void {
  const properties = childOf(style, 'pPr')
  const list = childOf(properties, 'numPr')
  if (properties && list && valueIn(list, 'numId') !== '0') removeChildren(properties, ['numPr'])
}

function stylesOf(document: Document): Element[] {
  return [...childrenOf(document.documentElement)].filter((one) => nameOf(one) === 'style')
}

function keyOf(style: Element): string {
  return `${attribute(style, 'type')} ${valueIn(style, 'name')?.toLowerCase()}`
}

/** The style of paragraphs that name none. */
function isUsual(style: Element): boolean {
  const isDefault = ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '')
  return isDefault && attribute(style, 'type') === 'paragraph'
}
