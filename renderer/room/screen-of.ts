import { mostBlocks } from '../../shared/room/limits.ts'
import type { RoomBlock, RoomPiece, RoomScreen } from '../../shared/room/screen.ts'
import { bulletAt, listLevels } from '../../shared/statement/list-level.ts'
import { nonBreaking } from '../../shared/statement/non-breaking.ts'
import type { Block, Statement } from '../../shared/statement/statement.ts'
import { gonePieces, piecesOf } from './pieces.ts'
import type { Tabled } from './tabled.ts'

/** Which paragraph is under discussion: by its id, or where that has gone by its place among all. */
export type Place = { readonly id: string; readonly nth: number }

export type Showing = {
  readonly statement: Statement
  readonly place: Place
  readonly tabled: Tabled | null
  readonly showsChanges: boolean
  readonly frozenAt: string
}

const before = 12 // paragraphs sent before the one under discussion, and after it
const after = 20

/** The place of a paragraph among those that print; -1 where nothing does. */
export function placeIn({ blocks }: Statement, { id, nth }: Place): number {
  const found = blocks.findIndex(({ source }) => source.id === id)
  return found >= 0 ? found : Math.min(Math.max(nth, 0), blocks.length - 1)
}

/** The paragraph so many steps on, at the ends the last or the first. */
export function stepIn(statement: Statement, place: Place, by: number): Place {
  const last = statement.blocks.length - 1
  const nth = Math.max(0, Math.min(last, placeIn(statement, place) + by))
  return { nth, id: statement.blocks[nth]?.source.id ?? '' }
}

/** What the room sees. Made from the statement alone: what does not print is not in it, and so never gets there. */
export function screenOf(showing: Showing): RoomScreen {
  const { statement, place, tabled, frozenAt } = showing
  const { blocks, title, language } = statement
  const nth = placeIn(statement, place)
  const showsChanges = showing.showsChanges && tabled !== null
  return {
    title,
    language,
    at: nth + 1,
    of: blocks.length,
    frozenAt,
    tabledAt: tabled?.at ?? '',
    showsChanges,
    blocks: blocksAround(statement, nth, tabled, showsChanges),
  }
}

function blocksAround(
  { blocks }: Statement,
  nth: number,
  tabled: Tabled | null,
  showsChanges: boolean,
): RoomBlock[] {
  const levels = listLevels(blocks)
  const old = new Map(tabled?.statement.blocks.map((block) => [block.source.id, block]))
  const gone =
    showsChanges && tabled ? goneAfter(tabled.statement, blocks) : new Map<string, Block[]>()
  const from = Math.max(0, nth - before)
  const around = blocks.slice(from, nth + after + 1)
  const notes = notesBefore(blocks, from)
  const shown = from === 0 ? (gone.get('') ?? []).slice(-goneMost).map(goneBlock) : []
  let note = notes + 1
  for (const [index, block] of around.entries()) {
    const level = levels[from + index] ?? 0
    const tabledBlock = old.get(block.source.id)
    shown.push({
      ...blockOf(block, level),
      was: tabledBlock && tabledBlock.number !== block.number ? tabledBlock.number : null,
      pieces: piecesOf(block.runs, showsChanges ? (tabledBlock?.runs ?? []) : null, note).map(
        unbroken,
      ),
      isCurrent: from + index === nth,
    })
    note += block.runs.filter(({ footnote }) => footnote !== undefined).length
    shown.push(...(gone.get(block.source.id) ?? []).slice(0, goneMost).map(goneBlock))
  }
  return fitting(shown)
}

/** As the statement is set; compared first, so that no space differs that a person did not change. */
function unbroken(piece: RoomPiece): RoomPiece {
  return { ...piece, text: nonBreaking(piece.text) }
}

const goneMost = 3 // of a row of removed paragraphs: the room sees that they have gone

/** Never more than can be sent, the current one among them. */
function fitting(shown: readonly RoomBlock[]): RoomBlock[] {
  const current = shown.findIndex(({ isCurrent }) => isCurrent)
  const start = Math.max(0, Math.min(current - before, shown.length - mostBlocks))
  return shown.slice(start, start + mostBlocks)
}

function blockOf(block: Block, level: number): Omit<RoomBlock, 'pieces'> {
  return {
    id: block.source.id,
    kind: block.kind,
    depth: block.depth,
    lead: block.marker === 'bullet' ? bulletAt(level) : block.number,
    was: null,
    isCurrent: false,
    isGone: false,
  }
}

function goneBlock(block: Block): RoomBlock {
  return { ...blockOf(block, block.depth), pieces: gonePieces(block.runs), isGone: true }
}

/** The tabled paragraphs that stand no more, by the one after which they stood ('' for the start). */
function goneAfter(tabled: Statement, blocks: readonly Block[]): Map<string, Block[]> {
  const now = new Set(blocks.map(({ source }) => source.id))
  const gone = new Map<string, Block[]>()
  let last = ''
  for (const block of tabled.blocks) {
    if (now.has(block.source.id)) last = block.source.id
    else gone.set(last, [...(gone.get(last) ?? []), block])
  }
  return gone
}

function notesBefore(blocks: readonly Block[], end: number): number {
  let count = 0
  for (const { runs } of blocks.slice(0, end)) {
    for (const { footnote } of runs) if (footnote !== undefined) count += 1
  }
  return count
}
