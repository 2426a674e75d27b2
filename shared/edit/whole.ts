import { tableEntities } from '../record/entities.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord, Rows, Table, TableEntity } from '../record/record.ts'
import { deepest } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'
import { mayStand, tooDeep } from './rules.ts'

/**
 * Whether a record that comes from outside (a file, another store) is whole: every row under its own id, pointing only
 * to rows that are there, no item under itself or too deep. `apply` keeps a whole record whole. The error names the row and
 * the field at fault.
 */
export function isWhole(record: MeetingRecord): Result<void> {
  const facts = mayStand(record, 'meeting', record.meeting)
  if (!facts.ok) return facts
  const rooted = everyItemReachesTheMargin(record.item)
  if (!rooted.ok) return rooted
  for (const entity of tableEntities) {
    const rows = tableStands(record, entity)
    if (!rows.ok) return rows
  }
  return ok(undefined)
}

function tableStands(record: MeetingRecord, entity: TableEntity): Result<void> {
  for (const [key, row] of Object.entries<Rows[TableEntity]>(record[entity])) {
    if (row.id !== key) {
      return fail('invalid', `The ${entity} ${key} stands under another id than its own.`, 'id')
    }
    const stands = mayStand(record, entity, row)
    if (!stands.ok) return stands
  }
  return ok(undefined)
}

/** Looked at first: walking up from an item in a circle would never end. */
function everyItemReachesTheMargin(items: Table<Item>): Result<void> {
  for (const item of Object.values(items)) {
    let above = item.parentId
    for (let level = 0; above !== null; level += 1) {
      if (level === deepest) return tooDeep()
      above = items[above]?.parentId ?? null
    }
  }
  return ok(undefined)
}
