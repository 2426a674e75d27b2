import type { MeetingRecord } from './record.ts'

/**
 * The record without what is private beside it, its log and the proposals, and without the parties that only these name: nothing tells
 * that they were mentioned.
 */
export function withoutLog<
  Record extends Pick<MeetingRecord, 'party' | 'attendance' | 'logLine' | 'proposal'>,
>(record: Record): Record {
  const attending = new Set(Object.values(record.attendance).map(({ partyId }) => partyId))
  const beside = [...Object.values(record.logLine), ...Object.values(record.proposal)]
  const named = new Set(beside.map(({ partyId }) => partyId))
  const parties = Object.entries(record.party).filter(([id]) => attending.has(id) || !named.has(id))
  return { ...record, party: Object.fromEntries(parties), logLine: {}, proposal: {} }
}
