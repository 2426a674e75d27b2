/** The largest table of words against words; beyond it (paragraphs of thousands of words) the whole counts as changed. */
const mostCompared = 4_000_000

/** Whether something stands in both of two texts, in the later alone, or in the earlier alone. */
export type Kind = 'same' | 'added' | 'removed'
export type Piece = { readonly kind: Kind; readonly words: string }

/** One of the things compared: a word or a space. Two are the same where their keys are; `isSpace` for what joins words. */
export type Token = { readonly key: string; readonly isSpace: boolean }
export type Step<T> = { readonly kind: Kind; readonly token: T }

/**
 * The difference between two sentences, word by word: joining what is same and removed gives `before`, what is same
 * and added gives `after`, to the last space. As few words as can be are added and removed; a removal comes before the
 * addition in its place.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const pieces: Piece[] = []
  for (const { kind, token } of diff(
    wordsOf(before).map(wordToken),
    wordsOf(after).map(wordToken),
  )) {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, words: last.words + token.key }
    else pieces.push({ kind, words: token.key })
  }
  return pieces
}

function wordToken(word: string): Token {
  return { key: word, isSpace: word.trim() === '' }
}

/** Words and the spaces between them, so that nothing is lost; punctuation stands on its own. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** The same for any tokens; what is same is given as it stands in `b`. */
export function diff<T extends Token>(a: readonly T[], b: readonly T[]): Step<T>[] {
  const start = sameAtStart(a, b)
  const end = sameAtEnd(a.slice(start), b.slice(start))
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (token: T): Step<T> => ({ kind: 'same', token })
  return removalsFirst([
    ...b.slice(0, start).map(same),
    ...middle,
    ...b.slice(b.length - end).map(same),
  ])
}

function sameAtStart(a: readonly Token[], b: readonly Token[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count]?.key === b[count]?.key) count += 1
  return count
}

function sameAtEnd(a: readonly Token[], b: readonly Token[]): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count)?.key === b.at(-1 - count)?.key) {
    count += 1
  }
  return count
}

function diffMiddle<T extends Token>(a: readonly T[], b: readonly T[]): Step<T>[] {
  const removed = (token: T): Step<T> => ({ kind: 'removed', token })
  const added = (token: T): Step<T> => ({ kind: 'added', token })
  if (a.length * b.length > mostCompared) return [...a.map(removed), ...b.map(added)]
  const common = longestCommon(a, b)
  const steps: Step<T>[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [one, other] = [a[i], b[j]]
    if (one === undefined && other === undefined) return steps
    if (one !== undefined && other !== undefined && one.key === other.key) {
      steps.push({ kind: 'same', token: other })
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || common(i + 1, j) >= common(i, j + 1))) {
      steps.push(removed(one))
      i += 1
    } else if (other !== undefined) {
      steps.push(added(other))
      j += 1
    }
  }
}

/** The length of the longest common run of tokens from (i, j) on; a table, since a paragraph has some hundred words. */
function longestCommon(a: readonly Token[], b: readonly Token[]): (i: number, j: number) => number {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return at
}

/** A space between two changed words belongs to the change: "24 August" to "25 May" reads as one change, not two. */
function removalsFirst<T extends Token>(steps: readonly Step<T>[]): Step<T>[] {
  const result: Step<T>[] = []
  let removed: T[] = []
  let added: T[] = []
  const settle = () => {
    result.push(...removed.map((token): Step<T> => ({ kind: 'removed', token })))
    result.push(...added.map((token): Step<T> => ({ kind: 'added', token })))
    removed = []
    added = []
  }
  for (const [index, { kind, token }] of steps.entries()) {
    const next = steps[index + 1]
    const joins =
      token.isSpace &&
      removed.length + added.length > 0 &&
      next !== undefined &&
      next.kind !== 'same'
    if (kind === 'same' && !joins) {
      settle()
      result.push({ kind, token })
      continue
    }
    if (kind !== 'added') removed.push(token)
    if (kind !== 'removed') added.push(token)
  }
  settle()
  return result
}
