import { describe, expect, it } from 'vitest'
import { fateOf, summaryOf, wordsOf } from '../../../renderer/history/compared.ts'
import type { Block } from '../../../shared/statement/statement.ts'

const block: Block = {
  kind: 'outcome',
  source: { entity: 'item', id: 'item-1' },
  depth: 0,
  marker: '1.',
  number: '1.',
  restarts: false,
  runs: [{ text: 'Members met.' }],
  composed: false,
}

describe('what became of a paragraph', () => {
  it('is told apart: words, form, place, coming and going', () => {
    const fate = (after: Block | null, moved = false) => fateOf({ before: block, after, moved })
    expect(fate(block)).toBe('same')
    expect(fate({ ...block, runs: [{ text: 'Members parted.' }] })).toBe('changed')
    expect(fate({ ...block, kind: 'point', depth: 1 })).toBe('form')
    expect(fate({ ...block, runs: [{ text: 'Members met.', italic: true }] })).toBe('form')
    expect(fate(block, true)).toBe('moved')
    expect(fate(null)).toBe('removed')
    expect(fateOf({ before: null, after: block, moved: false })).toBe('added')
  })

  it('is nothing where only its number follows from what stands before it', () => {
    expect(fateOf({ before: block, after: { ...block, number: '2.' }, moved: false })).toBe('same')
  })

  it('counts a footnote as words', () => {
    const runs = [...block.runs, { text: '', footnote: 'See annex A.' }]
    expect(wordsOf({ runs })).toBe('Members met. [footnote: See annex A.]')
    expect(fateOf({ before: block, after: { ...block, runs }, moved: false })).toBe('changed')
  })
})

describe('how much differs', () => {
  it('is said in words', () => {
    expect(summaryOf(['same', 'changed', 'added', 'added'])).toBe('1 paragraph changed, 2 added')
    expect(summaryOf(['removed', 'removed'])).toBe('2 paragraphs removed')
    expect(summaryOf(['same'])).toBe('')
  })
})
