import { describe, expect, it } from 'vitest'
import { bracketsLeft, bracketWords } from '../../../shared/reading/count-brackets.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { paragraphs } from '../../../shared/statement/text.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

const words = [
  'Members [AUS: welcomed [warmly] / IDN: noted] the plan.',
  'Members took note of [the report.',
  'Members thanked the hosts].',
]

const record = {
  ...emptyRecord(),
  item: Object.fromEntries(
    [
      ...words.map((text, nth) => outcome(`item-${nth}`, `a${nth}`, text)),
      outcome('item-8', 'a8', 'An agenda item [of which nothing prints]', {
        kind: 'heading',
        printed: false,
      }),
      outcome('item-9', 'a9', 'The purpose was [old].', {
        part: 'purpose',
        wording: 'The purpose was [new].',
      }),
    ].map((item) => [item.id, item]),
  ),
}

describe('the brackets left in a meeting', () => {
  it('are those of the words that print', () => {
    expect(bracketsLeft(compose(record).blocks)).toEqual({ brackets: 3, unclosed: 1, unopened: 1 })
  })

  it('are among those of a composed paragraph that was written over', () => {
    const over = outcome('item-9', 'a9', 'The purpose was [old / older].', {
      part: 'purpose',
      composedThen: 'The purpose was.',
    })
    const { blocks } = compose({ ...record, item: { 'item-9': over } })
    expect(bracketsLeft(blocks).brackets).toBe(1)
  })

  it('print as they stand', () => {
    expect(paragraphs(compose(record)).map((line) => line.replace(/^\s*- /, ''))).toEqual(
      expect.arrayContaining(words),
    )
  })

  it('are told in words', () => {
    const count = { brackets: 0, unclosed: 0, unopened: 0 }
    expect(bracketWords(count)).toBe('')
    expect(bracketWords({ ...count, brackets: 1 })).toBe('1 bracket')
    expect(bracketWords({ ...count, unclosed: 1 })).toBe('1 unclosed bracket')
    expect(bracketWords({ brackets: 3, unclosed: 1, unopened: 2 })).toBe(
      '3 brackets, 1 unclosed, 2 unopened',
    )
  })
})
