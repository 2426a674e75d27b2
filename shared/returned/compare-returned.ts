import { type ComparedRun, compareRuns, longestRising } from '../statement/compare.ts'
import type { Block, Run, Statement } from '../statement/statement.ts'
import { bookmarkNames } from './bookmarks.ts'
import type { Comment, WordDocument } from './document.ts'
import { type Pair, pair } from './pair.ts'
import { type Change, type ReturnedParagraph, returnedParagraphs } from './returned-paragraphs.ts'
import { wordsIn } from './settle.ts'

/** A stretch of words that stands in both, in the file alone ('added') or in the meeting alone ('removed'). */
type ReturnedPiece = { readonly kind: ComparedRun['kind']; readonly words: string } & Pick<
  Run,
  'italic' | 'bold' | 'footnote'
>

/** What became of one paragraph, of the meeting's statement or of the file. */
export type ReturnedLine = {
  /**
   * 'moved' wherever it stands in another order, its words changed or not; 'inserted' is in the file alone; 'gone' is not in the
   * file's text; 'unplaced' is what the file holds beside its text and no paragraph of the meeting has.
   */
  readonly is: 'same' | 'changed' | 'moved' | 'inserted' | 'gone' | 'unplaced'
  /** Of the meeting's paragraph: what printed it, its kind, its printed number. */
  readonly source: Block['source'] | null
  readonly kind: Block['kind'] | null
  readonly number: string
  /** Its place among the printed paragraphs of the file, from 1, all tracked changes accepted. */
  readonly paragraph: number | null
  readonly foundBy: Pair['by'] | null
  readonly before: string | null
  readonly after: string | null
  /** By words; none where nothing differs. */
  readonly pieces: readonly ReturnedPiece[]
  readonly changes: readonly Change[]
  readonly comments: readonly Comment[]
}

/**
 * A file that came back beside the statement of its meeting: one line for each paragraph of the statement in its order, what
 * the file has inserted after the paragraph it follows there, and in the end what could not be placed. Every tracked change
 * and every comment of the file stands on one line.
 */
export function compareReturned(statement: Statement, document: WordDocument): ReturnedLine[] {
  const all = returnedParagraphs(document)
  const paragraphs = all.filter(({ state }) => state !== 'blank').map(tidied)
  const blocks = statement.blocks.map(({ runs }) => tidy(runs))
  const { pairs, besides } = placed(statement.blocks, blocks, paragraphs)
  const printed = numbered(paragraphs)
  const moved = movedOf(pairs, printed)
  const lines = statement.blocks.map((block, nth) => {
    const found = pairs.get(nth)
    const more = (besides.get(nth) ?? []).flatMap((at) => paragraphs[at] ?? [])
    return lineOf(block, blocks[nth] ?? [], {
      foundBy: found?.by ?? null,
      found: paragraphs[found?.at ?? -1],
      more,
      paragraph: printed.get(found?.at ?? -1) ?? null,
      isMoved: moved.has(nth),
    })
  })
  const used = new Set([...pairs.values()].map(({ at }) => at))
  const others = new Set([...besides.values()].flat())
  const left = [...paragraphs.keys()].filter((at) => !used.has(at) && !others.has(at))
  const isPrinted = (at: number) => printed.has(at)
  const inserted = left.filter(isPrinted).map((at) => insertedLine(paragraphs[at], printed.get(at)))
  return [
    ...woven(lines, inserted),
    ...left.filter((at) => !isPrinted(at)).flatMap((at) => unplaced(paragraphs[at])),
    ...all.filter(({ state }) => state === 'blank').flatMap(unplaced),
    ...document.loose.map((comment) => ({ ...nowhere, comments: [comment] })),
  ]
}

/** What was found of each block, and which paragraphs that were taken out speak of one that was found elsewhere. */
function placed(
  own: readonly Block[],
  blocks: readonly (readonly Run[])[],
  paragraphs: readonly ReturnedParagraph[],
): { pairs: Map<number, Pair>; besides: Map<number, number[]> } {
  const names = bookmarkNames(own)
  const sought = own.map((block, nth) => ({
    name: names.get(block) ?? null,
    words: wordsIn(blocks[nth] ?? []),
  }))
  const found = paragraphs.map(({ runs, bookmarks, state }) => ({
    bookmarks,
    words: wordsIn(runs),
    isTakenOut: state === 'taken-out',
  }))
  const pairs = pair(sought, found)
  const used = new Set([...pairs.values()].map(({ at }) => at))
  const rest = [...found.keys()].filter((at) => !used.has(at) && found[at]?.isTakenOut)
  const besides = new Map<number, number[]>()
  const restFound = rest.flatMap((at) => found[at] ?? [])
  for (const [nth, { at }] of pair(sought, restFound)) {
    const place = rest[at]
    if (place !== undefined) besides.set(nth, [place])
  }
  return { pairs, besides }
}

