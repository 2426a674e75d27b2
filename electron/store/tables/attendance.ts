import type { Attendance } from '../../../shared/record/attendance.ts'
import { plain, type TableDescription } from '../fields.ts'

/** Which parties sit in which group of a meeting. */
export const attendanceTable: TableDescription<Attendance> = {
  name: 'attendance',
  of: 'meeting',
  fields: {
    id: plain('id'),
    partyId: plain('party_id'),
    groupId: plain('group_id'),
    order: plain('order_key'),
    presence: plain('presence'),
    form: plain('form'),
    representedBy: plain('represented_by'),
  },
}
