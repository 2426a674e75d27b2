import type { Entity, TableEntity } from '../record/record.ts'

/**
 * Which rows point to which. `owned` rows go when what they point to is removed; the others stay and forget it
 * (the field becomes null).
 */
export const references = [
  { from: 'attendance', field: 'partyId', to: 'party', owned: true },
  { from: 'attendance', field: 'groupId', to: 'group', owned: true },
  { from: 'delegate', field: 'attendanceId', to: 'attendance', owned: true },
  { from: 'item', field: 'parentId', to: 'item', owned: true },
  { from: 'sentence', field: 'itemId', to: 'item', owned: true },
  { from: 'logLine', field: 'partyId', to: 'party', owned: false },
  { from: 'logLine', field: 'headingId', to: 'item', owned: false },
  { from: 'logLine', field: 'itemId', to: 'item', owned: false },
  { from: 'proposal', field: 'partyId', to: 'party', owned: false },
  { from: 'proposal', field: 'itemId', to: 'item', owned: false },
  { from: 'followUp', field: 'outcomeId', to: 'item', owned: false },
  { from: 'annexEntry', field: 'annexId', to: 'annex', owned: true },
] as const satisfies readonly { from: TableEntity; field: string; to: Entity; owned: boolean }[]
