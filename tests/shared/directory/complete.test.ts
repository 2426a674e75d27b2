import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphabetical,
  complete,
  startingDirectory,
  writtenForms,
} from '../../../shared/directory/index.ts'
import { normalise } from '../../../shared/directory/normalise.ts'

const allForms = startingDirectory.flatMap((entry) =>
  writtenForms(entry).map(({ words }) => ({ entry, words })),
)
const suggested = (typed: string) => complete(typed, startingDirectory).map(({ name }) => name)

describe('completing what is being typed', () => {
  it('still suggests the party at every letter of every written form', () => {
    for (const { entry, words } of allForms) {
      for (let end = 1; end <= words.length; end++) {
        const typed = words.slice(0, end)
        if (!complete(typed, [entry]).includes(entry)) expect.fail(`"${typed}" loses ${entry.id}`)
      }
    }
  })

  it('puts the party first, or beside others written so, once a form is typed whole', () => {
    for (const { entry, words } of allForms) {
      const all = complete(words, startingDirectory)
      const before = all.slice(0, all.indexOf(entry))
      const exact = before.filter(
        (other) =>
          other.alpha3 === words.toUpperCase() ||
          writtenForms(other).some((form) => normalise(form.words) === normalise(words)),
      )
      expect(before).toEqual(exact)
    }
  })

  it('suggests everything, in alphabetical order, before anything is typed', () => {
    const names = startingDirectory.map(({ name }) => name).sort(alphabetical)
    expect(suggested('')).toEqual(names)
    expect(suggested('  ')).toEqual(names)
  })

  it('suggests each party once, and only what holds the letters typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (typed) => {
        const found = complete(typed, startingDirectory)
        expect(new Set(found).size).toBe(found.length)
        const key = normalise(typed)
        for (const entry of found) {
          const all = [...writtenForms(entry).map(({ words }) => words), entry.alpha2, entry.alpha3]
          expect(all.some((words) => normalise(words).includes(key.replace(/^the /, '')))).toBe(
            true,
          )
        }
      }),
    )
  })

  it.each([
    ['aus', ['Australia', 'Austria']], // AUS is Australia's code
    ['aust', ['Australia', 'Austria']],
    // AUT is Austria's code
    [
      'aut',
      ['Austria', 'Intergovernmental Authority on Development', 'International Seabed Authority'],
    ],
    ['uk', ['United Kingdom of Great Britain and Northern Ireland', 'Ukraine']],
    ['us', ['United States of America']],
    ['korea', ['Democratic People’s Republic of Korea', 'Republic of Korea']],
    ['congo', ['Congo', 'Democratic Republic of the Congo']],
    ['guinea', ['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea']],
    ['the phil', ['Philippines']],
    ["cote d'i", ['Côte d’Ivoire']],
    ['CÔTE', ['Côte d’Ivoire']],
    ['vietn', ['Viet Nam']],
    ['unhc', ['Office of the United Nations High Commissioner for Refugees']],
    ['international organisation for m', ['International Organization for Migration']],
    ['eswa', ['Eswatini']],
    ['swaz', ['Eswatini']],
    ['xyzzy', []],
  ])('suggests for "%s": %j', (typed, names) => {
    expect(suggested(typed)).toEqual(names)
  })

  it('ranks the name typed from its start before a later word, and that before an alias', () => {
    const found = suggested('south')
    const at = (name: string) => found.indexOf(name)
    expect(found.slice(0, 2)).toEqual(['South Africa', 'South American Conference on Migration'])
    expect(at('South Sudan')).toBeLessThan(at('Association of Southeast Asian Nations'))
    expect(at('Association of Southeast Asian Nations')).toBeLessThan(at('Republic of Korea'))
  })

  it('suggests a state for its two-letter code, after what is written so', () => {
    expect(suggested('ch').at(-1)).toBe('Switzerland')
    expect(suggested('vn')).toEqual(['Viet Nam'])
  })
})
