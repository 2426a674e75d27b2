import { listLevels } from './list-level.ts'
import type { Block, Run, Statement } from './statement.ts'
import { diff, type Kind, type Token, wordsOf } from './word-diff.ts'

/** A stretch of a paragraph that stands in both versions, in the later alone or in the earlier alone. */
export type ComparedRun = { readonly kind: Kind; readonly run: Run }

/**
 * One paragraph of two versions beside each other, in the order of the later; what was removed stands where it was. A
 * paragraph that moved is removed in its old place and added in its new one, and `moved` says so on both.
 */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly before: Block; readonly after: Block }
  | {
      readonly kind: 'changed'
      readonly before: Block
      readonly after: Block
      readonly runs: readonly ComparedRun[]
    }
  | { readonly kind: 'added'; readonly after: Block; readonly moved: boolean }
  | { readonly kind: 'removed'; readonly before: Block; readonly moved: boolean }

/**
 * What became of a statement, paragraph by paragraph and word by word. Paragraphs are the same where the same entity made
 * them, whatever they say.
 */
export function compare(before: Statement, after: Statement): ComparedBlock[] {
  const places = new Map(before.blocks.map((block, index) => [keyOf(block), index]))
  const common = after.blocks.flatMap((block) => places.get(keyOf(block)) ?? [])
  const staying = new Set(longestRising(common))
  const kept = new Set(common)
  const shape = shapes(before, after)
  const compared: ComparedBlock[] = []
  let at = 0
  const removedUpTo = (end: number): void => {
    for (; at < end; at += 1) {
      const block = before.blocks[at]
      if (block) compared.push({ kind: 'removed', before: block, moved: kept.has(at) })
    }
  }
  for (const block of after.blocks) {
    const place = places.get(keyOf(block))
    const old = place === undefined ? undefined : before.blocks[place]
    if (place === undefined || !old || !staying.has(place)) {
      compared.push({ kind: 'added', after: block, moved: place !== undefined })
      continue
    }
    removedUpTo(place)
    at = place + 1
    compared.push(pairOf(old, block, shape))
  }
  removedUpTo(before.blocks.length)
  return removalsBeforeAdditions(compared)
}

function keyOf({ source }: Block): string {
  return `${source.entity} ${source.id}`
}

type Shape = (block: Block) => string

/** How a paragraph stands on the page, but for its number, which others decide. */
function shapes(before: Statement, after: Statement): Shape {
  const levels = new Map<Block, number>()
  for (const { blocks } of [before, after]) {
    const all = listLevels(blocks)
    for (const [index, block] of blocks.entries()) levels.set(block, all[index] ?? 0)
  }
  return (block) => `${block.kind} ${block.marker} ${block.depth} ${levels.get(block)}`
}

function pairOf(before: Block, after: Block, shape: Shape): ComparedBlock {
  const isSame =
    shape(before) === shape(after) && JSON.stringify(before.runs) === JSON.stringify(after.runs)
  return isSame
    ? { kind: 'same', before, after }
    : { kind: 'changed', before, after, runs: compareRuns(before.runs, after.runs) }
}

/** What became of the words of one paragraph; a word set in italic or bold is another word, and so is a footnote. */
export function compareRuns(before: readonly Run[], after: readonly Run[]): ComparedRun[] {
  const runs: { kind: Kind; run: Run }[] = []
  for (const { kind, token } of diff(tokensOf(before), tokensOf(after))) {
    const last = runs.at(-1)
    const { run } = token
    const goesOn =
      last?.kind === kind &&
      run.footnote === undefined &&
      last.run.footnote === undefined &&
      last.run.bold === run.bold &&
      last.run.italic === run.italic
    if (goesOn) last.run = { ...run, text: last.run.text + run.text }
    else runs.push({ kind, run })
  }
  return runs
}

type RunToken = Token & { readonly run: Run }

function tokensOf(runs: readonly Run[]): RunToken[] {
  return runs.flatMap((run): RunToken[] => {
    if (run.footnote !== undefined) {
      return [{ key: `footnote ${run.footnote}`, isSpace: false, run }]
    }
    const marks = `${run.bold ? 'bold ' : ''}${run.italic ? 'italic ' : ''}`
    return wordsOf(run.text).map((text) => ({
      key: `${marks}| ${text}`,
      isSpace: text.trim() === '',
      run: { ...run, text },
    }))
  })
}

/** The longest run of rising numbers in a list of different ones, in its order: what did not move. */
export function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = [] // places of the least number that ends a run of each length
  const previous: number[] = []
  for (const [place, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[place] = ends[low - 1] ?? -1
    ends[low] = place
  }
  const rising: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) {
    rising.unshift(numbers[place] ?? 0)
  }
  return rising
}

/** Between two paragraphs that stayed, what went comes before what came. */
function removalsBeforeAdditions(compared: readonly ComparedBlock[]): ComparedBlock[] {
  const result: ComparedBlock[] = []
  let added: ComparedBlock[] = []
  for (const block of compared) {
    if (block.kind === 'added') {
      added.push(block)
      continue
    }
    if (block.kind !== 'removed') {
      result.push(...added)
      added = []
    }
    result.push(block)
  }
  return [...result, ...added]
}
