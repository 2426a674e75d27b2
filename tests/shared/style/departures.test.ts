import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingDirectory } from '../../../shared/directory/index.ts'
import type { Style } from '../../../shared/record/meeting.ts'
import type { Party } from '../../../shared/record/party.ts'
import { startingStyle } from '../../../shared/statement/starting.ts'
import { departuresIn, houseOf, replacementOf } from '../../../shared/style/departures.ts'

const parties = startingDirectory.map((entry): Party => ({ ...entry, aliases: [...entry.aliases] }))
const house = (style: Partial<Style> = {}) =>
  houseOf({ ...startingStyle, stateNames: 'unterm', ...style }, parties)

/** What is pointed at, as "words -> what the house writes". */
function pointed(text: string, style: Partial<Style> = {}): string[] {
  return departuresIn(text, house(style)).map((one) => `${one.words} -> ${one.house}`)
}

function putRight(text: string, style: Partial<Style> = {}): string {
  return departuresIn(text, house(style)).reduceRight((words, one) => {
    const { from, to, words: by } = replacementOf(one)
    return words.slice(0, from) + by + words.slice(to)
  }, text)
}

describe('dashes', () => {
  it.each([
    ['The workshop of 23-24 July 2019 was noted.', '23-24 July 2019 -> 23–24 July 2019'],
    [
      'Members met again from 30 June - 2 July 2019.',
      'from 30 June - 2 July 2019 -> on 30 June – 2 July 2019',
    ],
    ['They will meet on 4-5 May.', '4-5 May -> 4–5 May'],
    ['The plan for 2017-2018 was adopted.', '2017-2018 -> 2017–2018'],
    ['Paragraphs 4-6 were agreed.', '4-6 -> 4–6'],
    ['A pause in May-June was noted.', 'May-June -> May–June'],
  ])('points in “%s”', (text, expected) => {
    expect(pointed(text)).toEqual([expected])
  })

  it('points the other way where the house writes hyphens', () => {
    expect(pointed('Held on 4–5 May 2019.', { rangeDash: '-' })).toEqual([
      'on 4–5 May 2019 -> on 4-5 May 2019',
    ])
  })

  it.each([
    'Held on 23–24 July 2019.',
    'Resolution 70-1 and document A/72-3 were recalled.',
    'The call is on 555-1234, code 2019-07-23.',
    'A two-day, well-prepared visit.',
  ])('leaves “%s” alone', (text) => {
    expect(pointed(text)).toEqual([])
  })
})

describe('dates', () => {
  it('points at another form of a range, with the word before it', () => {
    expect(pointed('It was held between 24-25 August 2017.')).toEqual([
      'between 24-25 August 2017 -> on 24–25 August 2017',
    ])
    expect(pointed('On 24–25 August 2017, Fiji spoke.', { rangeForm: 'from-to' })).toEqual([
      'On 24–25 August 2017 -> From 24 to 25 August 2017',
    ])
  })

  it('takes no long period for a meeting', () => {
    expect(pointed('Reports between 1 January 2019 and 31 December 2019 were noted.')).toEqual([])
    expect(pointed('Reports from 1 January to 31 March 2019 were noted.')).toEqual([])
  })

  it('points at another form of a day', () => {
    expect(pointed('Replies are due by 31st October 2017.')).toEqual([
      '31st October 2017 -> 31 October 2017',
    ])
    expect(pointed('Replies are due by 31 October 2017.', { dateForm: 'MMMM d, yyyy' })).toEqual([
      '31 October 2017 -> October 31, 2017',
    ])
  })
})

describe('spelling', () => {
  it('points at the words that take both, with all their endings', () => {
    const text = 'Members recognized and prioritized the utilization of organized visits.'
    expect(pointed(text)).toEqual([
      'recognized -> recognised',
      'prioritized -> prioritised',
      'utilization -> utilisation',
      'organized -> organised',
    ])
    expect(pointed('Members emphasised it.', { spelling: '-ize' })).toEqual([
      'emphasised -> emphasized',
    ])
  })

  it('points at the first word of a sentence, and never at a name', () => {
    expect(pointed('Noted. Recognizing the need, Fiji spoke.')).toEqual([
      'Recognizing -> Recognising',
    ])
    expect(
      pointed('The International Organization for Migration and the Organized Crime Unit spoke.'),
    ).toEqual([])
    expect(pointed('Organization of the work was noted. ORGANIZED CRIME')).toEqual([])
  })

  it.each([
    'They advised, supervised, exercised and revised it; the size of the prize will be seized.',
    'The promise of televised premises comprised an otherwise precise enterprise.',
  ])('leaves alone what has one spelling: %s', (text) => {
    expect(pointed(text, { spelling: '-ise' })).toEqual([])
    expect(pointed(text, { spelling: '-ize' })).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['Vietnam will host the next meeting.', 'Vietnam -> Viet Nam'],
    ['Members thanked Turkey’s delegation.', 'Turkey -> Türkiye'],
    ['The visit to South Korea was noted.', 'South Korea -> the Republic of Korea'],
    ["Members thanked Cote d'Ivoire.", "Cote d'Ivoire -> Côte d’Ivoire"],
    ['Laos offered a venue.', 'Laos -> The Lao People’s Democratic Republic'],
  ])('points in “%s”', (text, expected) => {
    expect(pointed(text)).toEqual([expected])
  })

  it.each([
    'Viet Nam and Türkiye spoke.',
    'The Socialist Republic of Viet Nam and the Republic of Turkey signed it.', // formal names
    'The UK, the UAE and the DPRK were present.', // acronyms
    'Côte d’Ivoire and the Côte d’Azur were named.',
    'Papua New Guinea and Guinea-Bissau spoke.',
    'The Vietnam Maritime University spoke.', // a name in another name
    'Turkeys were served.',
    'The Democratic Republic of the Congo spoke.',
  ])('leaves “%s” alone', (text) => {
    expect(pointed(text)).toEqual([])
  })

  it('has a name of its own for one party', () => {
    const ownNames = [{ alpha3: 'LAO', name: 'Laos' }]
    expect(pointed('Laos spoke.', { ownNames })).toEqual([])
    expect(pointed('Lao PDR spoke.', { ownNames })).toEqual(['Lao PDR -> Laos'])
  })

  it('can prefer everyday names', () => {
    expect(pointed('Members thanked the Republic of Moldova.', { stateNames: 'everyday' })).toEqual(
      ['Republic of Moldova -> Moldova'],
    )
  })

  it('follows the parties of the record where the style leaves them their names', () => {
    const vietnam = parties.find(({ alpha3 }) => alpha3 === 'VNM')
    const own = vietnam ? [{ ...vietnam, name: 'Vietnam' }] : []
    const text = 'Viet Nam and Turkey spoke.'
    const found = departuresIn(text, houseOf({ ...startingStyle, stateNames: 'as-named' }, own))
    expect(found.map(({ words, house }) => [words, house])).toEqual([['Viet Nam', 'Vietnam']])
  })
})

