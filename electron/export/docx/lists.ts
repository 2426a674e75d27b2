import type { Marker } from '../../../shared/record/vocabulary.ts'
import { countings, type NumberMarker, ordinalsOf } from './ordinals.ts'
import { headingDepth, listLevels, listStyle, type Styled } from './style-of.ts'

/** A list's definition in numbering.xml: a marker a level, and the style that carries each level, if one does. */
export type ListDefinition = {
  readonly reference: string
  readonly family: Family
  readonly levels: readonly ListLevel[]
}
export type ListLevel = {
  readonly marker: Exclude<Marker, 'none'>
  readonly start: number
  /** How deep the level stands on the page: an outline number under a heading need not stand as deep as it counts. */
  readonly depth: number
  readonly style: string | null
}

/** The list that a paragraph names itself, because its style does not carry it: one that starts again, say. */
export type ListPlace = {
  readonly reference: string
  readonly level: number
  readonly instance: number
}

export type Lists = {
  readonly definitions: readonly ListDefinition[]
  /** One a block; null where the style carries the list, or where there is none. */
  readonly places: readonly (ListPlace | null)[]
}

type Family = 'bullet' | 'heading' | 'number'

/** A definition while the document is walked; a level without a marker takes the first that comes. */
type Draft = {
  readonly reference: string
  readonly family: Counted
  readonly linked: boolean
  readonly shift: number // the depth at which level 0 stands
  readonly starts: readonly number[] // 1 where not given
  readonly markers: (NumberMarker | undefined)[]
  instances: number
}

/** The list that runs in a family, with the number Word has printed last at each level. */
type Running = {
  readonly draft: Draft
  readonly instance: number
  readonly counted: (number | undefined)[]
}

/** Bullets do not count. */
type Counted = Exclude<Family, 'bullet'>

type Numbered = {
  readonly family: Counted
  readonly marker: NumberMarker
  readonly ordinals: readonly number[]
  readonly level: number
  readonly shift: number
}

/**
 * The lists of a document: the definitions numbering.xml needs, and which paragraphs must name theirs. Counts along as
 * Word will, and starts a list again wherever Word would print another number than the statement has. The lists are as deep as
 * those of `all` that stands in the document.
 */
export function planLists(blocks: readonly Styled[], all: readonly Styled[] = blocks): Lists {
  const headings = blocks.filter(({ block }) => block.kind === 'heading')
  const headingsCount = headings.length > 0 && headings.every(({ block }) => isNumber(block.marker))
  const drafts = [linkedDraft('number'), ...(headingsCount ? [linkedDraft('heading')] : [])]
  const running = new Map<Counted, Running>()
  const places = blocks.map((styled) => {
    if (styled.block.marker === 'bullet') return placeOfBullet(styled)
    const numbered = numberedOf(styled)
    if (numbered === null) return null
    const before = running.get(numbered.family)
    const list = before && goesOn(before, numbered) ? before : startAgain(drafts, numbered)
    count(list, numbered)
    running.set(numbered.family, list)
    return placeIn(list, numbered.level, styled.style)
  })
  const levels = listLevels(all)
  const definitions = drafts.map((draft) => definitionOf(draft, levels.length))
  return { definitions: [bulletsOf(levels), ...definitions], places }
}

function isNumber(marker: Marker): marker is NumberMarker {
  return marker !== 'none' && marker !== 'bullet'
}

function bulletsOf(levels: readonly number[]): ListDefinition {
  return {
    reference: 'bullets',
    family: 'bullet',
    levels: levels.map((depth) => ({
      marker: 'bullet',
      start: 1,
      depth,
      style: listStyle('ListBullet', depth),
    })),
  }
}

function placeOfBullet({ style, level }: Styled): ListPlace | null {
  const carried = listStyle('ListBullet', level) === style
  return carried ? null : { reference: 'bullets', level, instance: 0 }
}

function numberedOf({ block, level }: Styled): Numbered | null {
  const { marker } = block
  if (!isNumber(marker)) return null
  const ordinals = ordinalsOf(marker, block.number)
  if (ordinals.length === 0) return null
  const family = block.kind === 'heading' ? 'heading' : 'number'
  const counts = countings[marker].outline ? ordinals.length - 1 : level
  return { family, marker, ordinals, level: counts, shift: level - counts }
}

