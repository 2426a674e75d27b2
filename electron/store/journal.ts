import type { Database } from 'better-sqlite3'
import { currentFormat, type Journalled, libraryUpcasters } from '../../shared/edit/upcast.ts'
import { after, type Entry, emptyHistory, type History } from './history.ts'
import type { TransferRow } from './transfer-row.ts'

/** The scope of the edits of the library; a meeting's scope is its id. */
export const libraryScope = 'library'

/** A row to be added. `undoes` is the row an undo or a redo takes back: a step's first row, or an undo's. */
export type NewRow = Entry & {
  readonly scope: string
  readonly undoes: number | null
  readonly group: string
  readonly label: string
  readonly at: string
  readonly edit: unknown
  readonly changes: readonly unknown[]
}

/** A row of a step, as it was written. */
type WrittenRow = Journalled & { readonly format: number; readonly label: string }

/** The journal: what was done, in which order; only ever added to. */
export type Journal = {
  /** The sequence the next row takes. */
  next(): number
  append(row: NewRow): void
  /** A row that was appended may not have reached the disk: what the disk holds is looked up again. */
  doubt(): void
  /** Where a scope's journal stands. */
  historyOf(scope: string): History
  /** The edits of a step, in their order. */
  rowsOf(scope: string, step: number): WrittenRow[]
  /** What a row did, in words. */
  labelOf(sequence: number): string
  /** Every row of a scope as it was written, in their order. */
  wholeOf(scope: string): TransferRow[]
}

export function journal(db: Database): Journal {
  const last = db.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM edit').pluck()
  const insert = db.prepare(
    `INSERT INTO edit (sequence, scope, kind, step, undoes, group_name, label, at, format, changes, edit)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const entries = db.prepare<[string], Entry>(
    'SELECT sequence, kind, step FROM edit WHERE scope = ? ORDER BY sequence',
  )
  const ofStep = db.prepare<
    [string, number, number],
    { format: number; label: string; changes: string; edit: string | null }
  >(
    `SELECT format, label, changes, edit FROM edit
     WHERE scope = ? AND sequence >= ? AND kind = 'edit' AND step = ? ORDER BY sequence`,
  )
  const label = db.prepare<[number], string>('SELECT label FROM edit WHERE sequence = ?').pluck()
  const whole = db.prepare<
    [string],
    Omit<TransferRow, 'changes' | 'edit'> & { changes: string; edit: string | null }
  >(
    `SELECT sequence, kind, step, undoes, group_name AS "group", label, at, format, changes, edit FROM edit
     WHERE scope = ? ORDER BY sequence`,
  )

  let known: number | null = null // the last sequence; nobody else writes

  return {
    next: () => {
      known ??= last.get() ?? 0
      return known + 1
    },
    doubt: () => {
      known = null
    },
    append: (row) => {
      const { sequence, scope, kind, step, undoes, group, label, at } = row
      const changes = JSON.stringify(row.changes)
      const edit = row.edit === null ? null : JSON.stringify(row.edit)
      insert.run(
        sequence,
        scope,
        kind,
        step,
        undoes,
        group,
        label,
        at,
        formatOf(scope),
        changes,
        edit,
      )
      known = sequence
    },
    historyOf: (scope) =>
      entries.all(scope).reduce((history, entry) => after(history, entry), emptyHistory),
    rowsOf: (scope, step) =>
      ofStep.all(scope, step, step).map(({ format, label, changes, edit }) => ({
        format,
        label,
        changes: JSON.parse(changes),
        edit: edit === null ? null : JSON.parse(edit),
      })),
    labelOf: (sequence) => label.get(sequence) ?? '',
    wholeOf: (scope) =>
      whole.all(scope).map((row) => ({
        ...row,
        changes: JSON.parse(row.changes),
        edit: row.edit === null ? null : JSON.parse(row.edit),
      })),
  }
}

function formatOf(scope: string): number {
  return scope === libraryScope ? currentFormat(libraryUpcasters) : currentFormat()
}
