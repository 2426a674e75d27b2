import type { WordParagraph, WordRun } from '../../shared/returned/document.ts'
import { headWords, participantColumns } from '../../shared/statement/participants.ts'
import { childOf, childrenOf, type Element, nameOf } from './elements.ts'
import { trackedBy, type Walk } from './walk.ts'

/**
 * Whether a table is the list of participants as Rapporteur writes it: its first row holds some of the headings, in their order,
 * and begins with the party.
 */
export function isListOfParticipants(table: Element): boolean {
  const [header] = rowsOf(table)
  const headings = header === undefined ? [] : cellsOf(header).map(textIn)
  const known = participantColumns.filter((heading) => headings.includes(heading))
  return headings[0] === participantColumns[0] && headings.join('|') === known.join('|')
}

/** The rows of a list of participants, each as the one line that its text is; `walkBlocks` walks a cell. */
export function walkParticipants(
  walk: Walk,
  table: Element,
  walkBlocks: (walk: Walk, cell: Element) => void,
): void {
  for (const row of rowsOf(table).slice(1)) {
    const from = walk.paragraphs.length
    const cells = cellsOf(row).map((cell) => {
      const begin = walk.paragraphs.length
      walkBlocks(walk, cell)
      return walk.paragraphs.slice(begin)
    })
    const line = lineOf(cells, markOf(row))
    walk.paragraphs.length = from
    if (line !== null) walk.paragraphs.push(line)
    for (const anchor of walk.anchors.values()) anchor.paragraph = Math.min(anchor.paragraph, from)
  }
}

function rowsOf(table: Element): Element[] {
  return [...childrenOf(table)].filter((one) => nameOf(one) === 'tr')
}

function cellsOf(row: Element): Element[] {
  return [...childrenOf(row)].filter((one) => nameOf(one) === 'tc')
}

function textIn(cell: Element): string {
  return (cell.textContent ?? '').trim()
}

/** That a row as a whole came or went. */
function markOf(row: Element): WordParagraph['mark'] {
  for (const child of childrenOf(childOf(row, 'trPr'))) {
    const change = trackedBy(child)
    if (change !== null) return change
  }
  return null
}

/** "Samoa: Ana Tui, Director (Head of Delegation)", each part with the changes tracked in it. */
function lineOf(
  cells: readonly (readonly WordParagraph[])[],
  mark: WordParagraph['mark'],
): WordParagraph | null {
  const paragraphs = cells.flat()
  const [first] = paragraphs
  if (first === undefined) return null
  const between = (text: string): WordRun => ({
    text,
    italic: false,
    bold: false,
    footnote: null,
    tracked: mark,
  })
  let after = ''
  const runs: WordRun[] = []
  for (const [nth, cell] of cells.entries()) {
    const own = cell.flatMap((paragraph) => paragraph.runs)
    const bare = nth === 1 ? withoutHead(own) : own
    if (bare !== own) after = ` ${headWords}`
    if (bare.every(({ text, footnote }) => text === '' && footnote === null)) continue
    if (runs.length > 0) runs.push(between(nth === 1 ? ': ' : ', '))
    runs.push(...bare)
  }
  if (after !== '') runs.push(between(after))
  return {
    ...first,
    bookmarks: paragraphs.flatMap(({ bookmarks }) => bookmarks),
    comments: paragraphs.flatMap(({ comments }) => comments),
    runs,
    mark: mark ?? null,
  }
}

/** The runs of a name without the words that say who leads; the same runs where they do not. */
function withoutHead(runs: readonly WordRun[]): readonly WordRun[] {
  const last = runs.at(-1)
  if (last === undefined || !last.text.endsWith(headWords)) return runs
  const text = last.text.slice(0, -headWords.length).trimEnd()
  return [...runs.slice(0, -1), { ...last, text }]
}
