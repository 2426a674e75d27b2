import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { layouts } from '../../../shared/record/vocabulary.ts'
import { compose, inLayout } from '../../../shared/statement/compose.ts'
import { dressed } from '../../../shared/statement/dressed.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { block, everyForm, statementOf } from '../../electron/export/statements.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'

const numbers = ({ blocks }: Statement) =>
  blocks.map(({ marker, number }) => (marker === 'bullet' ? '•' : number))

const harbour = statementOf(
  block('title', 'THIRD HARBOUR FORUM'),
  block('paragraph', 'Location: Apia', { composed: 'from-facts' }),
  block('opening', 'On 6 May 2024, the Co-Chairs hosted the Third Harbour Forum in Apia.'),
  block('purpose', 'The purpose of the meeting was to review the pilotage scheme.'),
  block('heading', 'Pilotage', { marker: '1.', number: '1.' }),
  block('outcome', 'Members welcomed the survey.', { marker: 'bullet' }),
  block('outcome', 'Members agreed to:', { marker: 'bullet' }),
  block('point', 'publish the tide tables,', { marker: 'bullet', depth: 1 }),
  block('point', 'share them:', { marker: 'bullet', depth: 1 }),
  block('point', 'with the pilots;', { marker: 'bullet', depth: 2 }),
  block('point', 'with the ports.', { marker: 'bullet', depth: 2 }),
  block('paragraph', 'subject to the law of each member.', { depth: 1 }),
  block('heading', 'Dredging', { marker: 'A.', number: 'A.' }),
  block('outcome', 'Tonga will host:', { marker: 'bullet' }),
  block('point', 'the next survey.', { marker: 'bullet', depth: 1 }),
  block('annex-heading', '2024 Workshops'),
  block('annex-entry', 'Night Pilotage – Suva, Fiji, 2 July 2024', { marker: 'bullet' }),
)

describe('a statement in another dress', () => {
  it('is numbered from its opening to its end, over headings, and its points by letters and Roman numbers', () => {
    expect(numbers(dressed(harbour, 'numbered'))).toEqual(
      [
        '',
        '',
        '1.',
        '2.',
        '',
        '3.',
        '4.',
        '(a)',
        '(b)',
        '(i)',
        '(ii)',
        '',
        'A.',
        '5.',
        '(a)',
      ].concat(['', '•']),
    )
  })

  it('has its outcomes and their points as bullets, its paragraphs without any', () => {
    const bulleted = dressed(dressed(harbour, 'numbered'), 'bulleted')
    expect(numbers(bulleted)).toEqual([
      '',
      '',
      '',
      '',
      '',
      '•',
      '•',
      '•',
      '•',
      '•',
      '•',
      '',
      'A.',
      '•',
      '•',
      '',
      '•',
    ])
    expect(numbers(dressed(harbour, 'bulleted'))[4]).toBe('1.') // an agenda keeps its own numbers
  })

  it('starts each list of points again', () => {
    const starting = dressed(harbour, 'numbered').blocks.filter(({ restarts }) => restarts)
    expect(starting.map(({ number }) => number)).toEqual(['1.', '(a)', '(i)', '(a)'])
  })

  it('is the same in every word, whatever was written, and dressing it again changes nothing', () => {
    const bare = ({ marker: _m, number: _n, restarts: _r, ...words }: Block) => words
    fc.assert(
      fc.property(someIntents(20), fc.constantFrom(...layouts), (intents, layout) => {
        let record = fullRecord()
        for (const intent of intents) {
          const applied = apply(record, editOf(record, intent))
          if (applied.ok) record = applied.value.record
        }
        const statement = compose(record)
        const dress = dressed(statement, layout)
        expect(dress.blocks.map(bare)).toEqual(statement.blocks.map(bare))
        const again = dressed(dress, layout)
        expect(again.blocks.every((one, nth) => one === dress.blocks[nth])).toBe(true)
      }),
    )
  })

  it('numbers the margin without a gap, whatever stands there', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...everyForm.blocks], { minLength: 1 }), (blocks) => {
        const dress = dressed(statementOf(...blocks), 'numbered').blocks
        const margin = dress.filter(({ marker }) => marker === '1.').map(({ number }) => number)
        expect(margin).toEqual(margin.map((_, nth) => `${nth + 1}.`))
      }),
    )
  })
})

describe('the dress of a house style', () => {
  const record = fullRecord()
  const printed = { ...record, style: { ...record.style, dress: 'numbered' as const } }

  it('is what the statement is composed in', () => {
    expect(compose(printed)).toEqual(dressed(compose(record), 'numbered'))
    expect(compose(printed)).not.toEqual(compose(record))
  })

  it('gives way to a layout asked for, whichever it is', () => {
    expect(compose(inLayout(printed, 'bulleted'))).toEqual(dressed(compose(record), 'bulleted'))
    expect(compose(inLayout(printed, undefined))).toEqual(compose(printed))
  })

  it('keeps the blocks that did not change', () => {
    const [first, second] = [compose(printed), compose({ ...printed })]
    expect(second.blocks.every((one, at) => one === first.blocks[at])).toBe(true)
  })
})
