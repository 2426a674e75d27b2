import type { Database } from 'better-sqlite3'
import type { Saved, Undone, UndoState } from '../../shared/calls.ts'
import { apply } from '../../shared/edit/apply.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import { type Change, type Edit, invert } from '../../shared/edit/edit.ts'
import { labelOf } from '../../shared/edit/label.ts'
import { netOf } from '../../shared/edit/net.ts'
import { mayChange } from '../../shared/edit/revisions.ts'
import { changesRead } from '../../shared/edit/upcast.ts'
import { isWhole } from '../../shared/edit/whole.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { after, type Entry, type History, stepFor, undoStateOf } from './history.ts'
import type { Journal, NewRow } from './journal.ts'
import type { RecordRows } from './record-rows.ts'
import type { RevisionRows } from './revision-rows.ts'

/** A meeting that is being worked on, in memory as it is on the disk. Replaced whole, and only after a commit. */
type Open = {
  readonly record: MeetingRecord
  readonly history: History
  /** What the step still open comes to so far. */
  readonly net: readonly Change[]
}

type OpenedMeeting = { record: MeetingRecord; sequence: number; undoState: UndoState }

/** The records of the store, one edit at a time. What SQLite refuses is thrown; nothing has changed then. */
export type Meetings = {
  open(id: string): Result<OpenedMeeting>
  edit(id: string, edit: Edit, group: string, at: string): Result<Saved>
  undo(id: string, at: string): Result<Undone>
  redo(id: string, at: string): Result<Undone>
  /** What is typed from here on is a step of its own. */
  endStep(id: string): void
  /** Lets go of what is in memory, for a meeting that was removed or came back. */
  forget(id: string): void
}

const mostOpen = 8 // more than anyone works on at once; a thousand items take about a megabyte

export function meetings(
  db: Database,
  rows: RecordRows,
  journal: Journal,
  revisions: RevisionRows,
): Meetings {
  const opened = new Map<string, Open>()
  const labels = new Map<number, string>()
  const isThere = db
    .prepare<[string], number>('SELECT 1 FROM meeting WHERE id = ? AND removed_at IS NULL')
    .pluck()

  function find(id: string): Open | undefined {
    const known = opened.get(id)
    if (known !== undefined) return known
    const record = isThere.get(id) === undefined ? undefined : rows.read(id)
    if (record === undefined) return undefined
    const open: Open = { record, history: journal.historyOf(id), net: [] }
    keep(id, open)
    return open
  }

  /** The one used longest ago makes room. */
  function keep(id: string, open: Open): void {
    opened.delete(id)
    opened.set(id, open)
    const [oldest] = opened.keys()
    if (opened.size > mostOpen && oldest !== undefined) opened.delete(oldest)
  }

  /** All changes of a step, as they were made. */
  function changesOf(id: string, step: number): Result<Change[]> {
    const changes: Change[] = []
    for (const row of journal.rowsOf(id, step)) {
      const read = changesRead(row.format, row)
      if (!read.ok) return read
      changes.push(...read.value)
    }
    return ok(changes)
  }

  /** A step of several edits is named by what they come to: “adding …” and not its last keystrokes. */
  function labelOfStep(id: string, step: number): string {
    const known = labels.get(step)
    if (known !== undefined) return known
    const changes = changesOf(id, step)
    const parties = opened.get(id)?.record.party
    const label = changes.ok ? labelOf(netOf(changes.value), parties) : 'an earlier step'
    labels.set(step, label)
    return label
  }

  function stateOf(id: string, { history }: Open): UndoState {
    return undoStateOf(history, (step) => labelOfStep(id, step))
  }

  function saved(id: string, open: Open, at: string): Saved {
    return { sequence: open.history.last, at, undoState: stateOf(id, open) }
  }

  /** What `apply` found is what the disk holds. */
  const commit = db.transaction((changes: readonly Change[], row: NewRow) => {
    rows.update(row.scope, changes)
    journal.append(row)
  })

  function edit(id: string, edit: Edit, group: string, at: string): Result<Saved> {
    const open = find(id)
    if (open === undefined) return gone()
    const applied = apply(open.record, edit)
    if (!applied.ok) return applied
    const { record, changes } = applied.value
    if (changes.length === 0) return ok(saved(id, open, at))
    const may = mayChange(revisions.of(id), changes)
    if (!may.ok) return may
    const sequence = journal.next()
    const step = stepFor(open.history, group, sequence)
    const entry: Entry = { sequence, kind: 'edit', step }
    const label = labelOf(changes, record.party)
    commit(changes, { ...entry, scope: id, undoes: null, group, label, at, edit, changes })
    const isFirst = step === sequence
    const net = isFirst ? changes : netOf([...open.net, ...changes])
    labels.set(step, isFirst ? label : labelOf(net, record.party))
    const now: Open = { record, history: after(open.history, entry, group), net }
    keep(id, now)
    return ok(saved(id, now, at))
  }

  /** Takes a whole step back, or does it again: one transaction, one row of the journal. */
  function step(id: string, kind: 'undo' | 'redo', at: string): Result<Undone> {
    const open = find(id)
    if (open === undefined) return gone()
    const next = open.history[kind]
    if (next === null) return fail('invalid', `There is nothing to ${kind}.`)
    const done = changesOf(id, next.step)
    if (!done.ok) return done
    const net = netOf(done.value)
    const changes = kind === 'undo' ? invert(net) : net
    const may = mayChange(revisions.of(id), changes)
    if (!may.ok) return may
    const entry: Entry = { sequence: journal.next(), kind, step: next.step }
    const undoes = kind === 'undo' ? next.step : next.undoneBy
    const label = labelOfStep(id, next.step)
    const record = applyChanges(open.record, changes)
    if (!isWhole(record).ok) return unfit() // a journal from elsewhere may say anything
    db.transaction(() => {
      rows.write(id, changes)
      journal.append({ ...entry, scope: id, undoes, group: '', label, at, edit: null, changes })
    })()
    const now: Open = { record, history: after(open.history, entry), net: [] }
    keep(id, now)
    return ok({ ...saved(id, now, at), changes })
  }

  return {
    open: (id) => {
      const open = find(id)
      if (open === undefined) return gone()
      const { record, history } = open
      return ok({ record, sequence: history.last, undoState: stateOf(id, open) })
    },
    edit,
    undo: (id, at) => step(id, 'undo', at),
    redo: (id, at) => step(id, 'redo', at),
    endStep: (id) => {
      const open = opened.get(id)
      if (open !== undefined) opened.set(id, { ...open, history: { ...open.history, open: null } })
    },
    forget: (id) => {
      opened.delete(id)
    },
  }
}

function unfit(): Result<never> {
  return fail('damaged', 'This step of the journal does not fit the meeting; nothing was changed.')
}

function gone(): Result<never> {
  return fail('not-found', 'This meeting is not in the store (any more).')
}
