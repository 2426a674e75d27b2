import type { MeetingRecord } from '../record/record.ts'
import { applyChanges } from './draft.ts'
import { type Change, invert } from './edit.ts'
import { netOf } from './net.ts'

/**
 * The record as it was before these changes, which lead up to it in their order. Only their befores are needed, and each
 * row's first one counts; the record itself stays as it is.
 */
export function recordBefore(record: MeetingRecord, changes: readonly Change[]): MeetingRecord {
  return applyChanges(record, invert(netOf(changes)))
}
