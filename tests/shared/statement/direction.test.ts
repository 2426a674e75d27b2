import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../shared/statement/direction.ts'

describe('the direction of a paragraph', () => {
  it('is that of most of its letters, wherever it begins', () => {
    expect(directionOf('رحب الأعضاء بالتقرير.')).toBe('rtl')
    expect(directionOf('חברים קיבלו את הדוח.')).toBe('rtl')
    expect(directionOf('محمد thanked the hosts of the meeting.')).toBe('ltr')
    expect(directionOf('رحب الأعضاء بتقرير UNODC.')).toBe('rtl')
    expect(directionOf('Members agreed.')).toBe('ltr')
    expect(directionOf('')).toBe('ltr')
  })

  it('is the page’s own, whatever else is written, where no letter is written from the right', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'Fiji welcomed [7 / 12] — “(é)” 会議') })
    fc.assert(fc.property(plain, (words) => directionOf(words) === 'ltr'))
  })

  it('does not depend on where the words stand, nor on signs, figures and spaces between them', () => {
    const word = fc.constantFrom('الأعضاء', 'رحب', 'החברים', 'Fiji', 'noted', 'UNODC')
    const between = fc.constantFrom(' ', ' 2030 ', ' – ', '] [', '. ')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), between, (words, sign) => {
        const turned = directionOf(words.join(sign))
        expect(directionOf(words.toReversed().join(' '))).toBe(turned)
        expect(directionOf(`7 (${words.join(sign)}) 12`)).toBe(turned)
      }),
    )
  })
})
