import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  complete,
  createLookup,
  type DirectoryEntry,
  startingDirectory,
  writtenForms,
} from '../../../shared/directory/index.ts'
import { normalise } from '../../../shared/directory/normalise.ts'

const lookup = createLookup(startingDirectory)
const allForms = startingDirectory.flatMap((entry) =>
  writtenForms(entry).map(({ words, form }) => ({ entry, words, form })),
)

/** An entry with nothing but a name, as a person adds one on the spot. */
function added(id: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    id,
    kind: 'organisation',
    name,
    acronym: '',
    aliases: [],
    articleText: '',
    articleList: '',
    acronymArticle: '',
    alpha2: '',
    alpha3: '',
    ...more,
  }
}

const apostrophes = ["'", '’', '‘', 'ʼ', '`', '´', '′', '']
const spaces = [' ', '\u00a0', '\u202f', '  ', '\t', ' \n']
const hyphens = ['-', '\u2010', '\u2011', '–', ' ']

/** The same words as another hand would write them: one choice a letter, of `taste`. */
function rewritten(words: string, taste: readonly number[]): string {
  let turn = 0
  const pick = (choices: readonly string[]) =>
    choices[(taste[turn++ % taste.length] ?? 0) % choices.length] ?? ''
  return [...words.replaceAll('&', pick(['&', ' and ', ' & ']))]
    .map((letter) => {
      if (letter === '’') return pick(apostrophes)
      if (letter === ' ') return pick(spaces)
      if (letter === '-') return pick(hyphens)
      const plain = letter.normalize('NFD')
      return pick([letter, letter.toUpperCase(), letter.toLowerCase(), plain, plain.charAt(0)])
    })
    .join('')
}

const taste = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 })

describe('finding a party by what was written', () => {
  it('finds every written form of every entry', () => {
    for (const { entry, words, form } of allForms) {
      expect(lookup.find(words)).toEqual({ entry, form, article: '' })
    }
  })

  it('finds it in any case, with any apostrophe, space, hyphen and accent, after any "the"', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allForms),
        taste,
        fc.constantFrom('', 'the', 'The'),
        ({ entry, words, form }, hand, article) => {
          const written = `${article} ${rewritten(words, hand)}`
          expect(lookup.find(written)).toEqual({ entry, form, article })
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('finds it in all capitals and in all small letters', () => {
    for (const { entry, words } of allForms) {
      expect(lookup.find(words.toUpperCase())?.entry).toBe(entry)
      expect(lookup.find(words.toLowerCase())?.entry).toBe(entry)
    }
  })

  it('never takes a part of the words for the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allForms), ({ words }) => {
        expect(lookup.find(`${words} delegation`)).toBeUndefined()
        expect(lookup.find(`outgoing ${words}`)).toBeUndefined()
      }),
    )
  })

  it('finds nothing in words that hold no letter', () => {
    for (const words of ['', ' ', '\u00a0', '()', '’', 'the', '—']) {
      expect(lookup.find(words)).toBeUndefined()
    }
  })

  it('answers every string, however odd', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const found = lookup.find(words)
        if (found === undefined) return
        const forms = writtenForms(found.entry).map((form) => normalise(form.words))
        expect(forms).toContain(normalise(words).replace(/^the /, ''))
      }),
    )
  })

  it.each([
    ['Vietnam', 'Viet Nam', 'alias', ''],
    ['UAE', 'United Arab Emirates', 'alias', ''],
    ['the United States', 'United States of America', 'alias', 'the'],
    ['U.S.', 'United States of America', 'alias', ''],
    ['The Gambia', 'Gambia', 'name', 'The'],
    ['THE PHILIPPINES', 'Philippines', 'name', 'The'],
    ["Cote d'Ivoire", 'Côte d’Ivoire', 'name', ''],
    ['Turkiye', 'Türkiye', 'name', ''],
    ['Timor Leste', 'Timor-Leste', 'name', ''],
    ['Trinidad & Tobago', 'Trinidad and Tobago', 'name', ''],
    ['the Czech Republic', 'Czechia', 'alias', 'the'],
    ['Iran, Islamic Republic of', 'Iran (Islamic Republic of)', 'name', ''],
    ['the Republic of Indonesia', 'Indonesia', 'alias', 'the'],
    ['the IOM', 'International Organization for Migration', 'acronym', 'the'],
    ['The RSO Co-Managers', 'RSO Co-Managers', 'name', 'The'],
    ['Interpol', 'International Criminal Police Organization', 'acronym', ''],
  ])('takes "%s" for %s, by its %s', (words, name, form, article) => {
    expect(lookup.find(words)).toMatchObject({ entry: { name }, form, article })
  })
})

