import type { Block } from '../../../shared/statement/statement.ts'
import { type ListPlace, type Lists, planLists } from './lists.ts'
import { type Styled, stylesOf } from './style-of.ts'
import { isSetFromRight } from './write-paragraph.ts'

/** A paragraph's style and, where the style does not carry it, its list, what it stays with and its direction. */
export type Dress = {
  readonly style: string
  readonly numbering: ListPlace | 'no-list' | null
  readonly introduces: boolean
  readonly isFromRight: boolean
}

const plainDress: Dress = {
  style: 'BodyText',
  numbering: null,
  introduces: false,
  isFromRight: false,
}

/** The styles and lists of both versions, and which of them a paragraph of either has. */
export function dressesOf(
  before: readonly Block[],
  after: readonly Block[],
): Lists & { readonly styled: Styled[]; readonly dressOf: (block: Block) => Dress } {
  const earlier = stylesOf(before)
  const later = stylesOf(after)
  const both = [...later, ...earlier]
  const lists = planLists(later, both)
  const old = besides(planLists(earlier, both), lists, earlier)
  const dresses = new Map<Block, Dress>()
  const note = (styled: readonly Styled[], places: readonly Dress['numbering'][]) => {
    for (const [nth, { block, style, introduces }] of styled.entries()) {
      const isFromRight = isSetFromRight(block.runs)
      dresses.set(block, { style, numbering: places[nth] ?? null, introduces, isFromRight })
    }
  }
  note(earlier, old.places)
  note(later, lists.places)
  return {
    definitions: [...lists.definitions, ...old.definitions],
    places: [...lists.places, ...old.places].filter((place) => place !== 'no-list'),
    styled: both,
    dressOf: (block) => dresses.get(block) ?? plainDress,
  }
}

/**
 * The earlier lists as the later document has them: those it has as well stay, the others go along under another name, and are named
 * by the paragraphs themselves, for a style carries one list only: the later one. Where that has one and the earlier had none, they say so.
 */
function besides(
  earlier: Lists,
  later: Lists,
  styled: readonly Styled[],
): Pick<Lists, 'definitions'> & { readonly places: readonly Dress['numbering'][] } {
  const known = new Set(later.definitions.map((definition) => JSON.stringify(definition)))
  const others = earlier.definitions.filter((definition) => !known.has(JSON.stringify(definition)))
  const renamed = new Set(others.map(({ reference }) => reference))
  const nameOf = (reference: string) =>
    renamed.has(reference) ? `earlier-${reference}` : reference
  const placeOf = (place: ListPlace | null, style: string): Dress['numbering'] => {
    if (place !== null) return { ...place, reference: nameOf(place.reference) }
    const carried = carriedBy(style, earlier.definitions)
    if (carried === null) return carriedBy(style, later.definitions) && 'no-list'
    return renamed.has(carried.reference)
      ? { ...carried, reference: nameOf(carried.reference) }
      : null
  }
  return {
    definitions: others.map(({ reference, levels, family }) => ({
      reference: nameOf(reference),
      family,
      levels: levels.map((level) => ({ ...level, style: null })),
    })),
    places: styled.map(({ style }, nth) => placeOf(earlier.places[nth] ?? null, style)),
  }
}

/** The list that a style carries. */
function carriedBy(style: string, definitions: Lists['definitions']): ListPlace | null {
  for (const { reference, levels } of definitions) {
    const level = levels.findIndex((one) => one.style === style)
    if (level >= 0) return { reference, level, instance: 0 }
  }
  return null
}
