import type { Group } from '../../../shared/record/attendance.ts'
import { flag, plain, type TableDescription } from '../fields.ts'

/** The attendance groups of each meeting; `group` is a word of SQL's own. */
export const groupTable: TableDescription<Group> = {
  name: 'attendance_group',
  of: 'meeting',
  fields: {
    id: plain('id'),
    order: plain('order_key'),
    role: plain('role'),
    label: plain('label'),
    many: plain('many'),
    one: plain('one'),
    joined: flag('joined'),
    sort: plain('sort'),
  },
}
