import { describe, expect, it } from 'vitest'
import { judged } from '../../bench/recognition.ts'
import { recognition } from '../../fixtures/recognition.ts'

const { 'harder ones': harder = [], ...forms } = recognition

describe('a sentence is recognised as a reader would', () => {
  it.each(Object.keys(forms))('%s', (form) => {
    for (const expected of forms[form] ?? []) {
      const { actors, action, level } = expected
      expect({ of: expected.sentence, ...judged(expected).found }).toEqual({
        of: expected.sentence,
        actors,
        action,
        level,
      })
    }
  })

  it('also mostly where it is harder, and then never names someone who does not act', () => {
    const verdicts = harder.map((expected) => ({ expected, ...judged(expected) }))
    const missed = verdicts.filter(({ verdict }) => verdict !== 'right')
    expect(missed.length).toBeLessThanOrEqual(3)
    for (const { found } of missed) expect(found).toEqual({ actors: [], action: '', level: null })
  })
})
