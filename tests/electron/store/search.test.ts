import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../shared/edit/edit.ts'
import { words } from '../../fixtures/dice.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { checks, freshFolder, got, noon, sound, storeWith } from './opened.ts'

async function storeSaying(...texts: string[]) {
  const item = Object.fromEntries(
    texts.map((text, at) => [`item-${at}`, outcome(`item-${at}`, `a${at}`, text)]),
  )
  const store = await storeWith({ ...emptyRecord(), item })
  return (query: string) => got(store.search(query)).map(({ item }) => item)
}

describe('searching', () => {
  it('finds the items that hold every word, the last letters of each may be missing', async () => {
    const find = await storeSaying(
      'Members welcomed the harbour survey.',
      'Members noted the budget.',
      'Survey of harbours',
    )
    expect(find('harb surv').sort()).toEqual(['item-0', 'item-2'])
    expect(find('members  budget')).toEqual(['item-1'])
    expect(find('arbour')).toEqual([])
    expect(find('')).toEqual([])
  })

  it('does not mind case or accents', async () => {
    const find = await storeSaying('Türkiye and Côte d’Ivoire co-chaired.')
    expect(find('TURKIYE cote')).toEqual(['item-0'])
    expect(find('Türk Côte')).toEqual(['item-0'])
  })

  it('takes whatever is typed as words, never as a language', async () => {
    const find = await storeSaying('A "quoted" word, NOT OR NEAR(this) text:that ^* - + (x)')
    for (const query of [
      '"quoted"',
      'NOT',
      'text:that',
      'NEAR(this',
      '^*',
      '- x',
      '"',
      "'",
      '(x)',
      '*',
    ]) {
      expect(() => find(query)).not.toThrow()
    }
    expect(find('"quoted" NOT')).toEqual(['item-0'])
    expect(find('NEAR(this')).toEqual(['item-0'])
    expect(find('*')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        expect(Array.isArray(find(query))).toBe(true)
      }),
    )
  })

  it('finds any word that was written, by itself', async () => {
    const find = await storeSaying('seed')
    const store = await storeWith(emptyRecord())
    expect(find('seed')).toEqual(['item-0'])
    let at = 0
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text))
        at += 1
        const row = outcome(`item-${at}`, 'a0', text)
        got(store.edit('meeting-1', { kind: 'add', entity: 'item', row }, 'g', noon))
        expect(got(store.search(text)).map(({ item }) => item)).toContain(row.id)
        got(store.edit('meeting-1', { kind: 'remove', entity: 'item', id: row.id }, 'g', noon))
        expect(got(store.search(text)).map(({ item }) => item)).not.toContain(row.id)
      }),
    )
  })

  it('shows the words around what was found, and which meeting they are in', async () => {
    const long = `${'before '.repeat(30)}harbour ${'after '.repeat(30)}`
    const store = await storeWith({
      ...emptyRecord(),
      item: { 'item-0': outcome('item-0', 'a0', long) },
    })
    const [hit] = got(store.search('harbour'))
    expect(hit).toMatchObject({ meeting: 'meeting-1', title: 'Third Harbour Forum' })
    expect(hit?.excerpt).toMatch(/^…(before )+harbour (after ?)+…$/)
  })
})

describe('the index of words', () => {
  it('keeps in step with every way an item changes', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    const edits: Edit[] = [
      {
        kind: 'set',
        entity: 'item',
        id: 'item-2',
        fields: { text: { text: 'to print it', marks: [] } },
      },
      { kind: 'set', entity: 'item', id: 'item-2', fields: { order: 'a7' } },
      { kind: 'remove', entity: 'item', id: 'item-1' },
    ]
    for (const edit of edits) got(store.edit('meeting-1', edit, edit.kind, noon))
    expect(got(store.search('harbour'))).toEqual([])
    got(store.undo('meeting-1', noon))
    expect(got(store.search('harbour'))).toHaveLength(1)
    expect(got(store.search('publish'))).toEqual([])
    expect(got(store.search('print'))).toHaveLength(1)
    await store.close()
    expect(checks(folder)).toEqual(sound)
  })
})
