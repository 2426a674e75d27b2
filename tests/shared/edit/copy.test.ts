import { describe, expect, it } from 'vitest'
import { copyOf, withMeetingId } from '../../../shared/edit/copy.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { meetingRecord } from '../../../shared/record/record.ts'
import { fullRecord } from '../../fixtures/record.ts'

describe('a record as another meeting', () => {
  it('differs in the ids of the meeting and its style alone', () => {
    const other = withMeetingId(fullRecord(), 'meeting-7f')
    expect(other.meeting.id).toBe('meeting-7f')
    expect(other.style.id).toBe('style-7f')
    expect(withMeetingId(other, 'meeting-1')).toEqual(fullRecord())
    expect(meetingRecord.parse(other)).toEqual(other)
  })
})

describe('a copy to start from', () => {
  const original = fullRecord()
  const agreed = {
    ...original,
    item: {
      ...original.item,
      'item-1': {
        ...(original.item['item-1'] as (typeof original.item)[string]),
        status: 'agreed' as const,
        statusAt: '2024-05-06T10:00:00.000Z',
      },
    },
  }
  const copy = copyOf(agreed, 'meeting-2')

  it('says that it is one, and holds the words, the attendance and the annexes', () => {
    expect(copy.meeting.title).toBe('Copy of Third Harbour Forum')
    expect(copy.item['item-1']?.text).toEqual(original.item['item-1']?.text)
    expect(copy.attendance).toEqual(original.attendance)
    expect(copy.annexEntry).toEqual(original.annexEntry)
    expect(isWhole(copy).ok).toBe(true)
  })

  it('leaves the private log behind, and nothing in it has been agreed', () => {
    expect(copy.logLine).toEqual({})
    expect(copy.item['item-1']).toMatchObject({ status: 'open', statusAt: '' })
  })
})
