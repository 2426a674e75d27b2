import { breaking } from '../statement/non-breaking.ts'
import type { Run } from '../statement/statement.ts'
import type { Comment, Tracked, WordDocument, WordParagraph, WordRun } from './document.ts'

/** A paragraph once its tracked changes are settled, with what was tracked in it. */
export type Settled = Pick<WordParagraph, 'style' | 'heading' | 'list' | 'number' | 'indent'> & {
  readonly bookmarks: readonly string[]
  readonly runs: readonly Run[]
  /** The changes tracked in it, those that were taken and those that were not. */
  readonly tracked: readonly Tracked[]
  readonly comments: readonly Comment[]
}

/** Which of the tracked changes are taken. */
export type Taken = (change: Tracked) => boolean

export const accepting: Taken = () => true
export const rejecting: Taken = () => false

/**
 * The paragraphs of a document after taking some of its tracked changes and leaving the others, as ISO/IEC 29500-1, 17.13.5
 * tells it: words that go, go; a paragraph whose end goes is joined to the next and takes its properties.
 */
export function settle(document: WordDocument, takes: Taken): Settled[] {
  const stays = ({ tracked }: WordRun) => tracked === null || !goes(tracked, takes)
  return joinedParts(document, takes).map((parts) => joined(parts, stays))
}

/** The paragraphs of a document that become one each: a paragraph whose end goes stands with the next. */
export function joinedParts({ paragraphs }: WordDocument, takes: Taken): WordParagraph[][] {
  const groups: WordParagraph[][] = []
  let carried: WordParagraph[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const { mark } = paragraph
    carried.push(paragraph)
    if (mark !== null && goes(mark, takes) && index < paragraphs.length - 1) continue
    groups.push(carried)
    carried = []
  }
  return groups
}

function goes(change: Tracked, takes: Taken): boolean {
  return (change.kind === 'deleted') === takes(change)
}

/** The last one's properties, and the words and bookmarks of all. */
function joined(parts: readonly WordParagraph[], stays: (run: WordRun) => boolean): Settled {
  const { style, heading, list, number, indent } = parts.at(-1) ?? nothing
  return {
    style,
    heading,
    list,
    number,
    indent,
    bookmarks: bookmarksOf(parts, stays),
    runs: plainRuns(parts.flatMap(({ runs }) => runs.filter(stays))),
    tracked: parts.flatMap(({ runs, mark }) => [
      ...runs.flatMap(({ tracked }) => tracked ?? []),
      ...(mark === null ? [] : [mark]),
    ]),
    comments: parts.flatMap(({ comments }) => comments),
  }
}

const nothing = { style: '', heading: null, list: 'none', number: '', indent: 0 } as const

/** A paragraph that went whole leaves no name behind on the one it was joined to. */
function bookmarksOf(
  parts: readonly WordParagraph[],
  stays: (run: WordRun) => boolean,
): readonly string[] {
  const kept = parts.filter((part) => part.runs.some((run) => stays(run) && isSeen(run)))
  return (kept.length === 0 ? parts : kept).flatMap(({ bookmarks }) => bookmarks)
}

export function isSeen({ text, footnote }: WordRun): boolean {
  return text.trim() !== '' || footnote !== null
}

/** Runs as the statement has them: what looks alike is one, and spaces that do not break are plain. */
function plainRuns(runs: readonly WordRun[]): Run[] {
  const plain: { text: string; italic?: true; bold?: true; footnote?: string }[] = []
  for (const run of runs) {
    if (run.footnote !== null) {
      plain.push({ text: '', footnote: breaking(run.footnote) })
      continue
    }
    const last = plain.at(-1)
    const { italic = false, bold = false } = last ?? {}
    const goesOn = last !== undefined && last.footnote === undefined
    if (goesOn && italic === run.italic && bold === run.bold) last.text += breaking(run.text)
    else if (run.text !== '') {
      plain.push({
        text: breaking(run.text),
        ...(run.italic && { italic: true as const }),
        ...(run.bold && { bold: true as const }),
      })
    }
  }
  return plain
}

/** Whether a settled paragraph prints anything. */
export function isPrinted({ runs }: Settled): boolean {
  return runs.some(({ text, footnote }) => text.trim() !== '' || footnote !== undefined)
}

export function wordsIn(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
