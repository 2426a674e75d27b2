import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabetical, startingDirectory } from '../../../shared/directory/index.ts'

const sorted = (...names: string[]) => [...names].sort(alphabetical)

describe('English alphabetical order', () => {
  it.each([
    ['a leading "the" does not count', ['Peru', 'the Philippines', 'Poland']],
    ['"Thailand" is not a "the"', ['Tajikistan', 'Thailand', 'Togo']],
    ['"The" may be capital', ['Gabon', 'The Gambia', 'Georgia']],
    ['accents do not count', ['Costa Rica', 'Côte d’Ivoire', 'Croatia']],
    ['nor in the middle of a word', ['Tunisia', 'Türkiye', 'Turkmenistan']],
    ['a word that ends comes first', ['Dominica', 'Dominican Republic', 'Guinea', 'Guinea-Bissau']],
    [
      'words are compared one by one',
      ['Saint Lucia', 'Samoa', 'San Marino', 'Sao Tome and Principe'],
    ],
    [
      'a formal name stands where it is written',
      ['Ukraine', 'United Arab Emirates', 'Uruguay', 'Viet Nam'],
    ],
    ['case does not count', ['eLearning Alliance', 'Eurojust', 'European Union', 'Europol']],
  ])('%s', (_, names) => {
    expect(sorted(...[...names].reverse())).toEqual(names)
  })

  it('does not depend on the order the names came in', () => {
    const names = startingDirectory.map(({ name }) => name)
    const order = sorted(...names)
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(sorted(...shuffled)).toEqual(order)
      }),
      { numRuns: 20 },
    )
  })

  it('orders "the Sudan" and "Sudan" the same way from either side', () => {
    expect(sorted('the Sudan', 'Sudan', 'Spain')).toEqual(sorted('Sudan', 'the Sudan', 'Spain'))
  })

  it('is an order: turned round it is the opposite, and it never goes in a circle', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(...startingDirectory.map((e) => `the ${e.name}`)),
    )
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(alphabetical(a, b))).toBe(-Math.sign(alphabetical(b, a)) + 0)
        if (alphabetical(a, b) <= 0 && alphabetical(b, c) <= 0) {
          expect(alphabetical(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
