import { type ComparedRun, compare } from '../../../shared/statement/compare.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { type Bookmarked, startBookmarks } from './bookmarks.ts'
import { type Row, rowsOf } from './comparison-rows.ts'
import { type DocumentProperties, packDocument, type Writing } from './create-document.ts'
import type { Footnotes } from './footnotes.ts'
import { type ListPlace, type Lists, planLists } from './lists.ts'
import { type Styled, stylesOf } from './style-of.ts'
import { type ChangedBy, startTracking, type Track } from './tracked.ts'
import { isSetFromRight, writeParagraph, writeProperties } from './write-paragraph.ts'
import { writeRun } from './write-run.ts'

/**
 * The later of two statements as the bytes of a .docx, with what has changed since the earlier one as Word's tracked
 * changes, by words. Accepting all gives the later text, rejecting all the earlier one, each in its styles and lists.
 */
export function createComparison(
  earlier: Statement,
  later: Statement,
  properties: DocumentProperties,
  by: ChangedBy,
): Promise<Uint8Array> {
  const [before, after] = [withNonBreaking(earlier), withNonBreaking(later)]
  const { dressOf, ...dressed } = dressesOf(before, after)
  const bookmarked = startBookmarks([...after.blocks, ...before.blocks])
  const track = startTracking(by)
  const rows = rowsOf(compare(before, after))
  return packDocument(later, properties, {
    ...dressed,
    write: (writing) =>
      rows.map((row) => createRow(row, { ...writing, dressOf, track, bookmarked })),
  })
}

/** Done before comparing: each version alone has the spaces that its own export has. */
function withNonBreaking(statement: Statement): Statement {
  const blocks = statement.blocks.map((block) => ({ ...block, runs: nonBreakingRuns(block.runs) }))
  return { ...statement, blocks }
}

/** A paragraph's style and, where the style does not carry it, its list, what it stays with and its direction. */
type Dress = {
  readonly style: string
  readonly numbering: ListPlace | null
  readonly introduces: boolean
  readonly isFromRight: boolean
}

const plainDress: Dress = {
  style: 'BodyText',
  numbering: null,
  introduces: false,
  isFromRight: false,
}

type Comparing = Writing & {
  readonly dressOf: (block: Block) => Dress
  readonly track: Track
  readonly bookmarked: Bookmarked
}

/** The styles and lists of both versions, and which of them a paragraph of either has. */
function dressesOf(
  before: Statement,
  after: Statement,
): Lists & { styled: Styled[]; dressOf: Comparing['dressOf'] } {
  const earlier = stylesOf(before.blocks)
  const later = stylesOf(after.blocks)
  const lists = planLists(later)
  const old = besides(planLists(earlier), lists)
  const dresses = new Map<Block, Dress>()
  const note = (styled: readonly Styled[], places: Lists['places']) => {
    for (const [nth, { block, style, introduces }] of styled.entries()) {
      const isFromRight = isSetFromRight(block.runs)
      dresses.set(block, { style, numbering: places[nth] ?? null, introduces, isFromRight })
    }
  }
  note(earlier, old.places)
  note(later, lists.places)
  return {
    definitions: [...lists.definitions, ...old.definitions],
    places: [...lists.places, ...old.places],
    styled: [...later, ...earlier],
    dressOf: (block) => dresses.get(block) ?? plainDress,
  }
}

/** The earlier lists as the later document has them: those it has as well stay, the others go along under another name. */
function besides(earlier: Lists, later: Lists): Lists {
  const known = new Set(later.definitions.map((definition) => JSON.stringify(definition)))
  const others = earlier.definitions.filter((definition) => !known.has(JSON.stringify(definition)))
  const renamed = new Set(others.map(({ reference }) => reference))
  const nameOf = (reference: string) =>
    renamed.has(reference) ? `earlier-${reference}` : reference
  return {
    definitions: others.map(({ reference, levels, family }) => ({
      reference: nameOf(reference),
      family,
      levels: levels.map((level) => ({ ...level, style: null })), // a style carries one list only
    })),
    places: earlier.places.map(
      (place) => place && { ...place, reference: nameOf(place.reference) },
    ),
  }
}

function createRow(
  { block, was, mark, runs }: Row,
  { dressOf, track, ...writing }: Comparing,
): string {
  const { listOf, footnotes, bookmarked } = writing
  const dress = dressOf(block)
  const old = was && dressOf(was)
  const propertiesOf = ({ style, numbering, introduces, isFromRight }: Dress) => ({
    style,
    list: listOf(numbering),
    keepsWithNext: introduces,
    isFromRight,
  })
  const change =
    old && !sameDress(dress, old)
      ? track('pPrChange', `<w:pPr>${writeProperties(propertiesOf(old))}</w:pPr>`)
      : ''
  const end = mark === null ? '' : track(mark === 'inserted' ? 'ins' : 'del')
  const words = runs.map((run) => writeComparedRun(run, track, footnotes)).join('')
  return writeParagraph({ ...propertiesOf(dress), mark: end, change }, bookmarked(block, words))
}

function sameDress(one: Dress, other: Dress): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function writeComparedRun({ kind, run }: ComparedRun, track: Track, footnotes: Footnotes): string {
  switch (kind) {
    case 'same':
      return writeRun(run, footnotes)
    case 'added':
      return track('ins', writeRun(run, footnotes))
    case 'removed':
      return track('del', writeRun(run, footnotes, 'delText'))
  }
}
