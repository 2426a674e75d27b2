import type { Run } from '../statement/statement.ts'
import type { Comment, Tracked, WordDocument, WordParagraph, WordRun } from './document.ts'
import { accepting, isPrinted, isSeen, joinedParts, rejecting, settle } from './settle.ts'

/** A change that somebody tracked, and what it put in or took out; the end of a paragraph has no words. */
export type Change = Tracked & {
  readonly of: 'words' | 'footnote' | 'paragraph end'
  readonly words: string
}

/** One paragraph of a file that came back, with each person's changes and comments on it. */
export type ReturnedParagraph = {
  /**
   * 'printed' once all changes are accepted; 'taken-out' where a tracked change takes all of it, and its runs are those it had;
   * 'blank' where it has no words but a change or a comment.
   */
  readonly state: 'printed' | 'taken-out' | 'blank'
  readonly runs: readonly Run[]
  readonly bookmarks: readonly string[]
  readonly changes: readonly Change[]
  readonly comments: readonly Comment[]
}

/** The paragraphs of a file, in its order; empty ones that nobody touched are left out. */
export function returnedParagraphs(document: WordDocument): ReturnedParagraph[] {
  return joinedParts(document, accepting).flatMap((parts) => {
    const goes = (part: WordParagraph) =>
      isTakenOut(part) && (parts.length === 1 || leavesNothing(part))
    const kept = parts.filter((part) => !goes(part))
    return [
      ...parts.filter(goes).map((part) => paragraphOf([part], 'taken-out')),
      ...(kept.length === 0 ? [] : [paragraphOf(kept, 'printed')]),
    ].filter(({ state, changes, comments }) => {
      return state !== 'blank' || changes.length + comments.length > 0
    })
  })
}

function isTakenOut({ runs }: WordParagraph): boolean {
  const seen = runs.filter(isSeen)
  return seen.length > 0 && seen.every(({ tracked }) => tracked?.kind === 'deleted')
}

/** Not even the space that keeps the words of its neighbours apart, once it is joined to them. */
function leavesNothing({ runs }: WordParagraph): boolean {
  return runs.every(({ text, tracked }) => text === '' || tracked?.kind === 'deleted')
}

function paragraphOf(
  parts: readonly WordParagraph[],
  state: 'printed' | 'taken-out',
): ReturnedParagraph {
  const own = { paragraphs: [...parts], loose: [] }
  const [settled] = settle(own, state === 'printed' ? accepting : rejecting)
  return {
    state: settled !== undefined && isPrinted(settled) ? state : 'blank',
    runs: settled?.runs ?? [],
    bookmarks: settled?.bookmarks ?? [],
    changes: parts.flatMap(changesIn),
    comments: parts.flatMap(({ comments }) => comments),
  }
}

/** The changes tracked in a paragraph. What one person did at one time in one stretch is one change, however its words look. */
export function changesIn({ runs, mark }: WordParagraph): Change[] {
  const changes: Change[] = []
  let before: WordRun | null = null
  for (const run of runs) {
    const { tracked, text, footnote } = run
    const last = changes.at(-1)
    const goesOn = before !== null && footnote === null && isSame(before.tracked, tracked)
    before = footnote === null ? run : null
    if (tracked === null) continue
    if (goesOn && last !== undefined) {
      changes[changes.length - 1] = { ...last, words: last.words + text }
    } else if (footnote !== null) changes.push({ ...tracked, of: 'footnote', words: footnote })
    else changes.push({ ...tracked, of: 'words', words: text })
  }
  return mark === null ? changes : [...changes, { ...mark, of: 'paragraph end', words: '' }]
}

function isSame(one: Tracked | null, other: Tracked | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
