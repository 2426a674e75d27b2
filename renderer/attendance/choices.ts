import { complete } from '../../shared/directory/complete.ts'
import { createLookup } from '../../shared/directory/lookup.ts'
import type { Attendance } from '../../shared/record/attendance.ts'
import type { Party } from '../../shared/record/party.ts'
import type { Table } from '../../shared/record/record.ts'
import type { Role } from '../../shared/record/vocabulary.ts'
import type { PartyKind } from './edits.ts'

/**
 * Who can be ticked: the directory, with the record's own copies in the place of those it has, and the parties that only the
 * record knows. A party of the record that the directory has under another id stands once, as the record has it.
 */
export function partiesToTick(directory: readonly Party[], own: Table<Party>): Party[] {
  const mine = Object.values(own)
  const names = new Set(mine.map(({ name }) => name.toLowerCase()))
  const others = directory.filter(
    ({ id, name }) => !Object.hasOwn(own, id) && !names.has(name.toLowerCase()),
  )
  return complete('', [...others, ...mine])
}

export type Matching = { readonly found: readonly Party[]; readonly isKnown: boolean }

/** Those that answer what is typed, the best first; whether one of them is meant by the words as they stand. */
export function matching(parties: readonly Party[], typed: string): Matching {
  if (typed.trim() === '') return { found: [...parties], isKnown: true }
  const found = complete(typed, parties)
  const code = typed.trim().toUpperCase()
  const isCode = found.some(({ alpha2, alpha3 }) => alpha3 === code || alpha2 === code)
  return { found, isKnown: isCode || createLookup(parties).find(typed) !== undefined }
}

/** How a party prints that was found by these words: by its acronym where that is what was typed. */
export function formTyped(party: Party, typed: string): Attendance['form'] {
  const words = typed.trim().toLowerCase()
  const isAcronym = party.kind !== 'state' && party.acronym !== ''
  return isAcronym && words !== '' && party.acronym.toLowerCase().startsWith(words)
    ? 'acronym'
    : 'name'
}

const kinds: readonly PartyKind[] = ['state', 'organisation', 'office', 'group']

const likeliest: { readonly [role in Role]: PartyKind } = {
  member: 'state',
  organisation: 'organisation',
  observer: 'organisation',
  participant: 'group',
  'new-member': 'state',
  apologies: 'state',
}

/** What an unknown party may be, the likeliest in a group of this role first. */
export function kindsFor(role: Role): PartyKind[] {
  return kinds.toSorted((a, b) => Number(b === likeliest[role]) - Number(a === likeliest[role]))
}
