import { z } from 'zod'
import { annex, annexEntry } from './annex.ts'
import { attendance, delegate, group } from './attendance.ts'
import { followUp } from './follow-up.ts'
import { id } from './id.ts'
import { item, logLine, sentence } from './item.ts'
import { meeting, style } from './meeting.ts'
import { party } from './party.ts'
import { proposal } from './proposal.ts'

/** The rows a record keeps in tables by id. */
const tableSchemas = {
  party,
  group,
  attendance,
  delegate,
  item,
  sentence,
  logLine,
  proposal,
  annex,
  annexEntry,
  followUp,
} as const
/** The rows a record has one of; their ids are the meeting's id, and `style-` with the same ending. */
const singleSchemas = { meeting, style } as const
export const rowSchemas = { ...singleSchemas, ...tableSchemas } as const

export type Rows = { [E in keyof typeof rowSchemas]: z.infer<(typeof rowSchemas)[E]> }
export type Entity = keyof Rows
export type TableEntity = keyof typeof tableSchemas
export type SingleEntity = keyof typeof singleSchemas
export type Table<Row> = { readonly [id: string]: Row }

function table<Row extends z.ZodType>(row: Row) {
  return z.record(id, row)
}

/** One meeting whole: facts, style, and the tables. A value; edits make a new one. */
export const meetingRecord = z.strictObject({
  meeting,
  style,
  party: table(party),
  group: table(group),
  attendance: table(attendance),
  delegate: table(delegate),
  item: table(item),
  sentence: table(sentence),
  logLine: table(logLine),
  proposal: table(proposal),
  annex: table(annex),
  annexEntry: table(annexEntry),
  followUp: table(followUp),
})
export type MeetingRecord = {
  readonly [E in SingleEntity]: Rows[E]
} & { readonly [E in TableEntity]: Table<Rows[E]> }
