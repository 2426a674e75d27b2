import type { ComparedBlock } from '../../shared/statement/compare.ts'
import type { Block } from '../../shared/statement/statement.ts'

/** What became of a paragraph. One that moved went from its old place and came to its new one. */
export type Fate = 'same' | 'changed' | 'form' | 'moved-away' | 'moved-here' | 'added' | 'removed'

/** What became of a paragraph from one state of the statement to a later one. */
export function fateOf(block: ComparedBlock): Fate {
  switch (block.kind) {
    case 'same':
      return 'same'
    case 'changed':
      return block.runs.every(({ kind }) => kind === 'same') ? 'form' : 'changed'
    case 'added':
      return block.moved ? 'moved-here' : 'added'
    case 'removed':
      return block.moved ? 'moved-away' : 'removed'
  }
}

/** The paragraph to show: as it was, where it was there. */
export function shownOf(block: ComparedBlock): Block {
  return block.kind === 'added' ? block.after : block.before
}

const counted: readonly (readonly [Fate, string])[] = [
  ['changed', 'changed'],
  ['form', 'changed in form'],
  ['moved-here', 'moved'],
  ['added', 'added'],
  ['removed', 'removed'],
]

/** How much differs, in words: "2 paragraphs changed, 1 added". '' where nothing does. */
export function summaryOf(fates: readonly Fate[]): string {
  return counted
    .map(([fate, verb]) => ({ verb, count: fates.filter((one) => one === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ count, verb }, nth) => {
      const noun = nth > 0 ? '' : count === 1 ? ' paragraph' : ' paragraphs'
      return `${count}${noun} ${verb}`
    })
    .join(', ')
}

/** A paragraph with what became of it. */
export type WithFate = { readonly block: ComparedBlock; readonly fate: Fate }

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
  const stretches: { rows: WithFate[]; isFolded: boolean }[] = []
  rows.forEach((row, at) => {
    const isFolded = !isNear[at]
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.rows.push(row)
    else stretches.push({ rows: [row], isFolded })
  })
  return stretches.map((one) => (one.rows.length < fewest ? { ...one, isFolded: false } : one))
}
