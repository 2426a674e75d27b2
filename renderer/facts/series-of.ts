import { bodyInOrder } from '../../shared/record/body.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Series } from '../../shared/record/series.ts'
import { groupsAsIn, groupsLearntFrom } from '../../shared/statement/regulars.ts'

/**
 * The series as a meeting has it: its names, hosts, quorum, house style, groups and the wording of its first opening, attendance and
 * purpose. A wording that the meeting does not have stays the series' own, and so do its regulars and stock paragraphs.
 */
export function seriesAsIn(record: MeetingRecord, series: Series): Series {
  const { meeting, style, item } = record
  const items = bodyInOrder(item).map((placed) => placed.item)
  const wordingOf = (part: keyof Series['wording']) =>
    items.find((row) => row.part === part)?.wording ?? series.wording[part]
  const { id: _style, ...ownStyle } = style
  return {
    id: series.id,
    name: meeting.seriesName,
    shortName: meeting.seriesShort,
    process: meeting.process,
    processShort: meeting.processShort,
    hosts: meeting.hosts,
    style: ownStyle,
    groups: groupsAsIn(record, series),
    learnsRegulars: series.learnsRegulars,
    quorum: meeting.quorum,
    stock: series.stock,
    wording: {
      opening: wordingOf('opening'),
      attendance: wordingOf('attendance'),
      purpose: wordingOf('purpose'),
    },
    checksSpelling: series.checksSpelling,
    knownWords: series.knownWords,
  }
}

/** Whether two series say the same, whatever the order in which their fields were written. */
export function sameSeries(a: Series, b: Series): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return fields.map(([name, field]) => [name, sorted(field)])
}

const names = ['shortName', 'process', 'processShort', 'hosts'] as const

/**
 * The series with what it does not say yet filled in from a meeting of it, and with that meeting's parties as its regulars where it
 * learns them; whatever else it says stays.
 */
export function filledFrom(record: MeetingRecord, series: Series): Series {
  const there = seriesAsIn(record, series)
  const learnt = names.filter((name) => series[name] === '')
  const learns = series.learnsRegulars && Object.keys(record.attendance).length > 0
  const groups = learns ? groupsLearntFrom(record, series) : series.groups
  return { ...series, ...Object.fromEntries(learnt.map((name) => [name, there[name]])), groups }
}
