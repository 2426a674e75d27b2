import { describe, expect, it } from 'vitest'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { propertiesOf } from '../../../electron/export/properties.ts'
import { sameSeries, seriesAsIn } from '../../../renderer/facts/series-of.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { bracketsLeft } from '../../../shared/reading/count-brackets.ts'
import { countingIds, newId } from '../../../shared/record/new-id.ts'
import { meetingRecord } from '../../../shared/record/record.ts'
import { series as seriesSchema } from '../../../shared/record/series.ts'
import { isSample } from '../../../shared/sample/is-sample.ts'
import { sampleMeeting } from '../../../shared/sample/sample-meeting.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { readWord } from '../../electron/export/word.ts'

const { series, record } = sampleMeeting(countingIds())
const statement = compose(record)
const words = statement.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('the sample meeting', () => {
  it('is a whole record of its series, which a store takes', () => {
    expect(meetingRecord.parse(record)).toEqual(record)
    expect(seriesSchema.parse(series)).toEqual(series)
    expect(isWhole(record)).toEqual({ ok: true, value: undefined })
    expect(record.meeting.seriesId).toBe(series.id)
    expect(sameSeries(seriesAsIn(record, series), series)).toBe(true)
  })

  it('is told from other meetings by its id, and never has the same id twice', () => {
    const [one, other] = [sampleMeeting(newId), sampleMeeting(newId)]
    expect([one, other].map((made) => isSample(made.record.meeting.id))).toEqual([true, true])
    expect(one.record.meeting.id).not.toBe(other.record.meeting.id)
    expect(isSample(newId('meeting'))).toBe(false)
  })

  it('has something on every tab, and every party that it names in the directory', () => {
    const counts = Object.fromEntries(
      Object.entries(record).map(([table, rows]) => [table, Object.keys(rows).length]),
    )
    expect(counts).toMatchObject({
      party: 10,
      attendance: 10,
      delegate: 6,
      logLine: 4,
      annex: 1,
      annexEntry: 2,
      followUp: 2,
    })
    const outcomes = Object.values(record.item).filter(({ kind }) => kind === 'outcome')
    expect(outcomes).toHaveLength(9)
    expect(Object.values(record.logLine).filter(({ itemId }) => itemId !== null)).toHaveLength(3)
    expect(Object.values(record.followUp).filter(({ outcomeId }) => outcomeId)).toHaveLength(1)
  })

  it('composes its paragraphs from its facts, none of them written over', () => {
    expect(words.slice(0, 3)).toEqual([
      'On 12–13 March 2030, the Co-Chairs of the Island Seed Forum hosted the Fourth Meeting of the Working Group on Seed Collections (WGSC) in hybrid format in Valletta, Malta.',
      'In attendance were representatives from Barbados, Cyprus, Iceland, Jamaica, Malta, Mauritius and Samoa as well as representatives from the Food and Agriculture Organization of the United Nations (FAO). Ireland attended as an observer. Apologies were received from Seychelles.',
      'The purpose of the meeting was to agree how seeds and their records travel between collections, and to plan the work for 2030 and 2031.',
    ])
    expect(statement.blocks.filter(({ composed }) => composed === 'overwritten')).toEqual([])
    expect(words.filter((paragraph) => /[{}]/.test(paragraph))).toEqual([])
  })

  it('has one bracket that is still open', () => {
    expect(bracketsLeft(statement.blocks)).toEqual({ brackets: 1, unclosed: 0, unopened: 0 })
  })

  it('goes into Word, paragraph for paragraph', async () => {
    const { paragraphs } = await readWord(await createDocument(statement, propertiesOf(record)))
    expect(paragraphs.map(({ text }) => text.replaceAll('\u00A0', ' '))).toEqual(words)
  })
})
