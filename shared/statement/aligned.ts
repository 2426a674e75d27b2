import type { Block, Statement } from './statement.ts'

/** A paragraph in two states of a statement: null where it is not (yet, or any more). */
export type Aligned = {
  readonly before: Block | null
  readonly after: Block | null
  /** It stands elsewhere among the others now; told at its earlier place. */
  readonly moved: boolean
}

/**
 * Two states of a statement side by side, paragraph by paragraph, known by what made them: the earlier one in its order,
 * what came since where it stands now. As few paragraphs as can be count as moved.
 */
export function aligned(earlier: Statement, later: Statement): Aligned[] {
  const placeLater = new Map(later.blocks.map((block, nth) => [keyOf(block), nth]))
  const inEarlier = new Set(earlier.blocks.map(keyOf))
  const places = earlier.blocks.map((block) => placeLater.get(keyOf(block)) ?? null)
  const kept = ascending(places)
  const rows: Aligned[] = []
  let next = 0 // the first paragraph of the later one that has not been told
  const tellNew = (until: number) => {
    for (; next < until; next += 1) {
      const block = later.blocks[next]
      if (block && !inEarlier.has(keyOf(block)))
        rows.push({ before: null, after: block, moved: false })
    }
  }
  earlier.blocks.forEach((block, nth) => {
    const place = places[nth] ?? null
    const isKept = place !== null && kept.has(nth)
    if (isKept) tellNew(place)
    const other = place === null ? null : (later.blocks[place] ?? null)
    rows.push({ before: block, after: other, moved: other !== null && !isKept })
  })
  tellNew(later.blocks.length)
  return rows
}

function keyOf({ source }: Block): string {
  return `${source.entity} ${source.id}`
}

/** The indices of the longest run of numbers, not necessarily neighbours, that ascends. */
function ascending(numbers: readonly (number | null)[]): ReadonlySet<number> {
  const tails: number[] = [] // tails[n]: where the run of n + 1 with the lowest last number ends
  const previous: number[] = []
  numbers.forEach((number, at) => {
    if (number === null) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1)
    tails[low] = at
  })
  const run = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at)
  return run
}