function linkedDraft(family: Counted): Draft {
  return {
    reference: family,
    family,
    linked: true,
    shift: 0,
    starts: [],
    markers: [],
    instances: 0,
  }
}

/** Whether Word, going on in this list, prints the number wanted. */
function goesOn({ draft, counted }: Running, numbered: Numbered): boolean {
  const { level, ordinals } = numbered
  const last = counted[level]
  if (last === undefined && counted.length > level) return false // up to a level not yet counted: readers differ
  const next = last === undefined ? startOf(draft, level) : last + 1
  return takes(draft, numbered) && next === ordinals.at(-1) && standsUnder(draft, counted, numbered)
}

function standsUnder(
  draft: Draft,
  counted: readonly (number | undefined)[],
  { ordinals }: Numbered,
): boolean {
  return ordinals.slice(0, -1).every((n, level) => (counted[level] ?? startOf(draft, level)) === n)
}

function startOf(draft: Draft, level: number): number {
  return draft.starts[level] ?? 1
}

function takes(draft: Draft, { family, marker, level, shift }: Numbered): boolean {
  const free = draft.markers[level] ?? marker
  const same = draft.family === family && draft.shift === shift && free === marker
  return same && (!countings[marker].outline || draft.markers.slice(0, level).every(isInDigits))
}

/** Only digits may stand above 1.1: Word could print them so under "A.", but LibreOffice makes it A.1. */
function isInDigits(marker: NumberMarker | undefined): boolean {
  return marker === undefined || countings[marker].format === 'decimal'
}

/** A new list: of a definition there is, or of a new one where none starts so. */
function startAgain(drafts: Draft[], numbered: Numbered): Running {
  const { family, level, shift, ordinals } = numbered
  const starts = [...Array<number>(level + 1 - ordinals.length).fill(1), ...ordinals]
  const draft =
    drafts.find((known) => takes(known, numbered) && startsAt(known, starts)) ??
    ({
      family,
      linked: false,
      shift,
      starts,
      reference: `${family}-${drafts.length}`,
      markers: [],
      instances: 0,
    } satisfies Draft)
  if (!drafts.includes(draft)) drafts.push(draft)
  const instance = draft.instances
  draft.instances += 1
  return { draft, instance, counted: [] }
}

function startsAt(draft: Draft, starts: readonly number[]): boolean {
  const levels = Math.max(draft.starts.length, starts.length)
  return Array.from({ length: levels }, (_, level) => level).every(
    (level) => startOf(draft, level) === (starts[level] ?? 1),
  )
}

/** Notes what Word has printed: a number begins the levels below it again. */
function count({ draft, counted }: Running, { marker, level, ordinals }: Numbered): void {
  counted.length = level + 1
  counted[level] = ordinals.at(-1)
  draft.markers[level] = marker
  if (!countings[marker].outline) return
  for (let above = 0; above < level; above += 1) {
    draft.markers[above] ??= above === 0 ? '1.' : marker
  }
}

function placeIn({ draft, instance }: Running, level: number, style: string): ListPlace | null {
  const carried = draft.linked && instance === 0 && styleAt(draft.family, level) === style
  return carried ? null : { reference: draft.reference, level, instance }
}

function styleAt(family: Counted, level: number): string {
  return family === 'heading' ? `Heading${level + 1}` : listStyle('ListNumber', level)
}

const usual: { readonly [F in Counted]: readonly NumberMarker[] } = {
  heading: ['1.', '1.1', '1.1'],
  number: ['1.', '(a)', '(i)', 'a.'],
}

function definitionOf(draft: Draft, listDepth: number): ListDefinition {
  const { reference, family, linked, shift, markers } = draft
  const styled = family === 'heading' ? headingDepth : listDepth
  const levels = Array.from({ length: Math.max(styled, markers.length) }, (_, level) => ({
    marker: markers[level] ?? usual[family][level] ?? '1.',
    start: startOf(draft, level),
    depth: Math.max(level + shift, 0),
    style: linked && level < styled ? styleAt(family, level) : null,
  }))
  return { reference, family, levels }
}
