import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowsNobody } from '../../../shared/reading/actors.ts'
import { normalised } from '../../../shared/reading/normalise.ts'
import { read } from '../../../shared/reading/read.ts'
import { recognise, recogniseAll } from '../../../shared/reading/recognise.ts'
import { sentencesOf } from '../../../shared/reading/sentences.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import { meetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { paragraphs } from '../../../shared/statement/text.ts'
import { parties } from './given.ts'

/** Words, names, punctuation and oddities that statements are made of, put together by chance. */
const fragment = fc.constantFrom(
  ...'Members|the Co-Chairs|Australia|Fiji and Tonga|UNHCR|the IOM|The Meeting|All|RGr|Ms.|J. Smith'.split(
    '|',
  ),
  ...'welcomed|agreed to|was tasked|will submit|noted and endorsed|also|unanimously|took note of|by:|and'.split(
    '|',
  ),
  ...'On 3 May 2021,|Between 20-21 October 2020|from 30 June to 2 July 2019|(AHG)|in Dhaka, Bangladesh|virtually'.split(
    '|',
  ),
  ...'hosted the Third Meeting of the|was held in|In attendance were representatives from|as well as'.split(
    '|',
  ),
  ...'attended as observers.|The purpose of the meeting was to|Annex A|Annex A: Rules|Annex B: Charts|2019 Workshops|(attached separately)|–|-|. |  |,|:|;|(|)|[|]|“|”|’s|{date}|{|}|…|\t|\u00A0'.split(
    '|',
  ),
)
const lead = fc.constantFrom(
  '',
  '',
  '- ',
  '• ',
  '  - ',
  '\to ',
  '1. ',
  '2. ',
  '3) ',
  '(a) ',
  '(b) ',
  '(i) ',
  'A. ',
  'B. ',
  'I. ',
  '7.1 ',
  '1.1. ',
  '1 ',
  '2 ',
  '– ',
  '* ',
  'a. ',
  'b. ',
  'ii) ',
)
const sentence = fc.array(fragment, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '))
const odd = fc.string({ unit: 'grapheme', maxLength: 40 })
const line = fc
  .tuple(lead, fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: odd }))
  .map(([first, rest]) => first + rest)
const ends = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\f')
const text = fc
  .array(fc.tuple(line, ends), { minLength: 1, maxLength: 14 })
  .map((lines) => lines.flat().join(''))
const anything = fc.string({ unit: 'binary', maxLength: 200 })

function check(given: string): void {
  const result = read(given, { ids: countingIds(), parties })
  if (!result.ok) {
    expect(result.error.code).toBe('unreadable')
    return
  }
  expect(paragraphs(compose(result.value.record))).toEqual(normalised(given))
  expect(meetingRecord.safeParse(result.value.record).error).toBeUndefined()
}

describe('the law of the document: composing what was read gives the text', () => {
  it('holds for texts put together from what statements are made of', () => {
    fc.assert(fc.property(text, check), { numRuns: Number(process.env.RUNS ?? 500) })
  })

  it('holds for any characters whatever', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 6 }).map((lines) => lines.join('\n')),
        check,
      ),
      {
        numRuns: Number(process.env.RUNS ?? 500),
      },
    )
  })

  it('reads its own normal form to the same', () => {
    fc.assert(
      fc.property(fc.oneof(text, anything), (given) => {
        const once = normalised(given)
        expect(normalised(once.join('\n'))).toEqual(once)
      }),
    )
  })
})

describe('the law of the sentence: the spans joined are the sentence', () => {
  const anySentence = fc.oneof(sentence, odd, anything)

  it('holds for every well-formed string', () => {
    fc.assert(
      fc.property(anySentence, (given) => {
        for (const context of [
          { known: knowsNobody },
          { known: { isParty: () => true }, chapeau: { actors: ['Members'], level: 4 as const } },
        ]) {
          const { spans } = recognise(given, context)
          expect(spans.map((span) => span.text).join('')).toBe(given)
          for (const span of spans) expect(given.slice(span.from, span.to)).toBe(span.text)
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })

  it('leaves nothing but space between the sentences of a text', () => {
    fc.assert(
      fc.property(anySentence, (given) => {
        let at = 0
        for (const { from, to } of [
          ...sentencesOf(given),
          { from: given.length, to: given.length },
        ]) {
          expect(given.slice(at, from).trim()).toBe('')
          expect(to).toBeGreaterThanOrEqual(from)
          at = to
        }
        expect(recogniseAll(given)).toHaveLength(sentencesOf(given).length)
      }),
    )
  })
})
