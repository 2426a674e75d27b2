import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import { headerLines, type Particulars } from '../../../shared/statement/particulars.ts'
import { isRow, type RowBlock } from '../../../shared/statement/rows.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { startBookmarks } from './bookmarks.ts'
import { withFacts } from './facts-part.ts'
import { type Footnotes, startFootnotes } from './footnotes.ts'
import { bodyPart, corePart, footnotesPart, frameFor, type ListName } from './frame.ts'
import { type ListDefinition, type ListPlace, planLists } from './lists.ts'
import { type Styled, stylesOf, usesOf } from './style-of.ts'
import { writeCoreProperties } from './write-core-properties.ts'
import { isSetFromRight, type NumberedIn, writeParagraph } from './write-paragraph.ts'
import { writeParticipants } from './write-participants.ts'
import { writeRun } from './write-run.ts'

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
  const named = namedIn(places)
  const frame = await frameFor({
    language,
    definitions,
    named: [...named.values()],
    used: usesOf(styled),
    headerLines: onEveryPage ? headerLines(onEveryPage) : [],
    numbersLines: onEveryPage?.numbersLines ?? false,
    emblem: emblem ?? null,
  })
  const numIds = new Map([...named.keys()].map((key, nth) => [key, frame.numIds[nth]]))
  const listOf = (place: ListPlace | null): NumberedIn | null => {
    const numId = place === null ? undefined : numIds.get(keyOf(place))
    return place === null || numId === undefined ? null : { numId, level: place.level }
  }
  const footnotes = startFootnotes()
  const body = write({ footnotes, listOf }).join('')
  const core = writeCoreProperties({ title, subject, author }, new Date().toISOString())
  return zipSync({
    ...Object.fromEntries(facts === null ? frame.parts : withFacts(frame.parts, facts)),
    [corePart]: strToU8(core),
    [bodyPart]: strToU8(frame.body.before + body + frame.body.after),
    [footnotesPart]: strToU8(frame.footnotes.before + footnotes.xml() + frame.footnotes.after),
  } satisfies Zippable)
}

function namedIn(places: readonly (ListPlace | null)[]): Map<string, ListName> {
  const named = new Map<string, ListName>()
  for (const place of places) {
    if (place === null) continue
    const { reference, instance } = place
    named.set(keyOf(place), { reference, instance })
  }
  return named
}

function keyOf({ reference, instance }: ListName): string {
  return `${reference} ${instance}`
}
