import type { Database, Statement } from 'better-sqlite3'
import type { Field, SqlValue, TableDescription } from './fields.ts'

/** The rows of one table. `meetingId` says whose rows are meant; for a table of the store it is left out. */
export type RowTable<Row extends { id: string }> = {
  all(meetingId?: string): Row[]
  get(id: string, meetingId?: string): Row | undefined
  /** Adds the row or replaces its values. Never INSERT OR REPLACE, which would corrupt the index of words unseen. */
  write(row: Row, meetingId?: string): void
  /** Writes what of the row is not as it was `before`, which is what the table holds: an index of anything else is left alone. */
  update(before: Row, row: Row, meetingId?: string): void
  remove(id: string, meetingId?: string): void
}

/** Reads and writes one table as its description says. */
export function rowTable<Row extends { id: string }>(
  db: Database,
  description: TableDescription<Row>,
): RowTable<Row> {
  const { name } = description
  const fields = fieldsOf(description)
  const columns = fields.flatMap(({ field }) => field.columns)
  const key = description.of === 'meeting' ? ['meeting_id', 'id'] : ['id']
  const isThatRow = key.map((column) => `${column} = ?`).join(' AND ')
  const select = `SELECT ${columns.join(', ')} FROM ${name}`
  const all = values(db, description.of === 'meeting' ? `${select} WHERE meeting_id = ?` : select)
  const get = values(db, `${select} WHERE ${isThatRow}`)
  const write = db.prepare(upsert(name, [...key.slice(0, -1), ...columns], key))
  const remove = db.prepare(`DELETE FROM ${name} WHERE ${isThatRow}`)
  const updates = new Map<string, Statement<SqlValue[]>>()

  /** An update of some columns; few of the many there could be are ever used. */
  function updateOf(columns: readonly string[]): Statement<SqlValue[]> {
    const set = columns.map((column) => `${column} = ?`).join(', ')
    const known = updates.get(set)
    if (known !== undefined) return known
    const made = db.prepare<SqlValue[]>(`UPDATE ${name} SET ${set} WHERE ${isThatRow}`)
    updates.set(set, made)
    return made
  }

  return {
    all: (meetingId) => all.all(...scope(meetingId)).map((row) => rowFrom(fields, row)),
    get: (id, meetingId) => {
      const row = get.get(...scope(meetingId), id)
      return row === undefined ? undefined : rowFrom(fields, row)
    },
    write: (row, meetingId) => {
      const written = fields.flatMap(({ name, field }) => field.toSql(row[name]))
      write.run(...scope(meetingId), ...written)
    },
    update: (before, row, meetingId) => {
      const changed = fields.filter(({ name }) => before[name] !== row[name])
      if (changed.length === 0) return
      const written = changed.flatMap(({ name, field }) => field.toSql(row[name]))
      const columns = changed.flatMap(({ field }) => field.columns)
      updateOf(columns).run(...written, ...scope(meetingId), row.id)
    },
    remove: (id, meetingId) => {
      remove.run(...scope(meetingId), id)
    },
  }
}

type NamedField<Row> = { readonly name: keyof Row; readonly field: Field<Row[keyof Row]> }

function fieldsOf<Row extends { id: string }>(
  description: TableDescription<Row>,
): NamedField<Row>[] {
  return Object.entries(description.fields).map(
    ([name, field]) => ({ name, field }) as unknown as NamedField<Row>,
  )
}

function scope(meetingId: string | undefined): string[] {
  return meetingId === undefined ? [] : [meetingId]
}

/** A query that gives its rows as lists of values, in the order of its columns. */
function values(db: Database, sql: string): Statement<SqlValue[], SqlValue[]> {
  return db.prepare<SqlValue[], SqlValue[]>(sql).raw()
}

function rowFrom<Row>(fields: readonly NamedField<Row>[], columns: readonly SqlValue[]): Row {
  const row: Partial<Row> = {}
  let at = 0
  for (const { name, field } of fields) {
    row[name] = field.fromSql(columns.slice(at, at + field.columns.length))
    at += field.columns.length
  }
  return row as Row // every field has been given its value
}

function upsert(name: string, columns: readonly string[], key: readonly string[]): string {
  const updates = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`)
  return `INSERT INTO ${name} (${columns.join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${updates.join(', ')}`
}
