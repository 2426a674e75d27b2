import type { Style } from '../record/meeting.ts'
import { spelled } from '../statement/wording/spelling.ts'

/** Whose English words are spelt in: a dictionary, and which of -ise and -ize the house writes. */
export type Dialect = Pick<Style, 'language' | 'spelling'>

/**
 * The other way to write a word that the house writes with -ise or -ize, since a dictionary may have that one alone: "organize"
 * for a house that writes "organise". Undefined for every other word.
 */
export function otherSpelling(word: string, { spelling }: Pick<Dialect, 'spelling'>) {
  const small = word.toLowerCase()
  const other = spelled(small, spelling === '-ise' ? '-ize' : '-ise')
  return other === small ? undefined : other
}

/** Suggestions as the house writes them, each once. */
export function asTheHouse(words: readonly string[], { spelling }: Pick<Dialect, 'spelling'>) {
  return [...new Set(words.map((word) => spelled(word, spelling)))]
}
