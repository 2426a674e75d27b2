import { describe, expect, it } from 'vitest'
import { startingDirectory, writtenForms } from '../../../shared/directory/index.ts'
import { withoutArticle } from '../../../shared/directory/normalise.ts'
import { organisations } from '../../../shared/directory/organisations.ts'
import { party } from '../../../shared/record/party.ts'

const byAcronym = (acronym: string) => organisations.find((entry) => entry.acronym === acronym)

describe('the starting directory', () => {
  it('has a different id for every entry', () => {
    expect(new Set(startingDirectory.map(({ id }) => id)).size).toBe(startingDirectory.length)
  })

  it('can be copied into a record as it is', () => {
    for (const entry of startingDirectory) expect(party.parse(entry)).toEqual(entry)
  })

  it('lets no written form mean two parties, nor writes one twice', () => {
    const owners = new Map<string, string[]>()
    for (const entry of startingDirectory) {
      for (const { words } of writtenForms(entry)) {
        const { key } = withoutArticle(words)
        owners.set(key, [...(owners.get(key) ?? []), `${entry.id}: ${words}`])
      }
    }
    expect([...owners.values()].filter((forms) => forms.length > 1)).toEqual([])
  })

  it('writes names, acronyms and aliases clean, and with typographic apostrophes', () => {
    const forms = startingDirectory.flatMap(writtenForms).map(({ words }) => words)
    expect(forms.filter((words) => !/^[\p{L}\d][\p{L}\d ’()/&,.-]*$/u.test(words))).toEqual([])
    expect(forms.filter((words) => /^the |^ | $| {2}/i.test(words))).toEqual([])
  })
})

describe('the organisations of the directory', () => {
  it('are seventy or more, without codes of states', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(70)
    expect(organisations.filter(({ alpha2, alpha3 }) => alpha2 + alpha3 !== '')).toEqual([])
  })

  it.each([
    'UNHCR',
    'UNODC',
    'UNICEF',
    'OHCHR',
    'INTERPOL',
    'ASEAN',
    'SAARC',
    'BIMSTEC',
    'EUMETSAT',
  ])('%s is written without an article, and its name with one', (acronym) => {
    expect(byAcronym(acronym)).toMatchObject({
      acronymArticle: '',
      articleText: 'the',
      articleList: 'the',
    })
  })

  it.each(['IOM', 'ILO', 'ICRC', 'IFRC', 'WHO', 'EU', 'OSCE', 'RSO', 'ADFM', 'PIF', 'SPC', 'WCO'])(
    '"the" goes before %s and before its name',
    (acronym) => {
      expect(byAcronym(acronym)).toMatchObject({
        acronymArticle: 'the',
        articleText: 'the',
        articleList: 'the',
      })
    },
  )

  it('that bear a proper name take no article', () => {
    const bare = organisations.filter(({ articleText }) => articleText === '')
    expect(bare.map(({ name }) => name)).toContain('Save the Children')
    expect(bare.map(({ articleList }) => articleList)).toEqual(bare.map(() => ''))
  })

  it('tell an office and a group from an organisation', () => {
    expect(byAcronym('RSO')).toMatchObject({ id: 'office-rso', kind: 'office' })
    expect(startingDirectory.find(({ name }) => name === 'RSO Co-Managers')).toMatchObject({
      id: 'group-rso-co-managers',
      kind: 'group',
    })
  })
})
