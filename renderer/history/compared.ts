import type { Aligned } from '../../shared/statement/aligned.ts'
import type { Block } from '../../shared/statement/statement.ts'

/** What became of a paragraph. */
export type Fate = 'same' | 'changed' | 'form' | 'moved' | 'added' | 'removed'

/** The words of a paragraph as a comparison shows them: a footnote stands where its mark is. */
export function wordsOf({ runs }: Pick<Block, 'runs'>): string {
  return runs
    .map(({ text, footnote }) => (footnote === undefined ? text : ` [footnote: ${footnote}]`))
    .join('')
}

/** What became of a paragraph from one state of the statement to the other. */
export function fateOf({ before, after, moved }: Aligned): Fate {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  if (before === after) return moved ? 'moved' : 'same'
  if (wordsOf(before) !== wordsOf(after)) return 'changed'
  if (moved) return 'moved'
  const isSame =
    before.kind === after.kind &&
    before.depth === after.depth &&
    before.marker === after.marker &&
    JSON.stringify(before.runs) === JSON.stringify(after.runs)
  return isSame ? 'same' : 'form' // a number that follows from its place is no change
}

const counted: readonly (readonly [Fate, string])[] = [
  ['changed', 'changed'],
  ['form', 'changed in form'],
  ['moved', 'moved'],
  ['added', 'added'],
  ['removed', 'removed'],
]

/** How much differs, in words: "2 paragraphs changed, 1 added". '' where nothing does. */
export function summaryOf(fates: readonly Fate[]): string {
  const parts = counted.flatMap(([fate, verb]) => {
    const count = fates.filter((one) => one === fate).length
    return count === 0 ? [] : [{ count, verb }]
  })
  return parts
    .map(({ count, verb }, nth) => {
      const noun = nth > 0 ? '' : count === 1 ? ' paragraph' : ' paragraphs'
      return `${count}${noun} ${verb}`
    })
    .join(', ')
}

/** A paragraph with what became of it. */
export type WithFate = Aligned & { readonly fate: Fate }

/** Paragraphs in a row, to be shown or folded up. */
export type Stretch = { readonly rows: readonly WithFate[]; readonly isFolded: boolean }

const around = 1 // paragraphs that are the same and stay in sight beside one that is not
const fewest = 4 // to fold up: less is sooner read than unfolded

/** The paragraphs in their order, long stretches of those that are the same set apart. */
export function stretchesOf(rows: readonly WithFate[]): Stretch[] {
  const isNear = rows.map(() => false)
  rows.forEach(({ fate }, at) => {
    if (fate !== 'same') isNear.fill(true, Math.max(0, at - around), at + around + 1)
  })
  const runs: { rows: WithFate[]; isFolded: boolean }[] = []
  rows.forEach((row, at) => {
    const isFolded = !isNear[at]
    const run = runs.at(-1)
    if (run?.isFolded === isFolded) run.rows.push(row)
    else runs.push({ rows: [row], isFolded })
  })
  return runs.map((run) => (run.rows.length < fewest ? { ...run, isFolded: false } : run))
}
