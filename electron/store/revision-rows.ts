import type { Database } from 'better-sqlite3'
import { currentFormat } from '../../shared/edit/upcast.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revision, Revisions } from '../../shared/record/revision.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TransferRevisions } from './transfer-row.ts'

/** The frozen states of meetings. What SQLite refuses is thrown; nothing has changed then. */
export type RevisionRows = {
  /** Their headings, in the order in which they were made. */
  of(meetingId: string): Revisions
  /** A frozen record. Errors: 'not-found', and 'newer' for one that this Rapporteur cannot read. */
  recordOf(meetingId: string, id: string): Result<MeetingRecord>
  add(meetingId: string, revision: Revision, record: MeetingRecord): void
  /** Takes a revision away whole: only ever one that was just made. */
  remove(meetingId: string, id: string): void
  /** Since when a corrigendum is being written; '' for none. */
  setCorrigendum(meetingId: string, since: string): void
  /** All of them with their records, to go elsewhere. */
  wholeOf(meetingId: string): Result<TransferRevisions>
  /** Those of a meeting that has arrived. To be called inside the transaction that adds it. */
  addAll(meetingId: string, revisions: TransferRevisions): void
}

export function revisionRows(db: Database): RevisionRows {
  const headings = db.prepare<[string], Revision>(
    'SELECT id, kind, number, at, note FROM revision WHERE meeting_id = ? ORDER BY nth',
  )
  const since = db
    .prepare<[string], string | null>('SELECT corrigendum_since FROM meeting WHERE id = ?')
    .pluck()
  const frozen = db.prepare<[string, string], { format: number; record: string }>(
    'SELECT format, record FROM revision WHERE meeting_id = ? AND id = ?',
  )
  const insert = db.prepare(
    `INSERT INTO revision (meeting_id, nth, id, kind, number, at, note, format, record)
     VALUES (?, (SELECT 1 + count(*) FROM revision WHERE meeting_id = ?), ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM revision WHERE meeting_id = ? AND id = ?')
  const setSince = db.prepare('UPDATE meeting SET corrigendum_since = ? WHERE id = ?')

  const known = new Map<string, Revisions>() // every edit asks whether it may be made

  function of(meetingId: string): Revisions {
    const remembered = known.get(meetingId)
    if (remembered !== undefined) return remembered
    const corrigendumSince = since.get(meetingId) ?? ''
    const found = { list: headings.all(meetingId), corrigendumSince }
    if (!db.inTransaction) known.set(meetingId, found) // what a transaction wrote may be taken back
    return found
  }

  function recordOf(meetingId: string, id: string): Result<MeetingRecord> {
    const row = frozen.get(meetingId, id)
    if (row === undefined) return fail('not-found', 'This revision is not in the meeting.')
    if (row.format > currentFormat()) {
      return fail('newer', 'This revision was made by a newer Rapporteur. Update Rapporteur first.')
    }
    return ok(JSON.parse(row.record) as MeetingRecord) // as it was written, and checked then
  }

  function add(meetingId: string, revision: Revision, record: MeetingRecord): void {
    const { id, kind, number, at, note } = revision
    const json = JSON.stringify(record)
    known.delete(meetingId)
    insert.run(meetingId, meetingId, id, kind, number, at, note, currentFormat(), json)
  }

  function setCorrigendum(meetingId: string, moment: string): void {
    known.delete(meetingId)
    setSince.run(moment === '' ? null : moment, meetingId)
  }

  return {
    of,
    recordOf,
    add,
    remove: (meetingId, id) => {
      known.delete(meetingId)
      remove.run(meetingId, id)
    },
    setCorrigendum,
    wholeOf: (meetingId) => {
      const { list, corrigendumSince } = of(meetingId)
      const whole: TransferRevisions['list'] = []
      for (const revision of list) {
        const record = recordOf(meetingId, revision.id)
        if (!record.ok) return record
        whole.push({ ...revision, record: record.value as (typeof whole)[number]['record'] })
      }
      return ok({ list: whole, corrigendumSince })
    },
    addAll: (meetingId, { list, corrigendumSince }) => {
      for (const { record, ...revision } of list) add(meetingId, revision, record)
      if (corrigendumSince !== '') setCorrigendum(meetingId, corrigendumSince)
    },
  }
}
