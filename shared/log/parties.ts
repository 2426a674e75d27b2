import { createLookup } from '../directory/lookup.ts'
import type { Party } from '../record/party.ts'
import type { Table } from '../record/record.ts'

/** Who may be meant at the beginning of a line of the log. */
export type LogParties = {
  /** The party with this ISO alpha-3 code, acronym, name or alias, those of the meeting before those of the directory. */
  find(words: string): Party | null
}

export function logParties(own: Table<Party>, directory: readonly Party[]): LogParties {
  const mine = Object.values(own)
  const lookups = [mine, directory].map((parties) => ({ parties, lookup: createLookup(parties) }))
  return {
    find(words) {
      const code = words.trim().toUpperCase()
      for (const { parties, lookup } of lookups) {
        const found =
          parties.find(({ alpha3 }) => alpha3 !== '' && alpha3 === code) ??
          lookup.find(words)?.entry
        if (found) return found
      }
      return null
    },
  }
}
