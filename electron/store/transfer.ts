import { z } from 'zod'
import { rowOf } from '../../shared/edit/draft.ts'
import type { Change, Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { netOf } from '../../shared/edit/net.ts'
import { edit as editSchema } from '../../shared/edit/schema.ts'
import { changesRead, upcast } from '../../shared/edit/upcast.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Journal } from './journal.ts'
import type { TransferRow } from './transfer-row.ts'

/** A row ready for this store: in today's format, checked, its changes those of the meeting it arrives with. */
export type ArrivingRow = Omit<TransferRow, 'format' | 'changes' | 'edit'> & {
  readonly changes: readonly Change[]
  readonly edit: Edit | null
}

/** Rows of one meeting's journal, counted from 1 and not in the order of their store. */
export function leaving(rows: readonly TransferRow[]): TransferRow[] {
  const places = new Map(rows.map(({ sequence }, nth) => [sequence, nth + 1]))
  const placeOf = (sequence: number) => places.get(sequence) ?? sequence
  return rows.map((row) => ({
    ...row,
    sequence: placeOf(row.sequence),
    step: placeOf(row.step),
    undoes: row.undoes === null ? null : placeOf(row.undoes),
  }))
}

/** Adds rows that arrived behind those of a journal. To be called inside the transaction that adds their meeting. */
export function arrive(journal: Journal, scope: string, rows: readonly ArrivingRow[]): void {
  const before = journal.next() - 1
  for (const { sequence, step, undoes, ...row } of rows) {
    journal.append({
      ...row,
      scope,
      sequence: before + sequence,
      step: before + step,
      undoes: undoes === null ? null : before + undoes,
    })
  }
}

/**
 * A journal that arrives with its meeting, checked. It must tell of this record: its rows in order, pointing back, its
 * last values those that the record holds. Where the meeting has taken a new id, so do its changes.
 */
export function arriving(
  rows: readonly TransferRow[],
  record: MeetingRecord,
): Result<ArrivingRow[]> {
  const arrived: ArrivingRow[] = []
  for (const [nth, row] of rows.entries()) {
    if (row.sequence !== nth + 1 || !pointsBack(row)) return unfit()
    const read = readRow(row)
    if (!read.ok) return read
    arrived.push(withIdsOf(record, read.value))
  }
  return tellsOf(record, arrived) ? ok(arrived) : unfit()
}

function pointsBack({ sequence, kind, step, undoes }: TransferRow): boolean {
  if (kind === 'edit') return step <= sequence && undoes === null
  return step < sequence && undoes !== null && undoes < sequence
}

function readRow({ format, ...row }: TransferRow): Result<ArrivingRow> {
  const written = { changes: row.changes, edit: row.edit }
  const changes = changesRead(format, written)
  if (!changes.ok) return changes
  const today = upcast(format, written)
  if (!today.ok) return today
  const edit = z.nullable(editSchema).safeParse(today.value.edit)
  return edit.success ? ok({ ...row, changes: changes.value, edit: edit.data }) : unfit()
}

/** Whether the rows that the journal touched are, at its end, the rows of the record. */
function tellsOf(record: MeetingRecord, rows: readonly ArrivingRow[]): boolean {
  return netOf(rows.flatMap(({ changes }) => changes)).every(
    ({ entity, id, after }) => sorted(rowOf(record, entity, id) ?? null) === sorted(after),
  )
}

/** JSON with the keys of every object in one order. */
function sorted(row: unknown): string {
  return JSON.stringify(row, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The meeting and its style have the only ids that change with the meeting's. */
function withIdsOf(record: MeetingRecord, row: ArrivingRow): ArrivingRow {
  return {
    ...row,
    changes: row.changes.map((change) => {
      if (change.entity !== 'meeting' && change.entity !== 'style') return change
      const { id } = record[change.entity]
      const named = <Row>(value: Row | null) => value && { ...value, id }
      return { ...change, id, before: named(change.before), after: named(change.after) } as Change
    }),
    edit: row.edit && editWithIdsOf(record, row.edit),
  }
}

function editWithIdsOf(record: MeetingRecord, edit: Edit): Edit {
  const named = (simple: SimpleEdit): SimpleEdit =>
    simple.kind === 'set' && (simple.entity === 'meeting' || simple.entity === 'style')
      ? { ...simple, id: record[simple.entity].id }
      : simple
  return edit.kind === 'many' ? { ...edit, edits: edit.edits.map(named) } : named(edit)
}

function unfit(): Result<never> {
  return fail(
    'invalid',
    'The history in this file does not fit its meeting, so nothing was imported.',
  )
}
