import { knowsNobody } from '../../shared/reading/actors.ts'
import { readBrackets } from '../../shared/reading/brackets.ts'
import type { RoomPiece } from '../../shared/room/screen.ts'
import type { Run } from '../../shared/statement/statement.ts'
import { wordDiff } from '../../shared/statement/word-diff.ts'

type Piece = RoomPiece
type Style = Pick<Piece, 'italic' | 'bold'>

const deepest = 9

/**
 * The words of a paragraph, cut where their look changes: at italics and bold, at brackets, at what differs from the tabled words
 * (null: differences are not shown). Joining what is not removed gives the words back.
 *
 * @param note the number of the paragraph's first footnote
 */
export function piecesOf(
  runs: readonly Run[],
  tabled: readonly Run[] | null,
  note: number,
): Piece[] {
  const text = wordsOf(runs)
  const depths = depthsOf(text)
  const pieces: Piece[] = []
  const changes =
    tabled === null ? [{ kind: 'same' as const, words: text }] : wordDiff(wordsOf(tabled), text)
  let at = 0
  for (const { kind, words } of changes) {
    if (kind === 'removed') {
      pieces.push({ ...plainPiece, text: words, change: 'removed' })
      continue
    }
    pieces.push(...stretch(runs, depths, at, at + words.length, kind))
    at += words.length
  }
  return withWholeLetters(withNotes(pieces, runs, note))
}

const plainPiece = { bracket: 0, italic: false, bold: false, note: null } as const

/** Words that have gone: all of them struck. */
export function gonePieces(runs: readonly Run[]): Piece[] {
  return [{ ...plainPiece, text: wordsOf(runs), change: 'removed' }]
}

export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** How many pairs of brackets stand around each letter, the brackets themselves included. */
function depthsOf(text: string): Uint8Array {
  const depths = new Uint8Array(text.length)
  for (const { from, to } of readBrackets(text, knowsNobody).brackets) {
    for (let at = from; at < to; at += 1) depths[at] = Math.min(deepest, (depths[at] ?? 0) + 1)
  }
  return depths
}

function stretch(
  runs: readonly Run[],
  depths: Uint8Array,
  from: number,
  to: number,
  change: Piece['change'],
): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    for (let at = Math.max(start, from); at < Math.min(end, to); ) {
      const bracket = depths[at] ?? 0
      let next = at + 1
      while (next < Math.min(end, to) && depths[next] === bracket) next += 1
      const style: Style = { italic: run.italic === true, bold: run.bold === true }
      pieces.push({
        text: run.text.slice(at - start, next - start),
        change,
        bracket,
        note: null,
        ...style,
      })
      at = next
    }
    start = end
  }
  return pieces
}

/** Footnotes as pieces of their own, each where it stands in the words that are there now. */
function withNotes(pieces: readonly Piece[], runs: readonly Run[], first: number): Piece[] {
  const places: number[] = []
  let spoken = 0
  for (const { text, footnote } of runs) {
    if (footnote !== undefined) places.push(spoken)
    spoken += text.length
  }
  if (places.length === 0) return [...pieces]
  const noted: Piece[] = []
  let at = 0
  let nth = 0
  const place = () => {
    noted.push({ ...plainPiece, text: '', change: 'same', note: first + nth })
    nth += 1
  }
  for (const piece of pieces) {
    const length = piece.change === 'removed' ? 0 : piece.text.length
    let cut = 0
    while (nth < places.length && (places[nth] ?? 0) <= at + length && length > 0) {
      const upTo = (places[nth] ?? 0) - at
      if (upTo > cut) noted.push({ ...piece, text: piece.text.slice(cut, upTo) })
      cut = Math.max(cut, upTo)
      place()
    }
    if (cut < piece.text.length || length === 0)
      noted.push({ ...piece, text: piece.text.slice(cut) })
    at += length
  }
  while (nth < places.length) place()
  return noted
}

/** A mark or a note may lie in the middle of a letter of two units: the whole letter goes to the piece where it begins. */
function withWholeLetters(pieces: readonly Piece[]): Piece[] {
  const whole = pieces.map((piece) => ({ ...piece }))
  for (const [nth, piece] of whole.entries()) {
    if (!/[\uD800-\uDBFF]$/.test(piece.text)) continue
    const next = whole.slice(nth + 1).find(({ text }) => text !== '')
    if (!next || !/^[\uDC00-\uDFFF]/.test(next.text)) continue
    piece.text += next.text.charAt(0)
    next.text = next.text.slice(1)
  }
  return whole
}
