import { alphabetical } from './alphabetical.ts'
import type { DirectoryEntry } from './entry.ts'
import { writtenForms } from './lookup.ts'
import { withoutArticle } from './normalise.ts'

/** How well an entry answers what was typed, the best first. */
const ranks = {
  exact: 0, // the ISO alpha-3 code or a whole written form: "AUS", "ILO", "UK"
  start: 1, // the name or the acronym begins so
  word: 2, // a later word of the name does
  other: 3, // an alias or one of its words does, or the ISO alpha-2 code is meant
} as const
type Rank = (typeof ranks)[keyof typeof ranks]

function rank(entry: DirectoryEntry, typed: string): Rank | undefined {
  if (typed === '') return ranks.start
  const forms = writtenForms(entry).map(({ words, form }) => ({
    key: withoutArticle(words).key,
    form,
  }))
  if (entry.alpha3.toLowerCase() === typed || forms.some(({ key }) => key === typed)) {
    return ranks.exact
  }
  if (forms.some(({ key, form }) => form !== 'alias' && key.startsWith(typed))) return ranks.start
  const inWord = forms.filter(({ key }) => ` ${key}`.includes(` ${typed}`))
  if (inWord.some(({ form }) => form === 'name')) return ranks.word
  if (inWord.length > 0 || entry.alpha2.toLowerCase() === typed) return ranks.other
  return undefined
}

/**
 * The suggestions of a type-ahead, the best first and alphabetical among equals. Case, accents and the rest that
 * `normalise` lists make no difference, nor does a leading "the".
 *
 * @param typed the words so far; where there are none, every entry is suggested
 */
export function complete<Entry extends DirectoryEntry>(
  typed: string,
  entries: Iterable<Entry>,
): Entry[] {
  const key = withoutArticle(typed).key
  const ranked: { entry: Entry; rank: Rank }[] = []
  for (const entry of entries) {
    const found = rank(entry, key)
    if (found !== undefined) ranked.push({ entry, rank: found })
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || alphabetical(a.entry.name, b.entry.name))
    .map(({ entry }) => entry)
}
