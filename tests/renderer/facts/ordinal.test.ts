import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOrdinal } from '../../../renderer/facts/ordinal.ts'
import { ordinalForms, ordinalWords } from '../../../shared/statement/wording/ordinals.ts'

describe('the number of a meeting', () => {
  it('is read in every form in which it is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...ordinalForms),
        (number, form) => {
          expect(readOrdinal(` ${ordinalWords(number, form)} `)).toEqual({
            ok: true,
            value: number,
          })
          expect(readOrdinal(String(number))).toEqual({ ok: true, value: number })
        },
      ),
    )
  })

  it('may be left out', () => {
    expect(readOrdinal('  ')).toEqual({ ok: true, value: null })
  })

  it.each(['0', '1000', '12.5', '-3', 'last', '99999999999'])('cannot be %j', (typed) => {
    expect(readOrdinal(typed)).toMatchObject({
      ok: false,
      error: { message: `“${typed}” is not one of 1 to 999. Write 12 or twelfth.` },
    })
  })
})
