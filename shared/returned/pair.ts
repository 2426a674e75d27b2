import { wordsOf } from '../statement/word-diff.ts'

/** What is looked for in a file: the words of a paragraph of ours, and the name of its bookmark, if it has one. */
export type Sought = { readonly name: string | null; readonly words: string }

/** A paragraph of the file. One that a tracked change takes out is found last. */
export type Found = {
  readonly bookmarks: readonly string[]
  readonly words: string
  readonly isTakenOut: boolean
}

/** Where in the file a paragraph was found, and by what. */
export type Pair = { readonly at: number; readonly by: 'bookmark' | 'words' | 'likeness' }

/** How much of two paragraphs' words must be the same for them to be one that was rewritten: “Members noted the …” alone is less. */
const alike = 0.6
/** Likeness is looked for by the rarest words of a paragraph, and by so many places of each: thousands take seconds, not hours. */
const rarest = 8
const mostPlaces = 50

/**
 * Finds paragraphs of ours in a file, each once at most: by its bookmark where its words are still alike, then by its very
 * words, then by its bookmark whatever it says now, and by likeness. A bookmark alone is not believed against the words: it
 * is doubled by copying, and left on a new paragraph where one is typed before the old.
 *
 * @returns what was found, by its place in `sought`
 */
export function pair(sought: readonly Sought[], found: readonly Found[]): Map<number, Pair> {
  const pairing: Pairing = {
    sought,
    found,
    pairs: new Map(),
    taken: new Set(),
    bags: { sought: sought.map(bagOf), found: found.map(bagOf) },
  }
  const bookmarked = byBookmark(pairing)
  choose(
    pairing,
    bookmarked.filter((edge) => edge.likeness >= alike && !found[edge.at]?.isTakenOut),
  )
  bySameWords(pairing)
  choose(pairing, [...bookmarked, ...byLikeness(pairing)])
  return pairing.pairs
}

type Bag = ReadonlyMap<string, number>
type Pairing = {
  readonly sought: readonly Sought[]
  readonly found: readonly Found[]
  readonly pairs: Map<number, Pair>
  readonly taken: Set<number>
  readonly bags: { readonly sought: readonly Bag[]; readonly found: readonly Bag[] }
}

/** A paragraph of ours and one of the file that may be the same. */
type Edge = Pair & { readonly nth: number; readonly likeness: number }

function byBookmark({ sought, found, bags }: Pairing): Edge[] {
  const nths = new Map(sought.map(({ name }, nth) => [name, nth]))
  return found.flatMap(({ bookmarks }, at) =>
    [...new Set(bookmarks)].flatMap((name): Edge[] => {
      const nth = nths.get(name)
      if (nth === undefined) return []
      return [{ nth, at, by: 'bookmark', likeness: likeness(bags.sought[nth], bags.found[at]) }]
    }),
  )
}

/** The same words in the same order of those that have them: the second of ours is the second of the file's. */
function bySameWords({ sought, found, pairs, taken }: Pairing): void {
  const places = new Map<string, number[]>()
  for (const [at, { words, isTakenOut }] of found.entries()) {
    if (taken.has(at) || isTakenOut) continue
    const known = places.get(words)
    if (known) known.push(at)
    else places.set(words, [at])
  }
  const next = new Map<string, number>()
  for (const [nth, { words }] of sought.entries()) {
    if (pairs.has(nth)) continue
    const used = next.get(words) ?? 0
    const at = places.get(words)?.[used]
    if (at === undefined) continue
    next.set(words, used + 1)
    pairs.set(nth, { at, by: 'words' })
    taken.add(at)
  }
}

function byLikeness({ sought, found, pairs, taken, bags }: Pairing): Edge[] {
  const index = new Map<string, number[]>()
  for (const at of found.keys()) {
    if (taken.has(at)) continue
    for (const word of bags.found[at]?.keys() ?? []) {
      const places = index.get(word)
      if (places) places.push(at)
      else index.set(word, [at])
    }
  }
  return [...sought.keys()].flatMap((nth) => {
    if (pairs.has(nth)) return []
    const lists = [...(bags.sought[nth]?.keys() ?? [])].flatMap((word) => [index.get(word) ?? []])
    const rare = lists.toSorted((one, other) => one.length - other.length)
    const used = rare.filter(({ length }) => length > 0).slice(0, rarest)
    return [...new Set(used.flatMap((places) => places.slice(0, mostPlaces)))]
      .map(
        (at): Edge => ({
          nth,
          at,
          by: 'likeness',
          likeness: likeness(bags.sought[nth], bags.found[at]),
        }),
      )
      .filter((edge) => edge.likeness >= alike)
  })
}

/** Takes the best of what may be the same first; of two as good, the one that moved less. */
function choose({ sought, found, pairs, taken }: Pairing, edges: readonly Edge[]): void {
  const scoreOf = ({ at, by, likeness }: Edge) =>
    found[at]?.isTakenOut
      ? 0.8 * likeness + (by === 'bookmark' ? 0.1 : 0)
      : likeness + (by === 'bookmark' ? 0.5 : 0)
  const wayOf = ({ nth, at }: Edge) => Math.abs(nth / sought.length - at / found.length)
  const ordered = edges
    .map((edge) => ({ edge, score: scoreOf(edge), way: wayOf(edge) }))
    .toSorted((one, other) => other.score - one.score || one.way - other.way)
  for (const { edge } of ordered) {
    const { nth, at, by } = edge
    if (pairs.has(nth) || taken.has(at)) continue
    pairs.set(nth, { at, by })
    taken.add(at)
  }
}

function bagOf({ words }: { readonly words: string }): Bag {
  const bag = new Map<string, number>()
  for (const word of wordsOf(words.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1)
  }
  return bag
}

/** The share of the words of both that both have: 0 to 1. */
function likeness(one: Bag = new Map(), other: Bag = new Map()): number {
  let [all, common] = [0, 0]
  for (const count of other.values()) all += count
  for (const [word, count] of one) {
    all += count
    common += Math.min(count, other.get(word) ?? 0)
  }
  return all === 0 ? 0 : (2 * common) / all
}
