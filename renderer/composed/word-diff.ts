/** The largest table of words against words; beyond it (paragraphs of thousands of words) the whole counts as changed. */
const mostCompared = 4_000_000

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly words: string }

/**
 * The difference between two sentences, word by word: joining what is same and removed gives `before`, what is same
 * and added gives `after`, to the last space. As few words as can be are added and removed; a removal comes before the
 * addition in its place.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length * b.length > mostCompared) return changedWhole(before, after)
  const common = longestCommon(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j]
    if (isSame) {
      push(pieces, 'same', a[i])
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) {
      push(pieces, 'removed', a[i])
      i += 1
    } else {
      push(pieces, 'added', b[j])
      j += 1
    }
  }
  return removalsFirst(pieces)
}

function changedWhole(before: string, after: string): Piece[] {
  if (before === after) return [{ kind: 'same', words: before }]
  return [
    { kind: 'removed', words: before },
    { kind: 'added', words: after },
  ]
}

/** Words and the spaces between them, so that nothing is lost; punctuation stands on its own. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** The length of the longest common run of words from (i, j) on; a table, since a paragraph has some hundred words. */
function longestCommon(
  a: readonly string[],
  b: readonly string[],
): (i: number, j: number) => number {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return at
}

function push(pieces: Piece[], kind: Piece['kind'], words = ''): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, words: last.words + words }
  else pieces.push({ kind, words })
}

/** A space between two changed words belongs to the change: "24 August" to "25 May" reads as one change, not two. */
function removalsFirst(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  const settle = () => {
    if (removed !== '') result.push({ kind: 'removed', words: removed })
    if (added !== '') result.push({ kind: 'added', words: added })
    removed = ''
    added = ''
  }
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    const joins = piece.words.trim() === '' && removed + added !== '' && next !== undefined
    if (piece.kind === 'same' && !joins) {
      settle()
      result.push(piece)
      return
    }
    if (piece.kind !== 'added') removed += piece.words
    if (piece.kind !== 'removed') added += piece.words
  })
  settle()
  return result
}
