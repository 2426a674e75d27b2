import { type ComparedRun, compare } from '../../../shared/statement/compare.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { type Bookmarked, startBookmarks } from './bookmarks.ts'
import { type Dress, dressesOf } from './comparison-dress.ts'
import { type Row, rowsInside, rowsOf } from './comparison-rows.ts'
import { type DocumentProperties, packDocument, type Writing } from './create-document.ts'
import type { Footnotes } from './footnotes.ts'
import { type ChangedBy, startTracking, type Track } from './tracked.ts'
import { writeParagraph, writeProperties } from './write-paragraph.ts'
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
  const parts = [{ before: earlier.blocks, after: later.blocks, goesOn: false }]
  return packComparison(later, compareParts(parts), properties, by)
}

/** A stretch of two versions; `goesOn` where another paragraph follows it that neither comes nor goes. */
export type Part = {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly goesOn: boolean
}

/** A stretch compared: its paragraphs, with the spaces that a rendering has, and the rows that show both. */
export type ComparedPart = Omit<Part, 'goesOn'> & { readonly rows: readonly Row[] }

/** Compares stretch by stretch: nothing moves from one into another. */
export function compareParts(parts: readonly Part[]): ComparedPart[] {
  return parts.map(({ before, after, goesOn }) => {
    const [earlier, later] = [withNonBreaking(before), withNonBreaking(after)]
    const compared = compare(partial(earlier), partial(later))
    const rows = goesOn ? rowsInside(compared) : rowsOf(compared)
    return { before: earlier, after: later, rows }
  })
}

/** Compared stretches, one after the other, as the bytes of a .docx: a paragraph for each row. */
export function packComparison(
  statement: Pick<Statement, 'title' | 'language'>,
  parts: readonly ComparedPart[],
  properties: DocumentProperties,
  by: ChangedBy,
): Promise<Uint8Array> {
  const before = parts.flatMap((part) => part.before)
  const after = parts.flatMap((part) => part.after)
  const { dressOf, ...dressed } = dressesOf(before, after)
  const bookmarked = startBookmarks([...after, ...before])
  const track = startTracking(by)
  const rows = parts.flatMap((part) => part.rows)
  return packDocument(statement, properties, {
    ...dressed,
    write: (writing) =>
      rows.map((row) => createRow(row, { ...writing, dressOf, track, bookmarked })),
  })
}

/** Done before comparing: each version alone has the spaces that its own export has. */
function withNonBreaking(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, runs: nonBreakingRuns(block.runs) }))
}

function partial(blocks: readonly Block[]): Statement {
  return { title: '', language: '', blocks }
}

type Comparing = Writing & {
  readonly dressOf: (block: Block) => Dress
  readonly track: Track
  readonly bookmarked: Bookmarked
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
    list: numbering === 'no-list' ? { numId: 0, level: 0 } : listOf(numbering),
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
