import type { Dialect } from '../../shared/spelling/dialect.ts'

/** What the thread with the dictionaries is asked, and what it answers. */
export type Asked =
  | { id: number; kind: 'check'; dialect: Dialect; words: readonly string[] }
  | { id: number; kind: 'suggest'; dialect: Dialect; word: string }

/** The misspelt ones of the words, or what the word may have been meant to be. */
export type Answered = { id: number; words: readonly string[] } | { id: number; failure: string }
