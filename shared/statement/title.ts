import type { Meeting } from '../record/meeting.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Block } from './statement.ts'
import { fill } from './wording/fill.ts'
import { ordinalWords } from './wording/ordinals.ts'

/** What a statement is called where it names none itself: its ordinal and series, with its year. */
const unnamed = '{ordinal} Meeting of the {series}'

type NamingFacts = Pick<Meeting, 'seriesName' | 'ordinal'>

/** The name of a meeting from its facts: "Twelfth Meeting of the Ad Hoc Group Senior Officials"; '' without a series. */
export function nameFromFacts({ meeting }: { meeting: NamingFacts }): string {
  if (meeting.seriesName === '') return ''
  return fill(unnamed, ({ name }) =>
    name === 'series'
      ? meeting.seriesName
      : meeting.ordinal === null
        ? ''
        : ordinalWords(meeting.ordinal, 'word'),
  )
}

/** The title for a document's properties: the first title line, else the meeting's name from its facts. */
export function titleOf(record: MeetingRecord, blocks: readonly Block[]): string {
  const line = blocks.find((block) => block.kind === 'title')
  const words = line?.runs.map((run) => run.text).join('') ?? ''
  return words || nameFromFacts(record) || record.meeting.title || 'Outcomes statement'
}
