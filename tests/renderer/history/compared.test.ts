import { describe, expect, it } from 'vitest'
import { fateOf, stretchesOf, summaryOf } from '../../../renderer/history/compared.ts'
import { compare } from '../../../shared/statement/compare.ts'
import type { Block } from '../../../shared/statement/statement.ts'

function outcome(id: string, text: string, more: Partial<Block> = {}): Block {
  return {
    kind: 'outcome',
    source: { entity: 'item', id },
    depth: 0,
    marker: 'bullet',
    number: '',
    restarts: false,
    runs: [{ text }],
    composed: false,
    ...more,
  }
}

const compared = (before: Block[], after: Block[]) =>
  compare(
    { title: '', language: 'en-GB', blocks: before },
    { title: '', language: 'en-GB', blocks: after },
  ).map((block) => ({ block, fate: fateOf(block) }))

describe('what became of a paragraph', () => {
  it('is told apart: words, form, place, coming and going', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => outcome(`item-${id}`, `${id} met.`)) as [
      Block,
      Block,
      Block,
    ]
    const fates = (before: Block[], after: Block[]) =>
      compared(before, after).map(({ fate }) => fate)
    expect(fates([a], [outcome('item-a', 'a parted.')])).toEqual(['changed'])
    expect(fates([a], [outcome('item-a', 'a met.', { kind: 'point', depth: 1 })])).toEqual(['form'])
    expect(fates([a, b], [b])).toEqual(['removed', 'same'])
    expect(fates([a], [a, b])).toEqual(['same', 'added'])
    expect(fates([a, b, c], [b, c, a])).toEqual(['moved-away', 'same', 'same', 'moved-here'])
  })
})

describe('how much differs', () => {
  it('is said in words, what moved counted once', () => {
    expect(summaryOf(['same', 'changed', 'added', 'added'])).toBe('1 paragraph changed, 2 added')
    expect(summaryOf(['removed', 'removed'])).toBe('2 paragraphs removed')
    expect(summaryOf(['moved-away', 'same', 'moved-here'])).toBe('1 paragraph moved')
    expect(summaryOf(['same'])).toBe('')
  })
})

describe('a long statement', () => {
  it('folds up what is the same, and leaves a neighbour of each change in sight', () => {
    const before = Array.from({ length: 20 }, (_, nth) => outcome(`item-${nth}`, `Outcome ${nth}.`))
    const after = before.with(10, outcome('item-10', 'Another outcome.'))
    const stretches = stretchesOf(compared(before, after))
    expect(stretches.map(({ rows, isFolded }) => [rows.length, isFolded])).toEqual([
      [9, true],
      [3, false],
      [8, true],
    ])
    expect(stretches.flatMap(({ rows }) => rows)).toEqual(compared(before, after))
  })
})