describe('British and American spelling', () => {
  it.each([
    ['International Organisation for Migration', 'IOM'],
    ['Organisation for Security and Cooperation in Europe', 'OSCE'],
    ['Organization for Economic Cooperation and Development', 'OECD'],
    ['World Food Program', 'WFP'],
    ['United Nations Environment Program', 'UNEP'],
    ['International Labor Organisation', 'ILO'],
    ['International Center for Migration Policy Development', 'ICMPD'],
  ])('"%s" is %s, whole and at every letter on the way', (words, acronym) => {
    const entry = lookup.find(words)?.entry
    expect(entry?.acronym).toBe(acronym)
    for (let end = 1; end <= words.length; end++) {
      expect(complete(words.slice(0, end), startingDirectory)).toContain(entry)
    }
  })
})

describe('words that could mean two parties', () => {
  it.each(['Korea', 'ROC', 'America', 'Commonwealth', 'Co-Chairs'])(
    '"%s" finds neither, so that a person chooses',
    (words) => {
      expect(lookup.find(words)).toBeUndefined()
    },
  )

  it.each([
    ['Congo', 'COG'],
    ['DR Congo', 'COD'],
    ['Guinea', 'GIN'],
    ['Niger', 'NER'],
    ['Samoa', 'WSM'],
    ['Dominica', 'DMA'],
    ['Sudan', 'SDN'],
    ['South Korea', 'KOR'],
    ['DPRK', 'PRK'],
  ])('"%s" is the written form of one state only: %s', (words, alpha3) => {
    expect(lookup.find(words)?.entry.alpha3).toBe(alpha3)
  })
})

describe('a directory that people have edited', () => {
  it('finds a name before an acronym, an acronym before an alias, whatever the order', () => {
    const alias = added('org-a', 'Northern Forum', { aliases: ['Nof'] })
    const acronym = added('org-b', 'Network of Fisheries', { acronym: 'NOF' })
    const name = added('org-c', 'Nof')
    expect(createLookup([alias, acronym]).find('NOF')?.entry).toBe(acronym)
    expect(createLookup([name, acronym, alias]).find('NOF')?.entry).toBe(name)
    expect(createLookup([alias, acronym, name]).find('NOF')?.entry).toBe(name)
  })

  it('finds the earlier of two that are named alike', () => {
    const first = added('org-a', 'Harbour Watch')
    expect(createLookup([first, added('org-b', 'harbour watch')]).find('Harbour Watch')).toEqual({
      entry: first,
      form: 'name',
      article: '',
    })
  })

  it('finds whatever holds a letter or a digit, in any script', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((words) => normalise(words) !== '')
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
        const entries = names.map((words, index) => added(`org-${index}`, words))
        const edited = createLookup(entries)
        for (const words of names) {
          const same = entries.find((entry) => sameKey(entry.name, words))
          expect(edited.find(words)?.entry).toBe(same)
        }
      }),
    )
  })

  it('keeps apart names that differ only in the vowel signs of their script', () => {
    const [one, other] = [added('org-a', 'किला'), added('org-b', 'कीला')]
    expect(createLookup([one, other]).find('कीला')?.entry).toBe(other)
  })
})

function sameKey(a: string, b: string): boolean {
  return normalise(a).replace(/^the (?=.)/, '') === normalise(b).replace(/^the (?=.)/, '')
}
