import type { Layout, Marker } from '../record/vocabulary.ts'
import type { Block, Statement } from './statement.ts'
import { numberInForm } from './wording/numbers.ts'

/** The numbers of the numbered dress, by depth: paragraphs, their points, the points of those, and one more. */
const numbers: readonly Marker[] = ['1.', '(a)', '(i)', 'a.']

/**
 * A statement in another dress: its outcomes as a bulleted list, or all its paragraphs numbered, as in a Co-Chairs' Statement.
 * Only markers and numbers change, never a word, and a block that looks as it did is the same object. Words after the points
 * of a list, titles, annexes and the facts above the opening take no number in either; a heading counted in digits gives
 * its number up where the paragraphs count so.
 */
export function dressed(statement: Statement, layout: Layout): Statement {
  const opening = statement.blocks.findIndex(({ kind }) => kind === 'opening')
  const counts: number[] = [] // of the numbers given, by depth
  const blocks = statement.blocks.map((block, place) => {
    const marker = place < opening && isFactLine(block) ? 'none' : markerOf(block, layout)
    const depth = block.kind === 'heading' ? 0 : block.depth // no list of points goes on over a heading
    counts.length = Math.min(counts.length, depth + 1)
    if (marker === 'as-it-is') return block
    if (marker === 'none' || marker === 'bullet') {
      return withMarker(block, marker, { number: '', restarts: false })
    }
    const count = (counts[block.depth] ?? 0) + 1
    counts[block.depth] = count
    return withMarker(block, marker, {
      number: numberInForm(marker, [count]),
      restarts: count === 1,
    })
  })
  return { ...statement, blocks }
}

/** "Location: Apia", composed from the facts. */
function isFactLine({ kind, composed }: Block): boolean {
  return kind === 'paragraph' && composed !== false
}

function markerOf({ kind, depth, marker }: Block, layout: Layout): Marker | 'as-it-is' {
  switch (kind) {
    case 'title':
    case 'annex-heading':
    case 'annex-entry':
    case 'annex-text':
    case 'participant':
      return 'as-it-is'
    case 'heading':
      return layout === 'numbered' && /^\(?1/.test(marker) ? 'none' : 'as-it-is'
    case 'opening':
    case 'attendance':
    case 'purpose':
    case 'paragraph':
      if (depth === 0) return layout === 'numbered' ? '1.' : 'none'
      return marker === 'none' ? 'none' : pointMarker(depth, layout)
    case 'outcome':
    case 'point':
      return pointMarker(depth, layout)
  }
}

function pointMarker(depth: number, layout: Layout): Marker {
  return layout === 'bulleted' ? 'bullet' : (numbers[depth] ?? 'bullet')
}

const dressedBlocks = new WeakMap<Block, Block>()

/** The same block for the same marker and number as the last time: a view redraws only what changed. */
function withMarker(
  block: Block,
  marker: Marker,
  { number, restarts }: Pick<Block, 'number' | 'restarts'>,
): Block {
  const isWanted = (one: Block) =>
    one.marker === marker && one.number === number && one.restarts === restarts
  if (isWanted(block)) return block
  const before = dressedBlocks.get(block)
  if (before && isWanted(before)) return before
  const after = { ...block, marker, number, restarts }
  dressedBlocks.set(block, after)
  return after
}
