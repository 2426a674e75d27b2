import type { Item } from '../../shared/record/item.ts'
import type { Dialect } from '../../shared/spelling/dialect.ts'
import { definedIn, namesIn, partyNames } from '../../shared/spelling/known-words.ts'
import { isAmong, wordSet } from '../../shared/spelling/words.ts'
import type { SessionState } from '../app/desk.ts'

/** What the open meeting's words are measured against: a value, the very same as long as nothing of it changes. */
export type Standard = {
  readonly dialect: Dialect
  /** Whether misspelt words are underlined: the series' own choice. */
  readonly isMarked: boolean
  /** Right whatever the dictionary says, each set for a reason of its own. */
  readonly known: readonly ReadonlySet<string>[]
}

export const british: Dialect = { language: 'en-GB', spelling: '-ise' }

/**
 * Tells the standard of the moment: the English of the open meeting's house style; its names and those of the directory, the short
 * forms that the draft defines, and the series' own words.
 */
export function createStandard(
  state: () => Pick<SessionState, 'draft' | 'library'>,
): () => Standard {
  let last: Standard = { dialect: british, isMarked: true, known: [] }
  return () => {
    const now = standardOf(state())
    if (!isSame(last, now)) last = now
    return last
  }
}

/** Whether a word is right without being asked about. */
export function isKnown({ known }: Standard, word: string): boolean {
  return known.some((words) => isAmong(words, word))
}

function standardOf({ draft, library }: Pick<SessionState, 'draft' | 'library'>): Standard {
  const record = draft?.state().record
  const series = library?.series.find(({ id }) => id === record?.meeting.seriesId)
  return {
    dialect:
      record === undefined
        ? british
        : { language: record.style.language, spelling: record.style.spelling },
    isMarked: series?.checksSpelling ?? true,
    known: [
      record === undefined ? nothing : namesIn(record),
      record === undefined ? nothing : shortFormsOf(record.item),
      keptWords(series?.knownWords ?? none, (words) => words),
      keptWords(library?.directory ?? noParties, partyNames),
    ],
  }
}

const nothing: ReadonlySet<string> = new Set()
const none: readonly string[] = []
const noParties: Parameters<typeof partyNames>[0] = []

const shortForms = new WeakMap<object, ReadonlySet<string>>() // tables and lists are values

function shortFormsOf(items: { readonly [id: string]: Item }): ReadonlySet<string> {
  const kept = shortForms.get(items) ?? definedIn(Object.values(items))
  shortForms.set(items, kept)
  return kept
}

const cut = new WeakMap<object, ReadonlySet<string>>()

function keptWords<List extends object>(
  list: List,
  wordsOf: (list: List) => readonly string[],
): ReadonlySet<string> {
  const kept = cut.get(list) ?? wordSet(wordsOf(list))
  cut.set(list, kept)
  return kept
}

function isSame(a: Standard, b: Standard): boolean {
  return (
    a.dialect.language === b.dialect.language &&
    a.dialect.spelling === b.dialect.spelling &&
    a.isMarked === b.isMarked &&
    a.known.length === b.known.length &&
    a.known.every((words, nth) => sameWords(words, b.known[nth] ?? nothing))
  )
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((word) => b.has(word)))
}
