import type { Style } from '../record/meeting.ts'
import type { Party } from '../record/party.ts'
import type { Text } from '../record/text.ts'
import { respellable, spelled } from '../statement/wording/spelling.ts'
import { dateDepartures } from './dates.ts'
import { type Departure, departure } from './departure.ts'
import { listDepartures, mentionsIn, type Names, nameDepartures, namesOf } from './names.ts'
import { ordinalDepartures } from './ordinals.ts'

/** A house style ready to look at texts with: its conventions, and the names of all it may meet. */
export type House = { readonly style: Omit<Style, 'id'>; readonly names: Names }

export function houseOf(style: Omit<Style, 'id'>, parties: Iterable<Party>): House {
  return { style, names: namesOf(parties, style) }
}

/** The longest text that is looked through, in UTF-16 units: no paragraph that people agree on comes near it. */
const longest = 20_000

/**
 * Where a text departs from the house style: in their order, none over another. The text is only read; whether anything is to
 * be put right is for people to say.
 */
export function departuresIn(text: string, { style, names }: House): Departure[] {
  if (text.length > longest) return []
  const mentions = mentionsIn(text, names)
  const found = [
    ...dateDepartures(text, style),
    ...nameDepartures(text, mentions),
    ...listDepartures(text, mentions, style),
    ...ordinalDepartures(text, style),
    ...spellingDepartures(text, style.spelling),
  ]
  const kept: Departure[] = []
  for (const one of found) {
    if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  }
  return kept.sort((a, b) => a.from - b.from)
}

function spellingDepartures(text: string, spelling: Style['spelling']): Departure[] {
  const house = spelled(text, spelling) // as long as the text
  return respellable(text).flatMap(({ from, to }) =>
    departure('spelling', text, from, to, house.slice(from, to)),
  )
}

/** What of a departure has to change: its words without what they share with the house style's at either end. */
export type Replacement = { readonly from: number; readonly to: number; readonly words: string }

export function replacementOf({ from, words, house }: Departure): Replacement {
  const shorter = Math.min(words.length, house.length)
  let start = 0
  while (start < shorter && words[start] === house[start]) start += 1
  let tail = 0
  while (tail < shorter - start && words.at(-1 - tail) === house.at(-1 - tail)) tail += 1
  return {
    from: from + start,
    to: from + words.length - tail,
    words: house.slice(start, house.length - tail),
  }
}

/** Whether a footnote stands among the words that would change: that place is a person's to put right. */
export function hasNoteWithin({ marks }: Text, { from, to }: Replacement): boolean {
  return marks.some((mark) => mark.kind === 'footnote' && mark.at > from && mark.at < to)
}