/** The numbers of those that print, by their places. */
function numbered(paragraphs: readonly ReturnedParagraph[]): Map<number, number> {
  const printed = [...paragraphs.keys()].filter((at) => paragraphs[at]?.state === 'printed')
  return new Map(printed.map((at, nth) => [at, nth + 1]))
}

function movedOf(pairs: ReadonlyMap<number, Pair>, printed: ReadonlyMap<number, number>) {
  const found = [...pairs].filter(([, { at }]) => printed.has(at)).sort(([a], [b]) => a - b)
  const staying = new Set(longestRising(found.map(([, { at }]) => at)))
  return new Set(found.filter(([, { at }]) => !staying.has(at)).map(([nth]) => nth))
}

type FoundOf = {
  readonly foundBy: Pair['by'] | null
  readonly found: ReturnedParagraph | undefined
  readonly more: readonly ReturnedParagraph[]
  readonly paragraph: number | null
  readonly isMoved: boolean
}

function lineOf({ source, kind, number }: Block, before: readonly Run[], of: FoundOf) {
  const { found, more, paragraph, isMoved, foundBy } = of
  const after = paragraph === null ? null : (found?.runs ?? null)
  const pieces = piecesOf(before, after ?? [])
  const isChanged = pieces.length > 0
  const all = found === undefined ? more : [found, ...more]
  return {
    is: after === null ? 'gone' : isMoved ? 'moved' : isChanged ? 'changed' : 'same',
    source,
    kind,
    number,
    paragraph,
    foundBy,
    before: wordsIn(before),
    after: after && wordsIn(after),
    pieces,
    changes: all.flatMap(({ changes }) => changes),
    comments: all.flatMap(({ comments }) => comments),
  } satisfies ReturnedLine
}

const nowhere: ReturnedLine = {
  is: 'unplaced',
  source: null,
  kind: null,
  number: '',
  paragraph: null,
  foundBy: null,
  before: null,
  after: null,
  pieces: [],
  changes: [],
  comments: [],
}

function insertedLine(
  found: ReturnedParagraph | undefined,
  paragraph: number | undefined,
): ReturnedLine {
  const { runs = [], changes = [], comments = [] } = found ?? {}
  return {
    ...nowhere,
    is: 'inserted',
    paragraph: paragraph ?? null,
    after: wordsIn(runs),
    pieces: piecesOf([], runs),
    changes,
    comments,
  }
}

/** What somebody took out that the meeting has not, or did to a paragraph without words. */
function unplaced(found: ReturnedParagraph | undefined): ReturnedLine[] {
  if (found === undefined) return []
  const { state, runs, changes, comments } = found
  const before = state === 'taken-out' ? wordsIn(runs) : null
  return [{ ...nowhere, before, changes, comments }]
}

/** Each inserted line after that of the paragraph before it in the file. */
function woven(lines: readonly ReturnedLine[], inserted: readonly ReturnedLine[]): ReturnedLine[] {
  const after = new Map<number, ReturnedLine[]>()
  const known = new Set(lines.map(({ paragraph }) => paragraph))
  let [last, at] = [0, 1]
  for (const line of inserted) {
    for (; at < (line.paragraph ?? 0); at += 1) if (known.has(at)) last = at
    const others = after.get(last)
    if (others === undefined) after.set(last, [line])
    else others.push(line)
  }
  return [
    ...(after.get(0) ?? []),
    ...lines.flatMap((line) => [
      line,
      ...(line.paragraph === null ? [] : (after.get(line.paragraph) ?? [])),
    ]),
  ]
}

function piecesOf(before: readonly Run[], after: readonly Run[]): ReturnedPiece[] {
  const compared = compareRuns(before, after)
  if (compared.every(({ kind }) => kind === 'same')) return []
  return compared.map(({ kind, run: { text, ...look } }) => ({ kind, words: text, ...look }))
}

function tidied(paragraph: ReturnedParagraph): ReturnedParagraph {
  return { ...paragraph, runs: tidy(paragraph.runs) }
}

/** Words whose spaces are one each and none at the ends: nobody means anything by others. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = []
  let isAfterSpace = true
  for (const run of runs) {
    const spaced: string = run.text.replace(/\s+/g, ' ')
    const text: string = isAfterSpace ? spaced.trimStart() : spaced
    if (text !== '') isAfterSpace = text.endsWith(' ')
    if (text !== '' || run.footnote !== undefined) tidied.push({ ...run, text })
  }
  const end = tidied.findLastIndex(({ footnote }) => footnote === undefined)
  return tidied.map((run, nth) => (nth === end ? { ...run, text: run.text.trimEnd() } : run))
}
