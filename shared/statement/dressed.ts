import type { Layout, Marker } from '../record/vocabulary.ts'
import type { Block, Statement } from './statement.ts'
import { numberInForm } from './wording/numbers.ts'

/** The numbers of the numbered dress, by depth: paragraphs, their points, the points of those, and one more. */
const numbers: readonly Marker[] = ['1.', '(a)', '(i)', 'a.']

/**
 * A statement in another dress, or, without one, as it stands: its outcomes as a bulleted list, or all its paragraphs numbered, as in a Co-Chairs' Statement.
 * Only markers and numbers change, never a word, and a block that looks as it did is the same object. Words after the points
 * of a list, titles, annexes and the facts above the opening take no number in either; a heading counted in digits gives
 * its number up where the paragraphs count so.
 */
export function dressed(statement: Statement, layout: Layout | undefined): Statement {
  if (layout === undefined) return statement
  const opening = statement.blocks.findIndex(({ kind }) => kind === 'opening')
  const counts: number[] = [] // of the numbers given, by depth
  const blocks = statement.blocks.map((block, place) => {
    const marker = place < opening && isFactLine(block) ? 'none' : markerOf(block, layout)
    if (marker === 'as-it-is') return block
    counts.length = Math.min(counts.length, block.depth + 1)
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

function withMarker(
  block: Block,
  marker: Marker,
  { number, restarts }: Pick<Block, 'number' | 'restarts'>,
): Block {
  const isSame = block.marker === marker && block.number === number && block.restarts === restarts
  return isSame ? block : { ...block, marker, number, restarts }
}
