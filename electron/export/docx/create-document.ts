import type { Emblem } from '../../../shared/statement/emblem.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import { headerLines, type Particulars } from '../../../shared/statement/particulars.ts'
import { isRow, type RowBlock } from '../../../shared/statement/rows.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { writePackage } from '../write-package.ts'
import { startBookmarks } from './bookmarks.ts'
import { withFacts } from './facts-part.ts'
import { frameFor } from './find-frame.ts'
import { type Footnotes, startFootnotes } from './footnotes.ts'
import {
  type Around,
  bodyPart,
  corePart,
  footnotesPart,
  languageMark,
  numberingPart,
  stylesPart,
} from './frame.ts'
import { type ListDefinition, type ListPlace, planLists } from './lists.ts'
import { numberLists } from './number-lists.ts'
import { continuedLevels, type Styled, stylesOf } from './style-of.ts'
import { writeCoreProperties } from './write-core-properties.ts'
import { writeHeaderLines } from './write-header.ts'
import { isSetFromRight, type NumberedIn, writeParagraph } from './write-paragraph.ts'
import { writeParticipants } from './write-participants.ts'
import { writeRun } from './write-run.ts'
import { escapeXml } from './xml.ts'

/** What the file says of itself beside the statement's own title and language. */
export type DocumentProperties = {
  readonly subject: string
  readonly author: string
  /** What every page has in its header and its margin; a document without has neither. */
  readonly onEveryPage?: Particulars
  /** The meeting's facts, to be taken back where the file is read again. */
  readonly facts?: string | null
  /** What stands over the first page. */
  readonly emblem?: Emblem
}

/** What a document holds: its styles and lists, and what writes its paragraphs and tables as XML. */
export type Content = {
  readonly definitions: readonly ListDefinition[]
  /** Every list that a paragraph will name. */
  readonly places: readonly (ListPlace | null)[]
  readonly styled: readonly Styled[]
  readonly write: (writing: Writing) => readonly string[]
}

/** What is needed while the body is written. */
export type Writing = {
  readonly footnotes: Footnotes
  readonly listOf: (place: ListPlace | null) => NumberedIn | null
}

/** The statement as the bytes of a .docx, its participants as a table or as paragraphs. Word writes the moment of writing into it, nothing else that differs. */
export function createDocument(
  statement: Statement,
  properties: DocumentProperties,
  participantsAs: 'table' | 'lines' = 'table',
): Promise<Uint8Array> {
  const styled = stylesOf(statement.blocks)
  const rows: RowBlock[] = [] // of the table being written
  const { definitions, places } = planLists(styled)
  const bookmarked = startBookmarks(statement.blocks)
  return packDocument(statement, properties, {
    definitions,
    places,
    styled,
    write: ({ footnotes, listOf }) =>
      styled.map(({ block, style, introduces }, nth) => {
        if (participantsAs === 'table' && isRow(block)) {
          rows.push(block)
          return statement.blocks[nth + 1]?.cells
            ? ''
            : writeParticipants(rows.splice(0), bookmarked)
        }
        const runs = nonBreakingRuns(block.runs).map((run) => writeRun(run, footnotes))
        const list = listOf(places[nth] ?? null)
        const isFromRight = isSetFromRight(block.runs)
        return writeParagraph(
          { style, list, keepsWithNext: introduces, isFromRight },
          bookmarked(block, runs.join('')),
        )
      }),
  })
}

/**
 * Content as the bytes of a .docx, with the page, the styles and the properties that every document has. Those are made with
 * the `docx` package, once for all documents alike; the words are written here: the package takes several times as long for them.
 */
export async function packDocument(
  { title, language }: Pick<Statement, 'title' | 'language'>,
  { subject, author, onEveryPage, emblem, facts = null }: DocumentProperties,
  { definitions, places, styled, write }: Content,
): Promise<Uint8Array> {
  const lines = onEveryPage ? headerLines(onEveryPage) : []
  const frame = await frameFor({
    definitions,
    continued: continuedLevels(styled),
    hasHeader: lines.length > 0,
    numbersLines: onEveryPage?.numbersLines ?? false,
    emblem: emblem ?? null,
  })
  const { xml: lists, listOf } = numberLists(frame, places)
  const footnotes = startFootnotes()
  const body = write({ footnotes, listOf }).join('')
  const inHeader = writeHeaderLines(lines)
  const headers = Object.entries(frame.headers).map(([part, xml]) => [part, fill(xml, inHeader)])
  const parts = {
    ...frame.parts,
    ...Object.fromEntries(headers),
    [stylesPart]: frame.styles.replaceAll(languageMark, escapeXml(language)),
    [numberingPart]: fill(frame.numbering, lists),
    [corePart]: writeCoreProperties({ title, subject, author }, new Date().toISOString()),
    [bodyPart]: fill(frame.body, body),
    [footnotesPart]: fill(frame.footnotes, footnotes.xml()),
  }
  return writePackage(facts === null ? parts : withFacts(parts, facts))
}

function fill({ before, after }: Around, words: string): string {
  return before + words + after
}
