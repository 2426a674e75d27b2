import { createLookup } from '../../directory/lookup.ts'
import { type State, states } from '../../directory/states.ts'
import type { Style } from '../../record/meeting.ts'
import type { Party } from '../../record/party.ts'

/** What of a house style says how states are named. */
export type NamingStyle = Pick<Style, 'stateNames' | 'ownNames'>

const byAlpha3 = new Map(states.map((state) => [state.entry.alpha3, state]))
const byName = createLookup(states.map(({ entry }) => entry))

/** The state with this ISO 3166-1 code; undefined for a code that is none. */
export function stateOf(alpha3: string): State | undefined {
  return byAlpha3.get(alpha3)
}

/**
 * The name a house style has for a state: its own name for this one, else UNTERM's short name or the everyday one.
 *
 * @returns undefined where it leaves each party the name it has
 */
export function houseNameOf(alpha3: string, style: NamingStyle): string | undefined {
  const own = style.ownNames.find((one) => one.alpha3 === alpha3)
  if (own !== undefined && own.name !== '') return own.name
  switch (style.stateNames) {
    case 'as-named':
      return undefined
    case 'unterm':
      return stateOf(alpha3)?.entry.name
    case 'everyday':
      return stateOf(alpha3)?.everydayName
  }
}

/** A party with the name that the house style prints; organisations, and states the style leaves alone, as they are. */
export function partyInHouse(party: Party, style: NamingStyle): Party {
  const name = party.alpha3 === '' ? undefined : houseNameOf(party.alpha3, style)
  return name === undefined || name === party.name ? party : { ...party, name }
}

/** A country among the facts as the house style names it; words that name no state stay. */
export function countryInHouse(words: string, style: NamingStyle): string {
  if (style.stateNames === 'as-named' && style.ownNames.length === 0) return words
  const found = byName.find(words)
  return (found && houseNameOf(found.entry.alpha3, style)) ?? words
}
