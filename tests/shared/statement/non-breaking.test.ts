import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaking, nonBreaking, nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'

const nbsp = '\u00A0'

/** The text with non-breaking spaces shown as "~" and hyphens as "=". */
function shown(text: string): string {
  return nonBreaking(text).replaceAll(nbsp, '~').replaceAll('\u2011', '=')
}

describe('non-breaking spaces', () => {
  test.each([
    ['On 31 October 2017, the', 'On 31~October 2017, the'],
    ['on 9-10 May 2024', 'on 9=10~May 2024'],
    ['on 23rd-24th February', 'on 23rd=24th~February'],
    ['from 30 April-2 May 2024', 'from 30~April=2~May 2024'],
    ['VIENTIANE, 4 MARCH 2024', 'VIENTIANE, 4~MARCH 2024'],
    ['at the 11th AHG Meeting', 'at the 11th~AHG Meeting'],
    ['the 3rd of May', 'the 3rd~of May'],
    ['within 14 days', 'within 14~days'],
    ['1,250 people and 50 %', '1,250~people and 50~%'],
    ['its letter No. 5 to', 'its letter No.~5 to'],
    ['paras. 3 and 4', 'paras.~3 and 4'],
    ['Annex B, Resolution 7, article IV', 'Annex~B, Resolution~7, article~IV'],
    ['Dr. J. K. Thapa', 'Dr.~J.~K.~Thapa'],
    ['H.E. Ms Lin', 'H.E.~Ms~Lin'],
    ['€ 400 and § 5', '€~400 and §~5'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  test.each([
    '2024 Workshops',
    'since 2011 the',
    'of 2, of 3 or 4 and 5',
    'the annex that follows',
    'as Members may decide',
    'issue #12 rose',
    'paragraphs 23-24 of',
    'a follow-up',
    '2024-05-06',
  ])('stay out of: %s', (text) => {
    expect(nonBreaking(text)).toBe(text)
  })

  test('change nothing else, in any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const broken = nonBreaking(text)
        expect(broken.length).toBe(text.length)
        expect(breaking(broken)).toBe(breaking(text))
        expect(nonBreaking(broken)).toBe(broken)
      }),
    )
  })

  test('go again where a text that has them is read', () => {
    const days = fc.integer({ min: 1, max: 31 })
    fc.assert(
      fc.property(days, days, fc.constantFrom('May', 'JUNE', 'August'), (first, last, month) => {
        const text = `On ${first}-${last} ${month} and ${first} April-${last} ${month} 2024, No. ${last}`
        expect(nonBreaking(text)).not.toContain('-')
        expect(breaking(nonBreaking(text))).toBe(text)
      }),
    )
  })

  test('are found across runs, and in footnotes', () => {
    const runs = nonBreakingRuns([
      { text: 'On ' },
      { text: '31', italic: true },
      { text: ' October' },
      { text: '', footnote: 'See No. 5.' },
      { text: ' 2017.' },
    ])
    expect(runs).toEqual([
      { text: 'On ' },
      { text: '31', italic: true },
      { text: `${nbsp}October` },
      { text: '', footnote: `See No.${nbsp}5.` },
      { text: ' 2017.' },
    ])
  })
})
