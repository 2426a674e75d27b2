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