describe('lists of parties', () => {
  it('points at a serial comma, or at its lack', () => {
    expect(pointed('Australia, Fiji, and the Philippines spoke.')).toEqual([', and ->  and'])
    expect(pointed('Australia, Fiji and UNHCR spoke.', { serialComma: true })).toEqual([
      ' and -> , and',
    ])
  })

  it('takes three names, and names only', () => {
    const serialComma = true
    expect(pointed('Fiji and Tonga spoke.', { serialComma })).toEqual([])
    expect(pointed('Words, deeds and plans matter.', { serialComma })).toEqual([])
    expect(pointed('Fiji, Tonga and members spoke.', { serialComma })).toEqual([])
  })
})

describe('ordinals', () => {
  it('points where a meeting is counted the other way', () => {
    expect(pointed('The 12th Meeting of the group and the 13th meeting.')).toEqual([
      '12th -> Twelfth',
      '13th -> thirteenth',
    ])
    expect(pointed('The Twenty-first Ad Hoc Group Meeting', { ordinal: 'digits' })).toEqual([
      'Twenty-first -> 21st',
    ])
  })

  it('leaves dates and other ordinals alone', () => {
    expect(pointed('In the 21st century, for the 3rd time, on the 2nd floor.')).toEqual([])
    expect(pointed('Second, the first draft was read.', { ordinal: 'digits' })).toEqual([])
  })
})

const someStyle: fc.Arbitrary<Partial<Style>> = fc.record({
  serialComma: fc.boolean(),
  rangeDash: fc.constantFrom('-', '–'),
  rangeForm: fc.constantFrom('dash', 'from-to', 'between', 'between-dash'),
  dateForm: fc.constantFrom('d MMMM yyyy', 'do MMMM yyyy', 'MMMM d, yyyy'),
  ordinal: fc.constantFrom('word', 'lower-word', 'digits'),
  spelling: fc.constantFrom('-ise', '-ize'),
  stateNames: fc.constantFrom('as-named', 'unterm', 'everyday'),
})
const piece = fc.constantFrom(
  ...['Vietnam', 'Turkey', 'Laos', 'Fiji', 'UNHCR', 'Viet Nam', 'the Philippines', 'Members'],
  ...[', ', ' and ', ', and ', ' ', '. ', 'organised', 'recognize', '12th', 'Twelfth', ' Meeting'],
  ...['on 23-24 July 2019', 'between 24–25 May 2018', '31st May 2017', '4-5 June', '2017—2018'],
  ...['[', ']', '’s', '“', '”', '\u0301', '🌊', 'و'],
)
const someText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

describe('every departure', () => {
  it('stands exactly where it says, none over another, and says something else', () => {
    fc.assert(
      fc.property(someText, someStyle, (text, style) => {
        const found = departuresIn(text, house(style))
        let end = 0
        for (const one of found) {
          expect(one.from).toBeGreaterThanOrEqual(end)
          expect(one.to).toBeGreaterThan(one.from)
          expect(text.slice(one.from, one.to)).toBe(one.words)
          expect(one.house).not.toBe(one.words)
          end = one.to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('changes only what it has to, and all of it', () => {
    fc.assert(
      fc.property(someText, someStyle, (text, style) => {
        for (const one of departuresIn(text, house(style))) {
          const { from, to, words } = replacementOf(one)
          const start = text.slice(one.from, from)
          expect(start + words + text.slice(to, one.to)).toBe(one.house)
          expect(from).toBeGreaterThanOrEqual(one.from)
          expect(to).toBeLessThanOrEqual(one.to)
        }
      }),
    )
  })

  it.each([
    'On 23-24 July 2019, Vietnam, Fiji, and Turkey organized the 12th Meeting.',
    'Members recognized the 3rd workshop, held between 4-5 May 2018 in Laos.',
  ])('is gone when put right: %s', (text) => {
    expect(pointed(text).length).toBeGreaterThan(2)
    expect(pointed(putRight(text))).toEqual([])
  })
})
