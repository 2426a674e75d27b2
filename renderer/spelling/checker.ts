import type { Dialect } from '../../shared/spelling/dialect.ts'
import { definedIn, namesIn, partyNames } from '../../shared/spelling/known-words.ts'
import { longestWord, mostWords } from '../../shared/spelling/limits.ts'
import { isAmong, isJudged, wordSet } from '../../shared/spelling/words.ts'
import type { Api } from '../api.ts'
import type { SessionState } from '../app/desk.ts'

/** Tells misspelt words from right ones in the open meeting's English. */
export type Checker = {
  /** The misspelt ones among some words; none while no meeting is open, or where nobody answers. */
  misspelt(words: readonly string[]): Promise<string[]>
  dialect(): Dialect
}

const british: Dialect = { language: 'en-GB', spelling: '-ise' }

/**
 * A checker that asks the dictionary about each word once: the names of the meeting and of the directory, the short forms that the
 * draft defines and the series' own words are right whatever the dictionary says.
 */
export function createChecker(
  api: Pick<Api, 'checkSpelling'>,
  state: () => Pick<SessionState, 'draft' | 'library'>,
): Checker {
  const answered = new Map<string, boolean>() // whether it is misspelt, by dialect and word

  function dialect(): Dialect {
    const style = state().draft?.state().record.style
    return style ? { language: style.language, spelling: style.spelling } : british
  }

  async function misspelt(words: readonly string[]): Promise<string[]> {
    const house = dialect()
    const key = (word: string) => `${house.language}${house.spelling} ${word}`
    const isKnown = knownBy(state())
    const open = words.filter(
      (word) => word.length <= longestWord && isJudged(word) && !isKnown(word),
    )
    const asked = open.filter((word) => !answered.has(key(word))).slice(0, mostWords)
    if (asked.length > 0) {
      const answer = await api.checkSpelling({ dialect: house, words: asked })
      if (!answer.ok) return []
      const wrong = new Set(answer.value.misspelt)
      for (const word of asked) answered.set(key(word), wrong.has(word))
    }
    return open.filter((word) => answered.get(key(word)) === true)
  }

  return { misspelt, dialect }
}

const directories = new WeakMap<object, ReadonlySet<string>>() // lists are values

/** Whether a word counts as right without being asked about. */
function knownBy({ draft, library }: Pick<SessionState, 'draft' | 'library'>) {
  const record = draft?.state().record
  const sets: ReadonlySet<string>[] = []
  if (record !== undefined) sets.push(namesIn(record), definedIn(Object.values(record.item)))
  if (library !== null) {
    const own = library.series.find(({ id }) => id === record?.meeting.seriesId)?.knownWords ?? []
    sets.push(wordSet(own), directoryWords(library.directory))
  }
  return (word: string) => sets.some((known) => isAmong(known, word))
}

function directoryWords(directory: Parameters<typeof partyNames>[0]): ReadonlySet<string> {
  const known = directories.get(directory)
  if (known !== undefined) return known
  const words = wordSet(partyNames(directory))
  directories.set(directory, words)
  return words
}
