import { definitionsIn } from '../reading/acronyms.ts'
import type { Item } from '../record/item.ts'
import type { Party } from '../record/party.ts'
import type { MeetingRecord } from '../record/record.ts'
import { wordSet } from './words.ts'

type Named = Pick<MeetingRecord, 'meeting' | 'party' | 'delegate' | 'annexEntry'>

const named = new WeakMap<Named['party'], { readonly of: Named; readonly words: Set<string> }>()

/** What a meeting names, as words: its parties, delegates, places and itself. The same set as long as none of them changes. */
export function namesIn(record: Named): ReadonlySet<string> {
  const kept = named.get(record.party) // tables are values
  if (kept !== undefined && sameTables(kept.of, record)) return kept.words
  const { meeting, party, delegate, annexEntry } = record
  const words = namesOf(record)
  named.set(party, { of: { meeting, party, delegate, annexEntry }, words })
  return words
}

function sameTables(a: Named, b: Named): boolean {
  return a.meeting === b.meeting && a.delegate === b.delegate && a.annexEntry === b.annexEntry
}

function namesOf({ meeting, party, delegate, annexEntry }: Named): Set<string> {
  const { seriesName, seriesShort, process, processShort, hosts, city, country } = meeting
  const facts = [seriesName, seriesShort, process, processShort, hosts, city, country]
  const people = Object.values(delegate).flatMap(({ name, organisation }) => [name, organisation])
  const places = Object.values(annexEntry).flatMap((entry) => [entry.city, entry.country])
  return wordSet([...facts, ...people, ...places, ...partyNames(Object.values(party))])
}

/** The names that parties go by. */
export function partyNames(parties: readonly Party[]): string[] {
  return parties.flatMap(({ name, acronym, aliases }) => [name, acronym, ...aliases])
}

const defined = new WeakMap<Item, readonly string[]>() // items are values

/** The short forms that the words of a meeting define, such as "the Regional Support Office (RSOff)". */
export function definedIn(items: Iterable<Item>): Set<string> {
  const words = new Set<string>()
  for (const item of items) {
    let forms = defined.get(item)
    if (forms === undefined) {
      forms = [...wordSet(definitionsIn(item.text?.text ?? '').map(({ acronym }) => acronym))]
      defined.set(item, forms)
    }
    for (const form of forms) words.add(form)
  }
  return words
}
