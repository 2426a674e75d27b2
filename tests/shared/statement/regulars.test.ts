import { describe, expect, it } from 'vitest'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord, Rows } from '../../../shared/record/record.ts'
import type { Series } from '../../../shared/record/series.ts'
import { attendanceText } from '../../../shared/statement/attendance.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { groupsLearntFrom } from '../../../shared/statement/regulars.ts'
import { startingRecord, startingSeries } from '../../../shared/statement/starting.ts'
import { party } from '../../fixtures/record.ts'

const harbour = startingSeries('series-1', { name: 'Harbour Forum' })

/** A meeting of the series with these parties, by the role of their groups. */
function meetingWith(
  series: Series,
  seated: readonly (readonly [name: string, role: string, presence: 'expected' | 'present'])[],
): MeetingRecord {
  const record = startingRecord(series, countingIds())
  const groups = Object.values(record.group)
  const rows = seated.map(([name, role, presence], nth): Rows['attendance'] => ({
    id: `attendance-x${nth}`,
    partyId: `party-${name.toLowerCase()}`,
    groupId: groups.find((group) => group.role === role)?.id ?? '',
    order: `a${nth}`,
    presence,
    form: 'name',
    representedBy: '',
  }))
  return {
    ...record,
    party: Object.fromEntries(
      seated.map(([name]) => {
        const id = `party-${name.toLowerCase()}`
        return [id, party(id, name)]
      }),
    ),
    attendance: Object.fromEntries(rows.map((row) => [row.id, row])),
  }
}

const learnt = (record: MeetingRecord, series = harbour) =>
  groupsLearntFrom(record, series).flatMap(({ role, regulars }) =>
    regulars.map((regular) => `${role}: ${regular.party.name}`),
  )

describe('the regulars of a series', () => {
  it('are those of the last meeting, whether they came or were only expected', () => {
    const record = meetingWith(harbour, [
      ['Samoa', 'member', 'present'],
      ['Tonga', 'member', 'expected'],
      ['Fiji', 'observer', 'present'],
    ])
    expect(learnt(record)).toEqual(['member: Samoa', 'member: Tonga', 'observer: Fiji'])
  })

  it('have no new members in them: those are members the next time', () => {
    const record = meetingWith(harbour, [
      ['Samoa', 'member', 'present'],
      ['Samoa', 'new-member', 'present'],
    ])
    expect(learnt(record)).toEqual(['member: Samoa'])
  })

  it('keep their seat while they send apologies; a stranger to the series sits with the members', () => {
    const before = meetingWith(harbour, [['Fiji', 'observer', 'present']])
    const series = { ...harbour, groups: groupsLearntFrom(before, harbour) }
    const record = meetingWith(series, [
      ['Samoa', 'member', 'present'],
      ['Fiji', 'apologies', 'present'],
      ['Niue', 'apologies', 'present'],
    ])
    expect(learnt(record, series)).toEqual(['member: Samoa', 'member: Niue', 'observer: Fiji'])
  })

  it('are expected at the next meeting in their groups and forms, and nobody prints', () => {
    const last = meetingWith(harbour, [
      ['Samoa', 'member', 'present'],
      ['Fiji', 'observer', 'present'],
    ])
    const series = { ...harbour, groups: groupsLearntFrom(last, harbour) }
    const next = startingRecord(series, countingIds())
    const seats = Object.values(next.attendance).map(({ partyId, groupId, presence }) => [
      next.party[partyId]?.name,
      next.group[groupId]?.role,
      presence,
    ])
    expect(seats).toEqual([
      ['Samoa', 'member', 'expected'],
      ['Fiji', 'observer', 'expected'],
    ])
    expect(attendanceText(next, '')).toBe('')
  })
})

describe('stock paragraphs', () => {
  const series: Series = {
    ...harbour,
    stock: [
      { place: 'after-outcomes', text: 'Members thanked {country}.' },
      { place: 'before-outcomes', text: 'The Chair opened the meeting.' },
      { place: 'before-outcomes', text: ' ' },
      { place: 'after-outcomes', text: 'The Chair closed the meeting.' },
    ],
  }
  const printed = (country: string) => {
    const record = startingRecord(series, countingIds())
    const meeting = { ...record.meeting, country, quorum: null }
    return compose({ ...record, meeting }).blocks.map(({ runs }) =>
      runs.map(({ text }) => text).join(''),
    )
  }

  it('stand before and after the outcomes, and those with a fact wait until it is known', () => {
    const before = ['The Chair opened the meeting.']
    const after = ['The Chair closed the meeting.']
    expect(printed('').slice(-2)).toEqual([...before, ...after])
    expect(printed('Samoa').slice(-3)).toEqual([...before, 'Members thanked Samoa.', ...after])
  })
})
