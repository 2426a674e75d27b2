import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../../shared/statement/word-diff.ts'

const joined = (before: string, after: string, left: 'added' | 'removed') =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== left)
    .map(({ words }) => words)
    .join('')

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(
      ({ kind, words }) => ({ same: words, removed: `[-${words}-]`, added: `{+${words}+}` })[kind],
    )
    .join('')

describe('the difference between two sentences', () => {
  it('is the words that changed', () => {
    expect(told('hosted in Valletta, Malta.', 'hosted in Nadi, Fiji.')).toBe(
      'hosted in [-Valletta-]{+Nadi+}, [-Malta-]{+Fiji+}.',
    )
  })

  it('takes neighbouring words as one change', () => {
    expect(told('On 4 March 2031, the Chair', 'On 12 April 2031, the Chair')).toBe(
      'On [-4 March-]{+12 April+} 2031, the Chair',
    )
  })

  it('shows what was added at the end and removed at the start', () => {
    expect(told('Very calm seas', 'calm seas and a fair wind')).toBe(
      '[-Very -]calm seas{+ and a fair wind+}',
    )
  })

  it('of equal sentences is nothing', () => {
    expect(wordDiff('Nothing changed.', 'Nothing changed.')).toEqual([
      { kind: 'same', words: 'Nothing changed.' },
    ])
    expect(wordDiff('', '')).toEqual([])
  })

  it('of very long paragraphs is the whole, without delay', () => {
    const [before, after] = ['sea '.repeat(40_000), 'wind '.repeat(40_000)]
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
    expect(wordDiff(before, before).map(({ kind }) => kind)).toEqual(['same'])
  })

  it('loses no character of either, for every two strings', () => {
    const words = fc.array(fc.constantFrom('the', 'Chair', ' ', ', ', '24-25', 'é', '\ud83c\udf0a'))
    const sentence = fc.oneof(
      words.map((some) => some.join('')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        expect(joined(before, after, 'added')).toBe(before)
        expect(joined(before, after, 'removed')).toBe(after)
      }),
    )
  })
})
