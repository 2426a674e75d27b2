import type { Meeting } from '../record/meeting.ts'
import type { Role } from '../record/vocabulary.ts'

// The words of the sample meeting, all of them invented: no such forum meets. Only the parties are those of the directory.

export const sampleSeries = {
  name: 'Working Group on Seed Collections',
  shortName: 'WGSC',
  process: 'Island Seed Forum',
  processShort: '',
  hosts: 'Co-Chairs',
}

/** How many members must be present. */
export const sampleQuorum = 5

export const sampleFacts = {
  ordinal: 4,
  start: '2030-03-12',
  end: '2030-03-13',
  mode: 'hybrid',
  city: 'Valletta',
  country: 'Malta',
  symbol: 'ISF/WGSC/4/3',
  purpose:
    'agree how seeds and their records travel between collections, and to plan the work for 2030 and 2031',
} as const satisfies Partial<Meeting>

type Person = { readonly name: string; readonly title: string; readonly organisation: string }

/** Who attends, group by group: parties by their names in the directory, the first of their delegates heading the delegation. */
export const sampleAttendance: readonly {
  readonly role: Role
  readonly parties: readonly { readonly name: string; readonly people?: readonly Person[] }[]
}[] = [
  {
    role: 'member',
    parties: [
      {
        name: 'Barbados',
        people: [
          { name: 'Ms Odile Greaves', title: 'Director', organisation: 'National Seed Store' },
          { name: 'Mr Tobias Alleyne', title: 'Botanist', organisation: 'National Seed Store' },
        ],
      },
      {
        name: 'Cyprus',
        people: [{ name: 'Dr Melina Ioannou', title: 'Curator', organisation: 'Crop Archive' }],
      },
      { name: 'Iceland' },
      { name: 'Jamaica' },
      {
        name: 'Malta',
        people: [
          { name: 'Ms Graziella Farrugia', title: 'Co-Chair', organisation: 'Island Seed House' },
          { name: 'Mr Nazju Vella', title: 'Registrar', organisation: 'Island Seed House' },
        ],
      },
      { name: 'Mauritius' },
      {
        name: 'Samoa',
        people: [{ name: 'Mr Ioane Leota', title: 'Co-Chair', organisation: 'Taro Collection' }],
      },
    ],
  },
  {
    role: 'organisation',
    parties: [{ name: 'Food and Agriculture Organization of the United Nations' }],
  },
  { role: 'observer', parties: [{ name: 'Ireland' }] },
  { role: 'apologies', parties: [{ name: 'Seychelles' }] },
]

type SampleItem = {
  readonly kind: 'heading' | 'outcome' | 'point'
  readonly words: string
  readonly isAgreed?: true
}

/** The body after its composed paragraphs; points stand under the outcome before them. One bracket is still open. */
export const sampleBody: readonly SampleItem[] = [
  { kind: 'heading', words: 'Seeds on the move' },
  {
    kind: 'outcome',
    words:
      'Members welcomed the report of the Co-Chairs on seeds exchanged since the last meeting.',
    isAgreed: true,
  },
  {
    kind: 'outcome',
    words: 'Members agreed that every parcel of seeds will travel with a record of:',
    isAgreed: true,
  },
  { kind: 'point', words: 'the island and the year of harvest;', isAgreed: true },
  {
    kind: 'point',
    words: 'the name of the crop in the language of its growers; and',
    isAgreed: true,
  },
  { kind: 'point', words: 'the result of its last germination test.', isAgreed: true },
  {
    kind: 'outcome',
    words:
      'Members will send the records of their collections to the Secretariat by [30 June 2030 / 30 September 2030].',
  },
  {
    kind: 'outcome',
    words: 'Malta will publish a model label for parcels in four languages by 31 May 2030.',
  },
  {
    kind: 'outcome',
    words:
      'Members noted with concern that two collections lost power during the storms of January.',
  },
  { kind: 'heading', words: 'Collections in safe places' },
  {
    kind: 'outcome',
    words: 'Iceland offered to keep a second set of any Member’s seeds in its northern store.',
  },
  {
    kind: 'outcome',
    words:
      'Barbados and Samoa will test the drying rooms described in the annex before the next meeting.',
  },
  {
    kind: 'outcome',
    words: 'Members invited the FAO to advise on the storage of taro and breadfruit.',
  },
  {
    kind: 'outcome',
    words: 'Members decided to meet again in Port Louis, Mauritius, in March 2031.',
    isAgreed: true,
  },
]

/** When in the meeting an item was agreed, as an ISO moment. */
export const agreedAt = '2030-03-13T10:40:00.000Z'

/** The private log: who spoke, when, and the outcome (by the beginning of its words) that was made of it. */
export const sampleLog: readonly {
  readonly at: string
  readonly party: string
  readonly words: string
  readonly outcome?: string
}[] = [
  {
    at: '2030-03-12T08:42:00.000Z',
    party: 'Jamaica',
    words: 'June is too early, the cataloguers start only in May. Would live with September.',
    outcome: 'Members will send',
  },
  {
    at: '2030-03-12T08:47:00.000Z',
    party: 'Cyprus',
    words: 'Prefers June, so that the printed list is ready by the autumn.',
    outcome: 'Members will send',
  },
  {
    at: '2030-03-12T13:15:00.000Z',
    party: 'Iceland',
    words: 'Room for about 4 000 samples; no charge in the first five years.',
    outcome: 'Iceland offered',
  },
  {
    at: '2030-03-13T09:05:00.000Z',
    party: 'Mauritius',
    words: 'Can host next year, dates after the cyclone season to be confirmed.',
  },
]

export const sampleAnnex = {
  heading: '2030 Drying Rooms',
  entries: [
    {
      title: 'Solar Drying',
      subtitle: 'trial with pigeon pea and okra',
      city: 'Bridgetown',
      country: 'Barbados',
      start: '2030-05-06',
      end: '2030-05-10',
    },
    {
      title: 'Cool-Air Drying',
      subtitle: 'trial with taro seed',
      city: 'Apia',
      country: 'Samoa',
      start: '2030-08-19',
      end: '2030-08-23',
    },
  ],
}

export const sampleFollowUps = [
  {
    source: 'Third',
    kind: 'action',
    words: 'Malta will prepare a model label for parcels of seeds.',
    owner: 'Malta',
    due: '2030-02-28',
    outcome: 'Malta will publish',
  },
  {
    source: 'Third',
    kind: 'action',
    words: 'Jamaica will circulate a list of growers who keep their own seeds.',
    owner: 'Jamaica',
    due: '2030-01-31',
  },
] as const
