import { z } from 'zod'
import { id } from '../record/id.ts'
import type { Party } from '../record/party.ts'
import { party } from '../record/party.ts'
import { meetingRecord, type Table } from '../record/record.ts'
import { type Series, series } from '../record/series.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * What a store holds beside the records: series, the directory, and which meetings there are. Its edits are
 * of their own kind and are undone on their own; a removed meeting keeps its rows, so that undoing brings it back whole.
 */
export type Library = {
  readonly series: Table<Series>
  readonly party: Table<Party>
  readonly meeting: Table<{ readonly id: string }>
}

export const libraryEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('series.add'), row: series }),
  z.strictObject({ kind: z.literal('series.write'), row: series }),
  z.strictObject({ kind: z.literal('series.remove'), id }),
  z.strictObject({ kind: z.literal('party.add'), row: party }),
  z.strictObject({ kind: z.literal('party.write'), row: party }),
  z.strictObject({ kind: z.literal('party.remove'), id }),
  z.strictObject({ kind: z.literal('meeting.add'), record: meetingRecord }),
  z.strictObject({ kind: z.literal('meeting.remove'), id }),
])
export type LibraryEdit = z.infer<typeof libraryEdit>

const meetingRow = z.strictObject({ id })

/** What a library edit did to one row, as the journal keeps it. */
export const libraryChange = z.discriminatedUnion('entity', [
  changeOf('series', series),
  changeOf('party', party),
  changeOf('meeting', meetingRow),
])
export type LibraryChange = z.infer<typeof libraryChange>

function changeOf<Name extends string, Row extends z.ZodType>(entity: Name, row: Row) {
  return z.strictObject({
    entity: z.literal(entity),
    id,
    before: z.nullable(row),
    after: z.nullable(row),
  })
}

/** What a library edit changes; its record, if it brings one, is the store's to write. */
export function changesOf(library: Library, edit: LibraryEdit): Result<LibraryChange[]> {
  switch (edit.kind) {
    case 'series.add':
    case 'series.write':
      return written('series', library.series, edit.row, edit.kind === 'series.add')
    case 'party.add':
    case 'party.write':
      return written('party', library.party, edit.row, edit.kind === 'party.add')
    case 'meeting.add':
      return written('meeting', library.meeting, { id: edit.record.meeting.id }, true)
    case 'series.remove':
      return removed('series', library.series, edit.id)
    case 'party.remove':
      return removed('party', library.party, edit.id)
    case 'meeting.remove':
      return removed('meeting', library.meeting, edit.id)
  }
}

type LibraryEntity = LibraryChange['entity']

function written<Row extends { id: string }>(
  entity: LibraryEntity,
  table: Table<Row>,
  after: Row,
  isNew: boolean,
): Result<LibraryChange[]> {
  const before = Object.hasOwn(table, after.id) ? (table[after.id] ?? null) : null
  if (isNew && before !== null) return fail('invalid', 'This has been added already.', 'id')
  if (!isNew && before === null) return gone()
  return ok([{ entity, id: after.id, before, after } as unknown as LibraryChange])
}

function removed<Row>(
  entity: LibraryEntity,
  table: Table<Row>,
  rowId: string,
): Result<LibraryChange[]> {
  if (!Object.hasOwn(table, rowId)) return gone()
  return ok([{ entity, id: rowId, before: table[rowId], after: null } as unknown as LibraryChange])
}

function gone(): Result<never> {
  return fail('not-found', 'This has been removed in the meantime; nothing was changed.')
}

/** What a library edit did, in words for "Undo …". */
export function libraryLabelOf(edit: LibraryEdit, title: string): string {
  const [what, verb] = edit.kind.split('.')
  const thing = what === 'series' ? 'the series' : what === 'party' ? 'the party' : 'the meeting'
  const doing = verb === 'add' ? 'adding' : verb === 'write' ? 'change of' : 'removal of'
  return `${doing} ${thing} “${title}”`
}
