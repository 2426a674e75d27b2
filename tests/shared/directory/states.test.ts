import { iso31661, iso31661Alpha2ToAlpha3 } from 'iso-3166'
import { describe, expect, it } from 'vitest'
import {
  alphabetical,
  createLookup,
  startingDirectory,
  states,
} from '../../../shared/directory/index.ts'

const lookup = createLookup(startingDirectory)
const entries = states.map(({ entry }) => entry)
const named = (words: string) => lookup.find(words)?.entry.alpha3

describe('the states of the directory', () => {
  it('are the 193 members of the United Nations and its two observer States', () => {
    expect(states.filter(({ un }) => un === 'member')).toHaveLength(193)
    const observers = states.filter(({ un }) => un === 'observer').map(({ entry }) => entry.name)
    expect(observers).toEqual(['Holy See', 'State of Palestine'])
  })

  it('have names and codes of their own', () => {
    for (const key of ['id', 'name', 'alpha2', 'alpha3'] as const) {
      expect(new Set(entries.map((entry) => entry[key])).size).toBe(195)
    }
  })

  it('stand in English alphabetical order', () => {
    const names = entries.map(({ name }) => name)
    expect([...names].sort(alphabetical)).toEqual(names)
  })

  it('have the codes that ISO 3166 gives them', () => {
    for (const { name, alpha2, alpha3 } of entries) {
      expect([name, iso31661Alpha2ToAlpha3[alpha2]]).toEqual([name, alpha3])
    }
  })

  it('are found by the names that ISO 3166 prints', () => {
    const codes = new Set(entries.map(({ alpha3 }) => alpha3))
    const printed = iso31661.filter(({ alpha3 }) => codes.has(alpha3))
    expect(printed).toHaveLength(195)
    for (const { name, alpha3 } of printed) expect([name, named(name)]).toEqual([name, alpha3])
  })

  it.each(['long', 'short'] as const)(
    'are found by the %s names of the Unicode locale data',
    (style) => {
      const display = new Intl.DisplayNames('en', { type: 'region', style })
      // The locale data's "Palestinian Territories" is a place, not the State that sits at the table.
      const found = entries.filter(({ alpha2 }) => !(style === 'long' && alpha2 === 'PS'))
      for (const { alpha2, alpha3 } of found) {
        const name = display.of(alpha2) ?? ''
        expect([name, named(name)]).toEqual([name, alpha3])
      }
      expect(lookup.find('Palestinian Territories')).toBeUndefined()
    },
  )

  it('take "the" in running text where UNTERM prints it, and never in a list', () => {
    const withArticle = entries.filter(({ articleText }) => articleText === 'the')
    expect(withArticle.map(({ alpha3 }) => alpha3).join(' ')).toBe(
      'BHS CAF COM COG PRK COD DOM GMB VAT LAO MHL NLD NER PHL KOR MDA RUS PSE SDN SYR ARE GBR TZA USA',
    )
    expect(entries.filter(({ articleList }) => articleList !== '')).toEqual([])
  })

  it('have an everyday name that is a written form of the same state', () => {
    for (const { entry, everydayName } of states) expect(named(everydayName)).toBe(entry.alpha3)
  })

  it.each([
    ['GBR', 'the', 'United Kingdom'],
    ['USA', 'the', 'United States'],
    ['NLD', 'the', 'Netherlands'],
    ['FSM', 'the', 'Federated States of Micronesia'],
    ['IRN', '', 'Iran'],
    ['TZA', '', 'Tanzania'],
    ['PHL', 'the', 'Philippines'],
    ['VNM', '', 'Viet Nam'],
  ])('%s is written "%s %s" in a sentence', (alpha3, article, name) => {
    const state = states.find(({ entry }) => entry.alpha3 === alpha3)
    expect(state).toMatchObject({ everydayName: name, everydayArticle: article })
  })
})
