import type { MeetingRecord } from './record.ts'

/** The record without its private log, and without the parties that only the log names: nothing tells that they were mentioned. */
export function withoutLog<Record extends Pick<MeetingRecord, 'party' | 'attendance' | 'logLine'>>(
  record: Record,
): Record {
  const attending = new Set(Object.values(record.attendance).map(({ partyId }) => partyId))
  const named = new Set(Object.values(record.logLine).map(({ partyId }) => partyId))
  const parties = Object.entries(record.party).filter(([id]) => attending.has(id) || !named.has(id))
  return { ...record, party: Object.fromEntries(parties), logLine: {} }
}
