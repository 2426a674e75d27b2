import type { Edit, SimpleEdit } from '../../../shared/edit/edit.ts'
import { orderBetween } from '../../../shared/edit/order.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

export const meeting = 'meeting-1'
export const first: MeetingRecord = emptyRecord(meeting)

/**
 * The nth edit of someone who writes without a pause: now an outcome with two points, now a word more, now a removal. What
 * it does follows from its number and the record alone, so that others can know what must have been saved.
 */
export function nthEdit(record: MeetingRecord, nth: number): Edit {
  const ids = Object.keys(record.item).sort()
  const oldest = ids[nth % Math.max(1, ids.length)]
  const outcomes = Object.values(record.item).filter(({ parentId }) => parentId === null)
  if (oldest !== undefined && nth % 7 === 0) return { kind: 'remove', entity: 'item', id: oldest }
  if (oldest !== undefined && nth % 3 > 0) {
    const text = { text: `Edit ${nth} said ${'more '.repeat(nth % 200)}.`, marks: [] }
    return { kind: 'set', entity: 'item', id: oldest, fields: { text } }
  }
  const last = outcomes.reduce<string | undefined>(
    (order, item) => (order === undefined || item.order > order ? item.order : order),
    undefined,
  )
  const order = orderBetween(last === undefined ? undefined : { order: last }, undefined)
  const parentId = `item-${nth}`
  const rows = [
    outcome(parentId, order, `Outcome of edit ${nth}.`),
    outcome(`item-${nth}-1`, 'a0', 'a point', { parentId, kind: 'point' }),
    outcome(`item-${nth}-2`, 'a1', 'another', { parentId, kind: 'point' }),
  ]
  return {
    kind: 'many',
    edits: rows.map((row): SimpleEdit => ({ kind: 'add', entity: 'item', row })),
  }
}
