import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definedIn, namesIn } from '../../../shared/spelling/known-words.ts'
import { isAmong, isJudged, wordSet, wordsIn } from '../../../shared/spelling/words.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'

const words = (text: string) => wordsIn(text).map(({ word }) => word)

describe('the words of a text', () => {
  it('are told without the ’s of the possessive, with either apostrophe', () => {
    expect(words("The Secretariat’s note and the Chair's, which they don’t keep")).toEqual([
      ...['The', 'Secretariat', 'note', 'and', 'the', 'Chair', 'which', 'they', 'don’t', 'keep'],
    ])
  })

  it('are the parts of what a hyphen joins', () => {
    expect(words('capacity-building, co-chair')).toEqual(['capacity', 'building', 'co', 'chair'])
  })

  it('are none where there are capitals alone, digits, addresses or another script', () => {
    expect(words('AHG, RSOs, 2nd, B2B, a, info@harbour.test, https://x.test/yz, Совет')).toEqual([])
  })

  it('are none in an address that is written by its domain alone, and all around a missing space', () => {
    expect(words('see (iom.int/reports), harbour.test.org; they agreed.Members noted')).toEqual([
      ...['see', 'they', 'agreed', 'Members', 'noted'],
    ])
  })

  it('are cut in no time, however long the stretch without a space', () => {
    const start = performance.now()
    expect(words(`${'a.'.repeat(20_000)}b@harbour`)).toEqual([])
    expect(words('ab.'.repeat(10_000))).toHaveLength(10_000)
    expect(performance.now() - start).toBeLessThan(2_000) // each letter once: some milliseconds
  })

  it('are found inside disputed language', () => {
    expect(words('[AUS: welcommed / IDN: noted]')).toEqual(['welcommed', 'noted'])
  })

  it('stand where they are said to stand, in every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, from, to } of wordsIn(text)) {
          expect(text.slice(from, to)).toBe(word)
          expect(isJudged(word)).toBe(true)
        }
      }),
    )
  })
})

describe('a known word', () => {
  const known = wordSet(['refoulement', 'Nadi Bay', 'Côte d’Ivoire'])

  it('may begin a sentence, and a name is known as it is written', () => {
    const asked = ['refoulement', 'Refoulement', 'Nadi', 'nadi', 'Bay’s', 'd’Ivoire', "d'Ivoire"]
    expect(asked.filter((word) => !isAmong(known, word))).toEqual(['nadi'])
  })

  it('is kept with the names of a meeting until one of them changes', () => {
    const record = fullRecord()
    const names = namesIn(record)
    const written = { ...record, item: {} }
    expect(namesIn(written)).toBe(names)
    const meeting = { ...record.meeting, city: 'Zorbville' }
    expect(isAmong(namesIn({ ...record, meeting }), 'Zorbville')).toBe(true)
    expect(isAmong(names, 'Zorbville')).toBe(false)
  })

  it('is every name of the meeting, and every short form that its words define', () => {
    const record = fullRecord()
    const names = namesIn(record)
    for (const { name } of Object.values(record.party)) {
      for (const { word } of wordsIn(name)) expect(isAmong(names, word), word).toBe(true)
    }
    const item = outcome('item-9', 'a9', 'Members welcomed the Regional Harbour Office (RHOf).')
    expect([...definedIn([item])]).toEqual(['RHOf'])
  })
})
