import { FootnoteReferenceRun, type IRunOptions, NoBreakHyphen, Paragraph, TextRun } from 'docx'
import { directionOf } from '../../../shared/statement/direction.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import type { Run } from '../../../shared/statement/statement.ts'
import type { Bookmarked } from './bookmarks.ts'
import type { ListPlace } from './lists.ts'
import type { Styled } from './style-of.ts'

/** Footnotes by their number, as the document takes them; paragraphs add theirs while they are made. */
export type Footnotes = { [number: string]: { children: Paragraph[] } }

/**
 * One paragraph of the statement. It names its style, its list only where that one starts again, that it stays with the
 * points it introduces, and that it is set from the right: a style cannot say so.
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
    ...(isSetFromRight(block.runs) && { bidirectional: true }),
  })
}

/** One run; a footnote is added to the document's. Bold and italic stay marks on the words, as Word sets them itself: a style would turn over in a bold heading. */
export function createRun(run: Run, footnotes: Footnotes): TextRun {
  if (run.footnote !== undefined) return createFootnote(run.footnote, footnotes)
  return new TextRun(runOptions(run))
}

/** A run's words and the look they have of their own; words written from the right are marked so, as Word does. */
export function runOptions({ text, bold, italic }: Run): IRunOptions {
  return {
    ...wordsOf(text),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(directionOf(text) === 'rtl' && { rightToLeft: true }),
  }
}

/**
 * Words as Word types them: its own non-breaking hyphen between days. Where capitals go before it the character stays, for
 * docx takes some words in capitals for fields.
 */
function wordsOf(text: string): Pick<IRunOptions, 'text' | 'children'> {
  const [first = '', ...others] = text.split(/(?<![A-Z_])\u2011(?=\d)/)
  if (others.length === 0) return { text }
  return { children: [first, ...others.flatMap((part) => [new NoBreakHyphen(), part])] }
}

/** Whether a paragraph of these runs is set from the right. */
export function isSetFromRight(runs: readonly Run[]): boolean {
  return directionOf(runs.map(({ text }) => text).join('')) === 'rtl'
}

function createFootnote(note: string, footnotes: Footnotes): FootnoteReferenceRun {
  const number = Object.keys(footnotes).length + 1
  const text = ` ${note}` // the space after the number, as Word types it
  footnotes[number] = {
    children: [
      new Paragraph({
        style: 'FootnoteText',
        children: [new TextRun(runOptions({ text }))],
        ...(isSetFromRight([{ text }]) && { bidirectional: true }),
      }),
    ],
  }
  return new FootnoteReferenceRun(number)
}
