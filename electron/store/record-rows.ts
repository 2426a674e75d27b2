import type { Database } from 'better-sqlite3'
import type { Change } from '../../shared/edit/edit.ts'
import { singleEntities, tableEntities } from '../../shared/record/entities.ts'
import type { Entity, MeetingRecord, Rows } from '../../shared/record/record.ts'
import type { TableDescription } from './fields.ts'
import { type RowTable, rowTable } from './table.ts'
import { annexTable } from './tables/annex.ts'
import { annexEntryTable } from './tables/annex-entry.ts'
import { attendanceTable } from './tables/attendance.ts'
import { delegateTable } from './tables/delegate.ts'
import { followUpTable } from './tables/follow-up.ts'
import { groupTable } from './tables/group.ts'
import { itemTable } from './tables/item.ts'
import { logLineTable } from './tables/log-line.ts'
import { meetingTable } from './tables/meeting.ts'
import { partyTable } from './tables/party.ts'
import { proposalTable } from './tables/proposal.ts'
import { sentenceTable } from './tables/sentence.ts'
import { styleTable } from './tables/style.ts'

const descriptions: { readonly [E in Entity]: TableDescription<Rows[E]> } = {
  meeting: meetingTable,
  style: styleTable,
  party: partyTable,
  group: groupTable,
  attendance: attendanceTable,
  delegate: delegateTable,
  item: itemTable,
  sentence: sentenceTable,
  logLine: logLineTable,
  proposal: proposalTable,
  annex: annexTable,
  annexEntry: annexEntryTable,
  followUp: followUpTable,
}

/** A record as rows: one table an entity. */
export type RecordRows = {
  /** The whole record, or undefined where there is no such meeting. */
  read(meetingId: string): MeetingRecord | undefined
  /** All rows of a record that is not in the store yet. */
  add(record: MeetingRecord): void
  /** The afters of changes, whatever stands there. To be called inside a transaction. */
  write(meetingId: string, changes: readonly Change[]): void
  /** The same where the befores are what stands there: of a row that stays, only what changed is written. */
  update(meetingId: string, changes: readonly Change[]): void
}

export function recordRows(db: Database): RecordRows {
  const tables = Object.fromEntries(
    Object.entries(descriptions).map(([entity, description]) => [
      entity,
      rowTable(db, description as TableDescription<{ id: string }>),
    ]),
  ) as unknown as { readonly [E in Entity]: RowTable<Rows[E]> }

  /** The meeting's own table is keyed by its id alone. */
  const scopeOf = (entity: Entity, meetingId: string): [string?] =>
    descriptions[entity].of === 'meeting' ? [meetingId] : []

  function read(meetingId: string): MeetingRecord | undefined {
    const meeting = tables.meeting.get(meetingId)
    const [style] = tables.style.all(meetingId)
    if (meeting === undefined || style === undefined) return undefined
    const rows = tableEntities.map((entity) => {
      const all: { id: string }[] = tables[entity].all(meetingId)
      return [entity, Object.fromEntries(all.map((row) => [row.id, row]))]
    })
    return { meeting, style, ...Object.fromEntries(rows) }
  }

  function put<E extends Entity>(entity: E, row: Rows[E], meetingId: string): void {
    tables[entity].write(row, ...scopeOf(entity, meetingId))
  }

  function add(record: MeetingRecord): void {
    const meetingId = record.meeting.id
    for (const entity of singleEntities) put(entity, record[entity], meetingId)
    for (const entity of tableEntities) {
      for (const row of Object.values<Rows[typeof entity]>(record[entity])) {
        put(entity, row, meetingId)
      }
    }
  }

  function write(meetingId: string, changes: readonly Change[]): void {
    for (const { entity, id, after } of changes) {
      if (after === null) tables[entity].remove(id, ...scopeOf(entity, meetingId))
      else put(entity, after, meetingId)
    }
  }

  function update(meetingId: string, changes: readonly Change[]): void {
    for (const change of changes) {
      const { entity, before, after } = change
      if (before === null || after === null) write(meetingId, [change])
      else tables[entity].update(before as never, after as never, ...scopeOf(entity, meetingId))
    }
  }

  return { read, add, write, update }
}
