import type { DirectoryEntry, Lookup } from '../directory/index.ts'
import { createLookup } from '../directory/lookup.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Known } from './actors.ts'

/** Who is known beside what a text says itself: a lookup over the directory. */
export type Parties = Lookup<DirectoryEntry>

export const noParties: Parties = { find: () => undefined }

const ofTables = new WeakMap<MeetingRecord['party'], Known>()

/** The names known in a record: those of its own parties; asked once for each table of them. */
export function knownIn(record: Pick<MeetingRecord, 'party'>): Known {
  const known = ofTables.get(record.party)
  if (known) return known
  const lookup = createLookup(Object.values(record.party))
  const fresh: Known = { isParty: (words) => lookup.find(words) !== undefined }
  ofTables.set(record.party, fresh)
  return fresh
}
