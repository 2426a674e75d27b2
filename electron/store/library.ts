import type { Database } from 'better-sqlite3'
import type { LibraryView, MeetingSummary, Saved, UndoState } from '../../shared/calls.ts'
import { copyOf, withMeetingId } from '../../shared/edit/copy.ts'
import {
  changesOf,
  type Library,
  type LibraryChange,
  type LibraryEdit,
  libraryLabelOf,
} from '../../shared/edit/library.ts'
import { libraryChangesRead } from '../../shared/edit/upcast.ts'
import { isWhole } from '../../shared/edit/whole.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { Party } from '../../shared/record/party.ts'
import type { MeetingRecord, Table } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { after, type Entry, type History, undoStateOf } from './history.ts'
import { type Journal, libraryScope } from './journal.ts'
import type { Meetings } from './meetings.ts'
import type { RecordRows } from './record-rows.ts'
import type { RevisionRows } from './revision-rows.ts'
import { rowTable } from './table.ts'
import { directoryTable } from './tables/party.ts'
import { seriesTable } from './tables/series.ts'
import { type ArrivingRow, arrive, arriving } from './transfer.ts'
import { arrivingRevisions } from './transfer-revisions.ts'
import type { TransferRevisions, TransferRow } from './transfer-row.ts'

/** What a meeting from elsewhere brings beside its record. */
type Luggage = {
  readonly journal: readonly ArrivingRow[]
  readonly revisions: TransferRevisions
  /** Keeps the files that come with it, where there are any. */
  readonly keepFiles?: (() => void) | undefined
}

const none: Luggage = { journal: [], revisions: { list: [], corrigendumSince: '' } }

/** Series, the directory, and which meetings there are. What SQLite refuses is thrown; nothing has changed then. */
export type LibraryOfStore = {
  view(): LibraryView
  edit(edit: LibraryEdit, at: string): Result<Saved>
  undo(at: string): Result<Saved>
  redo(at: string): Result<Saved>
  duplicate(meetingId: string, at: string): Result<Saved & { meeting: string }>
  /** Adds a meeting with its journal, whole. It keeps its id, or takes a new one where the store has had that already. */
  arrive(
    record: MeetingRecord,
    history: readonly TransferRow[],
    revisions: TransferRevisions,
    at: string,
    keepFiles?: () => void,
  ): Result<Saved & { meeting: string }>
}

const summaries = `
  SELECT id, series_id AS seriesId, title, series_name AS seriesName, series_short AS seriesShort, ordinal,
    start_date AS start, end_date AS end, city, country, mode,
    (SELECT count(*) FROM item WHERE item.meeting_id = meeting.id) AS items,
    coalesce(
      (SELECT at FROM edit WHERE scope = meeting.id ORDER BY sequence DESC LIMIT 1), created_at
    ) AS editedAt
  FROM meeting WHERE removed_at IS NULL ORDER BY start_date DESC, editedAt DESC, id`

