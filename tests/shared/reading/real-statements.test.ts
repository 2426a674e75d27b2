import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { show } from '../../../shared/reading/show.ts'
import { meetingRecord } from '../../../shared/record/record.ts'
import { reading, roundTrip } from './given.ts'

const folder = new URL('../../../../shared/statements/', import.meta.url)
const isHere = existsSync(folder)
const texts = isHere ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

describe.skipIf(!isHere)('the published statements', () => {
  it.each(texts)('%s is composed again paragraph for paragraph', (name) => {
    const { given, back } = roundTrip(textOf(name))
    expect(back).toEqual(given)
  })

  it.each(texts)('%s becomes a record that the schemas accept', (name) => {
    expect(meetingRecord.safeParse(reading(textOf(name)).record).error).toBeUndefined()
  })
})

describe.skipIf(!isHere)('the reference, understood', () => {
  const { record, understood } = isHere
    ? reading(textOf('bali-ahg-som-12.txt'))
    : reading('No text.')
  const shown = show(record)

  it('is understood whole, and nothing in it is written over', () => {
    expect(understood).toBe(1)
    expect(Object.values(record.item).filter(({ composedThen }) => composedThen !== null)).toEqual(
      [],
    )
    expect(Object.values(record.annexEntry).map(({ text }) => text)).toEqual([null])
  })

  it('tells which meeting it was, when and where', () => {
    expect(shown.series).toEqual({
      name: 'Ad Hoc Group Senior Officials',
      shortName: 'AHG SOM',
      process:
        'Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
    })
    expect(shown.meeting).toMatchObject({
      ordinal: 12,
      start: '2017-10-31',
      end: '',
      mode: 'in-person',
      city: 'Kuala Lumpur',
      country: 'Malaysia',
      hosts: 'Co-Chairs',
    })
    expect(shown.meeting.purpose).toMatch(/^review progress .* Meeting$/)
  })

  it('tells who attended, in their groups and with their articles', () => {
    const named = (role: string) =>
      shown.attendance.filter((one) => one.role === role).map(({ name }) => name)
    expect(named('member')).toHaveLength(14)
    expect(named('member')).toEqual(expect.arrayContaining(['United States', 'Vietnam']))
    expect(named('organisation')).toEqual(['UNHCR', 'UNODC', 'IOM'])
    expect(named('observer')).toEqual(['Canada', 'Asia Dialogue on Forced Migration'])
    expect(named('participant')).toEqual(['RSO Co-Managers'])
    const iom = Object.values(record.party).find(({ acronym }) => acronym === 'IOM')
    const unhcr = Object.values(record.party).find(({ acronym }) => acronym === 'UNHCR')
    expect([iom?.acronymArticle, unhcr?.acronymArticle]).toEqual(['the', ''])
  })

  it('tells who acts in each outcome, how, and how strongly', () => {
    expect(
      shown.outcomes.map(({ actors, action, level }) => [actors.join(' + '), action, level]),
    ).toEqual([
      ['Members', 'welcomed', 2],
      ['Members', 'recalled', 1],
      ['Members', 'welcomed', 4], // its second sentence adopted
      ['Indonesia', 'presented', 0],
      ['Members', 'endorsed', 3],
      ['Members', 'commended', 2],
      ['RSO', 'was tasked', 5],
      ['Australia', 'will revitalise', 5],
      ['Australia + Bangladesh', 'confirmed', 4],
      ['Co-Chairs', 'updated', 0],
      ['Australia + Philippines', 'will co-chair', 5],
      ['International Labour Organization', 'will be submitted', 5],
    ])
  })

  it('tells the event of its annex', () => {
    expect(shown.annexes).toMatchObject([
      {
        heading: '2017 Workshops',
        entries: [
          {
            subtitle: 'First Ad Hoc Group RBDES Workshop',
            city: 'Bangkok',
            country: 'Thailand',
            start: '2017-02-23',
            end: '2017-02-24',
          },
        ],
      },
    ])
  })
})
