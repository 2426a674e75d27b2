import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import type { Run } from '../../../shared/statement/statement.ts'
import type { Bookmarked } from './bookmarks.ts'
import type { ListPlace } from './lists.ts'
import type { Styled } from './style-of.ts'

/** Footnotes by their number, as the document takes them; paragraphs add theirs while they are made. */
export type Footnotes = { [number: string]: { children: Paragraph[] } }

/**
 * One paragraph of the statement. It names its style, its list only where that one starts again, and that it stays with the
 * points it introduces: a style cannot say so.
 */
export function createParagraph(
  { block, style, introduces }: Styled,
  list: ListPlace | null,
  footnotes: Footnotes,
  bookmarked: Bookmarked,
): Paragraph {
  const runs = nonBreakingRuns(block.runs).map((run) => createRun(run, footnotes))
  const children = bookmarked(block, runs)
  return new Paragraph({
    style,
    children,
    ...(list === null ? {} : { numbering: list }),
    ...(introduces && { keepNext: true }),
  })
}

/** One run; a footnote is added to the document's. Bold and italic stay marks on the words, as Word sets them itself: a style would turn over in a bold heading. */
export function createRun({ text, bold, italic, footnote }: Run, footnotes: Footnotes): TextRun {
  if (footnote !== undefined) return createFootnote(footnote, footnotes)
  return new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
  })
}

function createFootnote(note: string, footnotes: Footnotes): FootnoteReferenceRun {
  const number = Object.keys(footnotes).length + 1
  const text = ` ${note}` // the space after the number, as Word types it
  footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', text })] }
  return new FootnoteReferenceRun(number)
}
