import { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import type { Change } from './edit.ts'
import { type LibraryChange, libraryChange } from './library.ts'
import { change } from './schema.ts'

/** A row of the journal as it was written: JSON of the format of its day. `edit` is null for undo and redo. */
export type Journalled = { readonly edit: unknown; readonly changes: unknown }

/** Turns a row of one format into the next format. Pure, and never changed once released. */
export type Upcaster = (row: Journalled) => Journalled

/**
 * The first turns format 1 into format 2, the next 2 into 3, and so on. A change of the record's schemas that old
 * rows do not fit adds one at the end; there has been none so far.
 */
const upcasters: readonly Upcaster[] = []
/** The same for the rows of the library. */
export const libraryUpcasters: readonly Upcaster[] = []

/** The format rows are written in today. */
export function currentFormat(steps: readonly Upcaster[] = upcasters): number {
  return steps.length + 1
}

/** A row of any format so far in today's. Fails with 'newer' where this Rapporteur cannot know the format. */
export function upcast(
  format: number,
  row: Journalled,
  steps: readonly Upcaster[] = upcasters,
): Result<Journalled> {
  if (format > currentFormat(steps)) {
    return fail('newer', `This was written by a newer Rapporteur (journal format ${format}).`)
  }
  return ok(steps.slice(format - 1).reduce((older, step) => step(older), row))
}

/** The changes of a row of a meeting's journal, whatever format it was written in. */
export function changesRead(
  format: number,
  row: Journalled,
  steps: readonly Upcaster[] = upcasters,
): Result<Change[]> {
  return parsed(upcast(format, row, steps), z.array(change))
}

/** The same for a row of the library's journal. */
export function libraryChangesRead(
  format: number,
  row: Journalled,
  steps: readonly Upcaster[] = libraryUpcasters,
): Result<LibraryChange[]> {
  return parsed(upcast(format, row, steps), z.array(libraryChange))
}

function parsed<Value>(row: Result<Journalled>, schema: z.ZodType<Value>): Result<Value> {
  if (!row.ok) return row
  const read = schema.safeParse(row.value.changes)
  return read.success ? ok(read.data) : fail('damaged', 'A step of the journal cannot be read.')
}
