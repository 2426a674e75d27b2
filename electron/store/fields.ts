import type { Text } from '../../shared/record/text.ts'

export type SqlValue = string | number | null

/** How one field of a row lies in its table: in which columns, and how its value goes in and comes out. */
export type Field<Value> = {
  readonly columns: readonly string[]
  readonly toSql: (value: Value) => readonly SqlValue[]
  /** What `toSql` wrote, and nothing else: every write has passed the schemas. */
  readonly fromSql: (values: readonly SqlValue[]) => Value
}

/** A table: its name, whose rows it holds (one meeting's, or the store's), and where each field of a row lies. */
export type TableDescription<Row extends { id: string }> = {
  readonly name: string
  readonly of: 'meeting' | 'store'
  readonly fields: { readonly [Name in keyof Row]-?: Field<Row[Name]> }
}

/** A value that SQLite keeps as it is: a string (also one of a closed set), a number, or null. */
export function plain<Value extends SqlValue>(column: string): Field<Value> {
  return {
    columns: [column],
    toSql: (value) => [value],
    fromSql: ([value]) => value as Value,
  }
}

/** True and false as 1 and 0. */
export function flag(column: string): Field<boolean> {
  return {
    columns: [column],
    toSql: (value) => [value ? 1 : 0],
    fromSql: ([value]) => value === 1,
  }
}

/** A list, or several values that are only ever read together, as JSON. */
export function json<Value>(column: string): Field<Value> {
  return {
    columns: [column],
    toSql: (value) => [JSON.stringify(value)],
    fromSql: ([value]) => JSON.parse(String(value)) as Value,
  }
}

/** A list that may be absent. */
export function jsonOrNull<Value>(column: string): Field<Value | null> {
  return {
    columns: [column],
    toSql: (value) => [value === null ? null : JSON.stringify(value)],
    fromSql: ([value]) => (value === null ? null : (JSON.parse(String(value)) as Value)),
  }
}

/** A text: its words in one column, where they can be searched, its marks as JSON in another. */
export function words(column: string, marks: string): Field<Text> {
  return {
    columns: [column, marks],
    toSql: (value) => [value.text, JSON.stringify(value.marks)],
    fromSql: ([text, list]) => ({ text: String(text), marks: JSON.parse(String(list)) }),
  }
}

/** A text that may be absent: both columns are null then. */
export function wordsOrNull(column: string, marks: string): Field<Text | null> {
  const present = words(column, marks)
  return {
    columns: present.columns,
    toSql: (value) => (value === null ? [null, null] : present.toSql(value)),
    fromSql: (values) => (values[0] === null ? null : present.fromSql(values)),
  }
}
