import type { DirectoryEntry } from '../directory/entry.ts'
import { writtenForms } from '../directory/lookup.ts'
import { withoutArticle } from '../directory/normalise.ts'
import { type Definition, definitionsIn } from '../reading/acronyms.ts'
import type { Known } from '../reading/actors.ts'
import { knownIn } from '../reading/parties.ts'
import { bodyInOrder } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { Meeting } from '../record/meeting.ts'
import type { MeetingRecord } from '../record/record.ts'
import { collectives } from './collectives.ts'

/**
 * A written form by which a name is found, normalised. A code answers only to all its letters, another name of the same to three at
 * least and after the names themselves, a collective to letters short of it: "meeting" written whole is a word like any other.
 */
type Key = { readonly key: string; readonly form: 'name' | 'alias' | 'code' | 'collective' }

/** Words that a few letters can stand for, and what is written for them in running text. */
export type Name = {
  readonly words: string
  readonly article: '' | 'the'
  /** Written small where it does not begin a sentence. */
  readonly isCommonNoun: boolean
  readonly keys: readonly Key[]
  /** What tells it from others of its look: "IDN", or the name that an acronym stands for. */
  readonly note: string
  /** Whose words these are: who is present comes before who is only known. */
  readonly standing: number
}

/** All that the words of a draft may be completed with. */
export type Vocabulary = {
  readonly names: readonly Name[]
  readonly known: Known
  readonly spelling: '-ise' | '-ize'
  /** The last words of the draft: what was named lately is likely to be named again. */
  readonly recent: string
}

const standings = { present: 0, defined: 1, collective: 1, expected: 2, known: 3 } as const
const remembered = 40 // items

/** What can be completed in the draft of a meeting: its parties, its collectives, and the short forms it has defined. */
export function vocabularyOf(record: MeetingRecord): Vocabulary {
  return {
    names: [...partyNames(record), ...collectiveNames(), ...definedNames(record)],
    known: knownIn(record),
    spelling: record.style.spelling,
    recent: recentWords(record),
  }
}

function recentWords({ item }: Pick<MeetingRecord, 'item'>): string {
  return bodyInOrder(item)
    .slice(-remembered)
    .map(({ item: { text } }) => text.text.slice(0, 2_000))
    .join('\n')
}

function keyOf(words: string, form: Key['form'] = 'name'): Key {
  return { key: withoutArticle(words).key, form }
}

function partyNames({ party, attendance }: MeetingRecord): Name[] {
  const rows = new Map(Object.values(attendance).map((row) => [row.partyId, row]))
  return Object.values(party).flatMap((entry) => {
    const row = rows.get(entry.id)
    const standing = row ? standings[row.presence] : standings.known
    const printsShort = row !== undefined && row.form !== 'name'
    return namesOfParty(entry, standing, printsShort)
  })
}

/** A state is written by its name; an organisation by what was typed of it, or by its acronym where the list prints that. */
function namesOfParty(entry: DirectoryEntry, standing: number, printsShort: boolean): Name[] {
  const forms = writtenForms(entry)
  const others = forms.flatMap(({ words, form }) =>
    form === 'acronym' ? [] : [keyOf(words, form)],
  )
  const codes = entry.alpha3 === '' ? [] : [keyOf(entry.alpha3, 'code')]
  const short = entry.acronym === '' ? [] : [keyOf(entry.acronym)]
  const isCommonNoun = false
  const byName: Name = {
    ...{ words: entry.name, article: entry.articleText, isCommonNoun, standing },
    keys: entry.kind === 'state' ? [...others, ...codes, ...short] : others,
    note: entry.alpha3 || entry.acronym,
  }
  if (entry.acronym === '' || entry.kind === 'state') return [byName]
  const byAcronym: Name = {
    ...{ words: entry.acronym, article: entry.acronymArticle, isCommonNoun, standing },
    keys: printsShort ? [...short, ...others] : short,
    note: entry.name,
  }
  return printsShort ? [byAcronym, byName] : [byName, byAcronym]
}

function collectiveNames(): Name[] {
  return collectives.map(({ name, article, isCommonNoun }) => ({
    ...{ words: name, article, isCommonNoun, note: '' },
    keys: [keyOf(name, 'collective')],
    standing: standings.collective,
  }))
}

const kept = new WeakMap<Item, readonly Definition[]>() // items are values: each is read once

function definitionsOf(item: Item): readonly Definition[] {
  const known = kept.get(item)
  if (known) return known
  const found = definitionsIn(item.text.text)
  kept.set(item, found)
  return found
}

/** The process, the series and what the draft has put into brackets; each once, as it was defined first. */
function definedNames({ meeting, item, party }: MeetingRecord): Name[] {
  const definitions = [
    ...factsAsDefinitions(meeting),
    ...bodyInOrder(item).flatMap(({ item }) => definitionsOf(item)),
  ]
  const taken = new Set(Object.values(party).map(({ acronym }) => acronym))
  const names: Name[] = []
  for (const { acronym, name, article } of definitions) {
    if (acronym === '' || taken.has(acronym)) continue
    taken.add(acronym)
    names.push({
      ...{ words: acronym, article, isCommonNoun: false, note: name },
      keys: name === '' ? [keyOf(acronym)] : [keyOf(acronym), keyOf(name)],
      standing: standings.defined,
    })
  }
  return names
}

/** The opening paragraph defines the short forms of the series and its process. */
function factsAsDefinitions(meeting: Meeting): Definition[] {
  const { process, processShort, seriesName, seriesShort } = meeting
  return [
    { acronym: processShort || process, name: process, article: 'the' },
    { acronym: seriesShort, name: seriesName, article: 'the' },
  ]
}
