/** A line of pasted text: its words, and whether a bullet or number stood before them. */
export type WrappedLine = { readonly words: string; readonly isMarked: boolean }

const narrowest = 40 // characters: a list of names is as narrow as its names, and nobody wrapped it
const widest = 200 // a longer line was never wrapped to a page
const tolerance = 0.88 // letters differ in width: a line is full where about this much of the widest is
const half = 0.6
const sentenceEnd = /[.!?:;]["'”’)\]]*$/u

/**
 * Which lines were one before something wrapped them to the width of a page: each group is the indexes of lines that belong together, in
 * their order. Lines are full where the next word would not have fitted on them.
 *
 * @returns only groups of two and more; none where nothing looks wrapped
 */
export function wrappedIn(lines: readonly WrappedLine[]): number[][] {
  const lengths = lines.map(({ words }) => words.length).filter((length) => length <= widest)
  const width = Math.max(0, ...lengths.slice(0, 10_000))
  if (width < narrowest) return []
  const pairs = lines.slice(1).map((next, nth) => pairOf(lines[nth], next, width))
  const full = pairs.filter(({ isFull }) => isFull)
  const runsOn = full.filter(({ endsSentence }) => !endsSentence)
  const isWrapped = runsOn.length >= 2 && runsOn.length * 2 >= full.length // so a full line may end with its sentence too
  const groups: number[][] = []
  let group = [0]
  for (const [
    nth,
    { isFull, isQuiteFull, isNearlyFull, endsSentence, goesOn },
  ] of pairs.entries()) {
    const joins = endsSentence ? isQuiteFull && isWrapped : isFull || (goesOn && isNearlyFull)
    if (joins) group.push(nth + 1)
    else {
      groups.push(group)
      group = [nth + 1]
    }
  }
  return [...groups, group].filter(({ length }) => length > 1)
}

type Pair = {
  readonly isFull: boolean
  /** Whatever the width of letters: a line that ends with its sentence may as well have ended there. */
  readonly isQuiteFull: boolean
  readonly isNearlyFull: boolean
  readonly endsSentence: boolean
  readonly goesOn: boolean
}

function pairOf(line: WrappedLine | undefined, next: WrappedLine, width: number): Pair {
  const words = line?.words.trimEnd() ?? ''
  const [first = ''] = /^\S+/.exec(next.words) ?? []
  const withNext = words.length + 1 + first.length
  const mayJoin = !next.isMarked && words.length <= widest && words !== ''
  return {
    isFull: mayJoin && withNext > width * tolerance,
    isQuiteFull: mayJoin && withNext > width,
    isNearlyFull: mayJoin && words.length > width * half,
    endsSentence: sentenceEnd.test(words),
    goesOn: /^\p{Ll}/u.test(next.words),
  }
}

/** What stands between two lines that are joined: nothing after a hyphen, which stays, since it may be the word's own. */
export function joinBetween(before: string, after: string): '' | ' ' {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? '' : ' '
}
