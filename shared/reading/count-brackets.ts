import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Text } from '../record/text.ts'
import type { Known } from './actors.ts'
import { type Brackets, readBrackets } from './brackets.ts'
import { proposersIn } from './proposers.ts'

/** How much is still disputed: brackets, those inside others too, and signs without a partner. */
export type BracketCount = {
  readonly brackets: number
  readonly unclosed: number
  readonly unopened: number
}

/** The brackets of an item in a person's words (those written over a composed paragraph too); none of what does not print. */
export function bracketsOfItem(item: Item, known: Known): Brackets {
  const isOwn = item.part === '' || item.composedThen !== null
  return isOwn && item.printed ? bracketsOfText(item.text, known) : none
}

/** The brackets left in these items. */
export function countBrackets(items: Iterable<Item>, known: Known): BracketCount {
  const count = { brackets: 0, unclosed: 0, unopened: 0 }
  for (const item of items) {
    const { brackets, malformed } = bracketsOfItem(item, known)
    count.brackets += brackets.length
    for (const { kind } of malformed) count[kind] += 1
  }
  return count
}

/** The brackets left in the body of a meeting. */
export function bracketsLeft(record: Pick<MeetingRecord, 'item' | 'party'>): BracketCount {
  return countBrackets(Object.values(record.item), proposersIn(record))
}

const none: Brackets = { brackets: [], malformed: [] }
const kept = new WeakMap<Text, { readonly known: Known; readonly found: Brackets }>() // texts are values

function bracketsOfText(text: Text, known: Known): Brackets {
  const before = kept.get(text)
  if (before?.known === known) return before.found
  const found = readBrackets(text.text, known)
  kept.set(text, { known, found })
  return found
}
