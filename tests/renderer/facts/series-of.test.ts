import { describe, expect, it } from 'vitest'
import { filledFrom, sameSeries, seriesAsIn } from '../../../renderer/facts/series-of.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Series } from '../../../shared/record/series.ts'
import { startingRecord, startingSeries } from '../../../shared/statement/starting.ts'
import { group } from '../../fixtures/record.ts'

const series = startingSeries('series-1', { name: 'Harbour Forum', hosts: 'Co-Chairs' })
const start = (of: Series) => startingRecord(of, countingIds())

describe('a series beside a meeting of it', () => {
  it('says the same as a meeting that was just started', () => {
    expect(sameSeries(series, seriesAsIn(start(series), series))).toBe(true)
  })

  it('started from it again gives the meeting its facts, style, groups and wording back', () => {
    const record = start(series)
    const changed: MeetingRecord = {
      ...record,
      meeting: { ...record.meeting, seriesShort: 'HF', process: 'Coastal Process' },
      style: { ...record.style, serialComma: true },
      group: {
        'group-9': { ...group('group-9', 'a0'), label: 'Delegations' },
      },
    }
    const taught = seriesAsIn(changed, series)
    expect(sameSeries(series, taught)).toBe(false)
    expect(sameSeries(taught, seriesAsIn(start(taught), taught))).toBe(true)
    expect(start(taught).meeting).toMatchObject({ seriesShort: 'HF', process: 'Coastal Process' })
    expect(Object.values(start(taught).group).map(({ label }) => label)).toEqual(['Delegations'])
  })

  it('keeps its own wording where the meeting has no such paragraph', () => {
    const record = { ...start(series), item: {} }
    expect(seriesAsIn(record, series).wording).toEqual(series.wording)
  })

  it('takes from the meeting what it does not know yet, and nothing else', () => {
    const record = start(series)
    const meeting = { ...record.meeting, seriesShort: 'HF', hosts: 'Malta and Samoa' }
    expect(filledFrom({ ...record, meeting }, series)).toEqual({ ...series, shortName: 'HF' })
  })
})
