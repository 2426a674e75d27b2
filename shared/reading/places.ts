import type { Parties } from './parties.ts'
import { type Facts, type Piece, piece } from './pieces.ts'
import type { Extent } from './sentences.ts'

const word = "\\p{Lu}[\\p{L}\\p{M}’'.-]*"
/** A proper name of a place: "Kuala Lumpur", "Republic of Korea", "Côte d’Ivoire", "Trinidad and Tobago". */
const proper = `${word}(?: (?:(?:of|of the|and|de|del|da|do|la|el|al) |d[’'])?${word}){0,4}`
const after =
  '(?=$|[.,;)]|,? (?:on|from|between|virtually|online|in (?:a )?hybrid|in (?:a )?virtual|by|via|and (?:was|virtually|online)|(?:co-)?(?:chaired|hosted|convened|led)|with|under|at|back-to-back|during|for|to|as|where|which|attended)(?![\\p{L}]))'
const placePattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:in|at) (?:the )?(${proper})(?:, (?:the )?(${proper}))?(?:, (?:the )?(${proper}))?${after}`,
  'dgu',
)
/** What follows "in" and is no place. */
const noPlace =
  /^(?:Persons?|Migration|Migrants?|Crime|Action|Disasters?|Emergenc|Practice|Crisis|Education|Trade|Transit|Principle|Partnership|Cooperation|January|February|March|April|May|June|July|August|September|October|November|December|Hybrid|English|French|Annex|Appendix|Agenda|Decision|Resolution|Paragraph)/

/** A place found: where "in" stands, the names of city and country and where they stand. */
export type Place = Extent & { readonly facts: Facts; readonly pieces: readonly Piece[] }

/** A city and a country from the names between commas, the last being the country where there are several or it is a state. */
export function placeFrom(names: readonly Extent[], text: string, parties: Parties): Place | null {
  const first = names[0]
  const last = names.at(-1)
  if (!first || !last) return null
  const lastName = text.slice(last.from, last.to)
  const isState = parties.find(lastName)?.entry.kind === 'state'
  const hasCountry = isState || names.length > 1
  const city = hasCountry ? names.at(-2) : last
  const facts: Facts = {}
  const pieces: Piece[] = []
  if (city) {
    facts.city = text.slice(first.from, city.to)
    pieces.push(piece(first.from, city.to, '{city}'))
  }
  if (hasCountry) {
    facts.country = lastName
    pieces.push(piece(last.from, last.to, '{country}'))
  }
  return { from: first.from, to: last.to, facts, pieces }
}

/**
 * The place where a meeting was held, in a sentence about it: "in Kuala Lumpur, Malaysia". Of several, the one with a
 * country that is known, else with a country, else the last.
 */
export function placeIn(text: string, from: number, parties: Parties): Place | null {
  const places: { place: Place; weight: number }[] = []
  for (const match of text.matchAll(placePattern)) {
    if (match.index < from || noPlace.test(match[1] ?? '')) continue
    const names = (match.indices?.slice(1) ?? []).flatMap((found): Extent[] =>
      found ? [{ from: found[0], to: found[1] }] : [],
    )
    const place = placeFrom(names, text, parties)
    if (!place) continue
    const country = place.facts.country ?? ''
    const weight = country === '' ? 0 : parties.find(country) ? 2 : 1
    places.push({ place: { ...place, from: match.index }, weight })
  }
  return (
    places.reduce<(typeof places)[number] | null>(
      (best, next) => (best === null || next.weight > best.weight ? next : best),
      null,
    )?.place ?? null
  )
}