export function library(
  db: Database,
  rows: RecordRows,
  journal: Journal,
  meetings: Meetings,
  revisions: RevisionRows,
): LibraryOfStore {
  const series = rowTable(db, seriesTable)
  const directory = rowTable(db, directoryTable)
  const summary = db.prepare<[], MeetingSummary>(summaries)
  const titleOf = db.prepare<[string], string>('SELECT title FROM meeting WHERE id = ?').pluck()
  const setCreated = db.prepare('UPDATE meeting SET created_at = ? WHERE id = ?')
  const setRemoved = db.prepare('UPDATE meeting SET removed_at = ? WHERE id = ?')
  let history: History = journal.historyOf(libraryScope)

  function now(): Library {
    return {
      series: byId(series.all()),
      party: byId(directory.all()),
      meeting: byId(summary.all().map(({ id }) => ({ id }))),
    }
  }

  function write(changes: readonly LibraryChange[], at: string): void {
    for (const { entity, id, after } of changes) {
      if (entity === 'meeting') setRemoved.run(after === null ? at : null, id)
      else if (entity === 'series') after === null ? series.remove(id) : series.write(after)
      else after === null ? directory.remove(id) : directory.write(after)
    }
  }

  function commit(
    entry: Entry,
    row: { undoes: number | null; label: string; edit: unknown; changes: readonly LibraryChange[] },
    at: string,
    record?: MeetingRecord,
    brings: Luggage = none,
  ): Saved {
    db.transaction(() => {
      if (record !== undefined) {
        rows.add(record)
        setCreated.run(at, record.meeting.id)
      }
      write(row.changes, at)
      journal.append({ ...entry, ...row, scope: libraryScope, group: '', at })
      if (record !== undefined) {
        arrive(journal, record.meeting.id, brings.journal)
        revisions.addAll(record.meeting.id, brings.revisions)
        brings.keepFiles?.()
      }
    })()
    for (const { entity, id } of row.changes) if (entity === 'meeting') meetings.forget(id)
    history = after(history, entry)
    return { sequence: entry.sequence, at, undoState: undoState() }
  }

  function undoState(): UndoState {
    return undoStateOf(history, journal.labelOf)
  }

  function nameOf(edit: LibraryEdit): string {
    switch (edit.kind) {
      case 'meeting.add':
        return edit.record.meeting.title
      case 'meeting.remove':
        return titleOf.get(edit.id) ?? ''
      case 'series.remove':
        return series.get(edit.id)?.name ?? ''
      case 'party.remove':
        return directory.get(edit.id)?.name ?? ''
      default:
        return edit.row.name
    }
  }

  function edit(edit: LibraryEdit, at: string, brings: Luggage = none): Result<Saved> {
    const record = edit.kind === 'meeting.add' ? edit.record : undefined
    if (record !== undefined) {
      const mayCome = isWhole(record)
      if (!mayCome.ok) return mayCome
      if (titleOf.get(record.meeting.id) !== undefined) return alreadyThere()
    }
    const changed = changesOf(now(), edit)
    if (!changed.ok) return changed
    const sequence = journal.next()
    const entry: Entry = { sequence, kind: 'edit', step: sequence }
    const label = libraryLabelOf(edit, nameOf(edit))
    return ok(
      commit(entry, { undoes: null, label, edit, changes: changed.value }, at, record, brings),
    )
  }

  function step(kind: 'undo' | 'redo', at: string): Result<Saved> {
    const next = history[kind]
    if (next === null) return fail('invalid', `There is nothing to ${kind}.`)
    const [row] = journal.rowsOf(libraryScope, next.step) // an edit of the library is a step by itself
    if (row === undefined) return fail('damaged', 'A step of the journal is missing.')
    const done = libraryChangesRead(row.format, row)
    if (!done.ok) return done
    const changes = kind === 'undo' ? inverted(done.value) : done.value
    const entry: Entry = { sequence: journal.next(), kind, step: next.step }
    const undoes = kind === 'undo' ? next.step : next.undoneBy
    return ok(commit(entry, { undoes, label: row.label, edit: null, changes }, at))
  }

  return {
    view: () => ({
      series: series.all().sort(byName),
      directory: directory.all().sort(byName),
      meetings: summary.all(),
      undoState: undoState(),
    }),
    edit: (change, at) => edit(change, at),
    undo: (at) => step('undo', at),
    redo: (at) => step('redo', at),
    duplicate: (meetingId, at) => {
      const opened = meetings.open(meetingId)
      if (!opened.ok) return opened
      const meeting = newId('meeting')
      const added = edit({ kind: 'meeting.add', record: copyOf(opened.value.record, meeting) }, at)
      return added.ok ? ok({ ...added.value, meeting }) : added
    },
    arrive: (record, history, revisions, at, keepFiles) => {
      const isKnown = titleOf.get(record.meeting.id) !== undefined
      const arrived = isKnown ? withMeetingId(record, newId('meeting')) : record
      const itsJournal = arriving(history, arrived)
      if (!itsJournal.ok) return itsJournal
      const its = arrivingRevisions(revisions, arrived)
      if (!its.ok) return its
      const brings = { journal: itsJournal.value, revisions: its.value, keepFiles }
      const added = edit({ kind: 'meeting.add', record: arrived }, at, brings)
      return added.ok ? ok({ ...added.value, meeting: arrived.meeting.id }) : added
    },
  }
}

/** Names in the order of an English list, whatever the machine's own language. */
const collator = new Intl.Collator('en')

function byName(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name)
}

function byId<Row extends { id: string }>(all: readonly Row[]): Table<Row> {
  return Object.fromEntries(all.map((row) => [row.id, row]))
}

function inverted(changes: readonly LibraryChange[]): LibraryChange[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as LibraryChange)
}

function alreadyThere(): Result<never> {
  return fail(
    'invalid',
    'This meeting is in the store already, or was removed from it: undo the removal to bring it back.',
    'id',
  )
}

/** The parties a new store starts with. To be called inside the transaction that makes the store. */
export function fillDirectory(db: Database, parties: readonly Party[]): void {
  const directory = rowTable(db, directoryTable)
  for (const party of parties) directory.write(party)
}
