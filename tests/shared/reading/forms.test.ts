import { describe, expect, it } from 'vitest'
import { type Shown, show } from '../../../shared/reading/show.ts'
import { reading, roundTrip } from './given.ts'

/** What is told of a text; the law of the document holds for it as well. */
function told(text: string): Shown {
  const { given, back } = roundTrip(text)
  expect(back).toEqual(given)
  const { record } = reading(text)
  const overwritten = Object.values(record.item).filter(({ composedThen }) => composedThen !== null)
  expect(overwritten.map(({ text }) => text.text)).toEqual([])
  return show(record)
}

const outcome = '\n- Members took note of the tide tables.'

describe('an opening, in the forms it takes', () => {
  const openings: readonly [string, Partial<Shown['meeting'] & { series: string }>][] = [
    [
      'On 3 and 4 May 2022, the Governments of Fiji and Samoa hosted the Fourth Meeting of the Harbour Forum in Manila, the Philippines.',
      {
        ordinal: 4,
        city: 'Manila',
        country: 'Philippines',
        hosts: 'Governments of Fiji and Samoa',
      },
    ],
    [
      'Under the chairmanship of Tonga, the 6th Ministerial Consultation of the Harbour Process was held in Apia, Samoa, from 4 to 6 June 2018.',
      { ordinal: 6, hosts: 'Tonga', start: '2018-06-04', end: '2018-06-06', city: 'Apia' },
    ],
    [
      'The Pilots’ Committee convened for its 8th meeting on 3 March 2022 via Zoom.',
      { series: 'Pilots’ Committee', ordinal: 8, mode: 'virtual', start: '2022-03-03' },
    ],
    [
      'Senior officials of the Harbour Process met in Suva, Fiji, on 9 May 2019 for their fifth meeting.',
      { ordinal: 5, city: 'Suva', country: 'Fiji', start: '2019-05-09' },
    ],
    [
      'The Harbour Office hosted the Second Experts Meeting on Pilotage and Tides (EMPT) in Apia, Samoa from 4 to 5 April 2018.',
      { series: 'Experts Meeting on Pilotage and Tides', ordinal: 2, hosts: 'Harbour Office' },
    ],
    [
      'Between 20-21 October 2020, the Co-Chairs of the Harbour Process convened the fifteenth Meeting of Harbour Masters (HM) in virtual format.',
      { ordinal: 15, mode: 'virtual', start: '2020-10-20', end: '2020-10-21', hosts: 'Co-Chairs' },
    ],
    [
      'The sixteenth session of the Committee on Pilotage took place in Geneva on Monday, 12 June 2023, in hybrid format.',
      { series: 'Committee on Pilotage', ordinal: 16, mode: 'hybrid', start: '2023-06-12' },
    ],
  ]

  it.each(openings)('%s', (sentence, { series, ...meeting }) => {
    const shown = told(sentence + outcome)
    expect(shown.meeting).toMatchObject(meeting)
    if (series !== undefined) expect(shown.series.name).toBe(series)
  })
})

describe('attendance, in the forms it takes', () => {
  const opening =
    'On 6 May 2024, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in Apia, Samoa.\n'
  const attendances: readonly [
    string,
    Partial<Record<Shown['attendance'][number]['role'], string>>,
  ][] = [
    [
      'Representatives from Fiji, Samoa and Tonga participated in the meeting, together with representatives from the IMO and UNHCR. The Harbour Masters also attended.',
      { member: 'Fiji, Samoa, Tonga', organisation: 'IMO, UNHCR', participant: 'Harbour Masters' },
    ],
    [
      'The following members were represented: Cook Islands, Fiji, Nauru and Vanuatu.',
      { member: 'Cook Islands, Fiji, Nauru, Vanuatu' },
    ],
    ['Twelve members attended, including Fiji, Samoa and Tonga.', { member: 'Fiji, Samoa, Tonga' }],
    ['Attendance: Fiji, Samoa, Tonga', { member: 'Fiji, Samoa, Tonga' }],
    [
      'In attendance were members: Fiji and Samoa; organisations: IMO and ILO; and observers: France and Japan.',
      { member: 'Fiji, Samoa', organisation: 'IMO, ILO', observer: 'France, Japan' },
    ],
    [
      'The meeting was attended by representatives of Fiji, Samoa and Tonga; the IMO, ILO and UNHCR; and, as observers, France and Japan.',
      { member: 'Fiji, Samoa, Tonga', organisation: 'IMO, ILO, UNHCR', observer: 'France, Japan' },
    ],
    [
      'Participants included delegates from Fiji and Tonga, representatives from the Pacific Community (SPC) and UN Women, and observers from France and Japan.',
      {
        member: 'Fiji, Tonga',
        organisation: 'Pacific Community, UN Women',
        observer: 'France, Japan',
      },
    ],
    ['Canada attended the meeting as an observer.', { observer: 'Canada' }],
    ['The Co-Chairs welcomed Palau as a new member.', { 'new-member': 'Palau' }],
    [
      'Ministers and officials from Fiji and Samoa attended the meeting.',
      { member: 'Fiji, Samoa' },
    ],
    [
      'In attendance were representatives from Australia, France (New Caledonia), Fiji and Bolivia (Plurinational State of).',
      { member: 'Australia, Bolivia (Plurinational State of), Fiji, France (New Caledonia)' },
    ],
    ['Kiribati and Nauru were unable to attend.', { apologies: 'Kiribati, Nauru' }],
  ]

  it.each(attendances)('%s', (sentence, groups) => {
    const { given, back } = roundTrip(opening + sentence + outcome)
    expect(back).toEqual(given)
    const { attendance } = show(reading(opening + sentence + outcome).record)
    const byRole = Object.groupBy(attendance, ({ role }) => role)
    const names = Object.entries(byRole).map(([role, rows]) => [
      role,
      rows
        .map(({ name }) => name)
        .toSorted()
        .join(', '),
    ])
    const sorted = Object.entries(groups).map(([role, list]) => [
      role,
      list.split(', ').toSorted().join(', '),
    ])
    expect(Object.fromEntries(names)).toEqual(Object.fromEntries(sorted))
  })

  it('does not take people apart whose posts stand between them', () => {
    const sentence = 'Also present were Mr Ioane Leota (IMO) and Ms Sina Tavita, Director, Samoa.'
    expect(show(reading(opening + sentence + outcome).record).attendance).toEqual([])
  })
})
