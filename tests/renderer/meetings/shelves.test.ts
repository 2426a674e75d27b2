import { describe, expect, it } from 'vitest'
import { meetingName, nameInSeries, shortPlace } from '../../../renderer/meetings/names.ts'
import { nextMeeting } from '../../../renderer/meetings/next-meeting.ts'
import { shelvesOf } from '../../../renderer/meetings/shelves.ts'
import type { MeetingSummary } from '../../../shared/calls.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import { startingSeries } from '../../../shared/statement/starting.ts'

const harbour = startingSeries('series-1', { name: 'Harbour Forum' })
const coast = startingSeries('series-2', { name: 'Coastal Council', shortName: 'CC' })

function meeting(id: string, facts: Partial<MeetingSummary>): MeetingSummary {
  return {
    id,
    seriesId: 'series-1',
    title: '',
    seriesName: 'Harbour Forum',
    seriesShort: '',
    ordinal: null,
    start: '',
    end: '',
    city: '',
    country: '',
    mode: 'in-person',
    items: 0,
    editedAt: '',
    ...facts,
  }
}

describe('the list of meetings', () => {
  const shelves = (...meetings: MeetingSummary[]) =>
    shelvesOf({ series: [harbour, coast], meetings }).map(({ name, meetings: of }) => [
      name,
      ...of.map(({ id }) => id),
    ])

  it('stands under its series, in the order of their names, newest first', () => {
    expect(
      shelves(
        meeting('meeting-1', { start: '2024-05-06' }),
        meeting('meeting-2', { start: '2025-05-06' }),
        meeting('meeting-3', { seriesId: 'series-2', start: '2025-01-01' }),
      ),
    ).toEqual([
      ['CC', 'meeting-3'],
      ['Harbour Forum', 'meeting-2', 'meeting-1'],
    ])
  })

  it('begins with the meetings whose day is still to come', () => {
    expect(
      shelves(meeting('meeting-1', { start: '2024-05-06' }), meeting('meeting-2', {})),
    ).toEqual([['CC'], ['Harbour Forum', 'meeting-2', 'meeting-1']])
  })

  it('ends with the meetings of no series, and of a series that is gone', () => {
    expect(
      shelves(
        meeting('meeting-1', { seriesId: '' }),
        meeting('meeting-2', { seriesId: 'series-9' }),
      ).at(-1),
    ).toEqual(['Outside any series', 'meeting-1', 'meeting-2'])
  })

  it('calls a series by the short form its newest meeting was given', () => {
    expect(
      shelves(
        meeting('meeting-1', { start: '2024-05-06', seriesShort: 'HaFo' }),
        meeting('meeting-2', { start: '2025-05-06', seriesShort: 'HF' }),
      ),
    ).toContainEqual(['HF', 'meeting-2', 'meeting-1'])
  })
})

describe('the name of a meeting', () => {
  it('is its number and series, until one is typed', () => {
    const third = meeting('meeting-1', { ordinal: 3, seriesShort: 'HF' })
    const following = { ...third, title: 'Third Meeting of the Harbour Forum' }
    expect([meetingName(third), nameInSeries(third)]).toEqual(['3rd HF', '3rd meeting'])
    expect([meetingName(following), nameInSeries(following)]).toEqual(['3rd HF', '3rd meeting'])
    expect(meetingName({ ...third, title: 'Spring session' })).toBe('Spring session')
    expect(nameInSeries({ ...third, title: 'Spring session' })).toBe('Spring session')
  })

  it('is something to call it by where nothing is known', () => {
    expect(meetingName(meeting('meeting-1', { seriesName: '' }))).toBe('Untitled meeting')
    expect(meetingName(meeting('meeting-1', {}))).toBe('Harbour Forum')
    expect(nameInSeries(meeting('meeting-1', {}))).toBe('Meeting')
  })

  it('stands over where and when, as far as that is known', () => {
    expect(shortPlace(meeting('m-1', { city: 'Apia', start: '2024-05-06' }))).toBe(
      'Apia, 6 May 2024',
    )
    expect(shortPlace(meeting('m-1', { country: 'Samoa' }))).toBe('Samoa')
    expect(shortPlace(meeting('m-1', {}))).toBe('')
  })
})

describe('the next meeting of a series', () => {
  it('has the number after the highest, and a name that follows it', () => {
    const meetings = [meeting('m-1', { ordinal: 7 }), meeting('m-2', { ordinal: 11 })]
    const elsewhere = meeting('m-3', { ordinal: 40, seriesId: 'series-2' })
    expect(
      nextMeeting(harbour, [...meetings, elsewhere], null, countingIds()).meeting,
    ).toMatchObject({
      ordinal: 12,
      seriesId: 'series-1',
      title: 'Twelfth Meeting of the Harbour Forum',
    })
  })

  it('has no number where no meeting before it has one', () => {
    expect(
      nextMeeting(harbour, [meeting('m-1', {})], null, countingIds()).meeting.ordinal,
    ).toBeNull()
  })

  it('belongs to nothing where there is no series', () => {
    expect(nextMeeting(null, [], null, countingIds()).meeting).toMatchObject({
      seriesId: '',
      title: '',
    })
  })
})
