import type { Delegate } from '../../../shared/record/attendance.ts'
import { flag, plain, type TableDescription } from '../fields.ts'

/** The people who came for a party. */
export const delegateTable: TableDescription<Delegate> = {
  name: 'delegate',
  of: 'meeting',
  fields: {
    id: plain('id'),
    attendanceId: plain('attendance_id'),
    order: plain('order_key'),
    name: plain('name'),
    title: plain('title'),
    organisation: plain('organisation'),
    head: flag('head'),
  },
}
