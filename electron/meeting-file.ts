import { z } from 'zod'
import { tableEntities } from '../shared/record/entities.ts'
import { type MeetingRecord, meetingRecord } from '../shared/record/record.ts'
import { withoutLog } from '../shared/record/without-log.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import {
  type TransferRevisions,
  type TransferRow,
  transferRevisions,
  transferRow,
} from './store/transfer-row.ts'

const format = 'rapporteur-meeting'
const version = 1

/**
 * A meeting as a file that goes from store to store: its whole record. `history` is its journal, `revisions` its frozen
 * states; a file without notes has neither, and its record neither the log and the proposals (nor whom only these name) nor follow-ups, nor the moments at
 * which things were written and agreed, nor which words were taken from an earlier meeting.
 */
export type MeetingFile = {
  readonly format: typeof format
  readonly version: typeof version
  readonly record: MeetingRecord
  readonly history: readonly TransferRow[] | null
  readonly revisions: TransferRevisions | null
}

const heading = z.object({ format: z.literal(format), version: z.int().min(1) })
const file = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  record: meetingRecord,
  history: z.union([z.null(), z.array(transferRow)]),
  revisions: z.union([z.null(), transferRevisions]),
})

/** The file of a meeting: with its notes where its history (and revisions) are given, without them otherwise. */
export function meetingFile(
  record: MeetingRecord,
  history: readonly TransferRow[] | null = null,
  revisions: TransferRevisions | null = null,
): MeetingFile {
  const told = history === null ? withoutNotes(record) : record
  return { format, version, record: inOneOrder(told), history, revisions }
}

/** Rows by their ids, so that the same meeting gives the same file. */
function inOneOrder(record: MeetingRecord): MeetingRecord {
  const tables = tableEntities.map((entity) => [
    entity,
    Object.fromEntries(Object.entries(record[entity]).sort(([a], [b]) => (a < b ? -1 : 1))),
  ])
  return { ...record, ...Object.fromEntries(tables) }
}

function withoutNotes(record: MeetingRecord): MeetingRecord {
  const items = Object.values(record.item).map((item) => ({
    ...item,
    statusAt: '',
    capturedAt: '',
    origin: '',
  }))
  return {
    ...withoutLog(record),
    item: Object.fromEntries(items.map((item) => [item.id, item])),
    followUp: {},
  }
}

/** The text of a meeting's file: JSON that people can read and compare. */
export function writeMeetingFile(file: MeetingFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The meeting in a file's text. Fails with 'unreadable' where it is none, with 'newer' where this program is too old. */
export function readMeetingFile(text: string): Result<MeetingFile> {
  const json = parsed(text)
  const found = heading.safeParse(json)
  if (!found.success) {
    return fail('unreadable', 'This is not a meeting that Rapporteur has exported as JSON.')
  }
  if (found.data.version > version) {
    return fail(
      'newer',
      'This meeting was exported by a newer Rapporteur. Update Rapporteur first.',
    )
  }
  const read = file.safeParse(json)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  const where = issue?.path.join('.') ?? ''
  return fail('unreadable', `This meeting’s file is damaged: ${where}: ${issue?.message ?? ''}.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
