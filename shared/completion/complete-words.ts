import { normalise } from '../directory/normalise.ts'
import { verbFormAfter, verbsFrom } from './verbs.ts'
import type { Name, Vocabulary } from './vocabulary.ts'

/** What the words typed last could become; taking it puts `words` in the place of those from `from` on. */
export type Completion = {
  readonly from: number
  readonly words: string
  /** What tells it from others of its look; '' where it speaks for itself. */
  readonly note: string
}

/** How many are offered at once: as many as are taken in at a glance. */
const mostOffered = 4
const longestName = 100 // characters looked back for the beginning of a name
const mostWords = 10
const longestSentence = 1_500 // characters looked back for who acts

/** Words that begin names and are, as they stand, more often themselves. */
const ordinary = new Set(
  `a an and any all also are as at be been but by can for from had has have her his how i if in into is it its last made may
  meet more most new next no not of on one or other our out over own per she so some such than that the their then there these
  they this those to two under until up upon us use via was we were when which while who will with`.split(
    /\s+/,
  ),
)

/**
 * How the words before the cursor may go on: names of those who are there, collectives, verbs of action after who acts, short
 * forms that the draft has defined. Names come with the article that running text wants. Nothing is offered inside a word.
 *
 * @param before the words up to the cursor
 * @param after the words from the cursor on
 */
export function completeWords(before: string, after: string, vocabulary: Vocabulary): Completion[] {
  if (/^[\p{L}\p{N}]/u.test(after)) return []
  const places = placesIn(before)
  const last = places.at(-1)
  if (last === undefined) return []
  const offered = [
    ...verbsAt(before, last, vocabulary),
    ...places.flatMap((from) => namesAt(before, from, vocabulary)),
  ]
  const seen = new Set<string>()
  return offered
    .filter(({ from, words }) => {
      const isNew = !seen.has(words) && before.slice(from) !== words
      seen.add(words)
      return isNew
    })
    .slice(0, mostOffered)
}

/** Where a name that reaches up to the cursor may begin: at each of the last words back to a stop, the farthest first. */
function placesIn(before: string): number[] {
  const start = Math.max(0, before.length - longestName)
  const tail = /[^.,;:!?()[\]“”"/]*$/u.exec(before.slice(start))?.[0] ?? ''
  const offset = before.length - tail.length
  if (tail === '' || /\s$/.test(tail)) return []
  const starts = [...tail.matchAll(/(?:^|(?<=[\s‘'–—]))[\p{L}\p{N}]/gu)].map(
    ({ index }) => offset + index,
  )
  const isCut = offset === start && start > 0 // the first word may be half of one
  return (isCut ? starts.slice(1) : starts).slice(-mostWords)
}

function beginsSentence(before: string, from: number): boolean {
  return /(?:^|[.!?]["”’)\]]*\s+)["“‘'([]*$/u.test(before.slice(0, from))
}

function verbsAt(before: string, from: number, { known, spelling }: Vocabulary): Completion[] {
  const typed = before.slice(from)
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(typed) || ordinary.has(typed)) return []
  const tense = verbFormAfter(before.slice(Math.max(0, from - longestSentence), from), known)
  if (tense === null) return []
  return verbsFrom(typed, tense, spelling)
    .slice(0, mostOffered)
    .map((words) => ({ from, words, note: '' }))
}

function namesAt(before: string, from: number, { names, recent }: Vocabulary): Completion[] {
  const typed = before.slice(from)
  const key = normalise(typed)
  const isInitial = beginsSentence(before, from)
  if (!isEnough(typed, key, isInitial)) return []
  return names
    .flatMap((name): { name: Name; rank: number }[] => {
      const rank = rankOf(name, key)
      return rank === null ? [] : [{ name, rank }]
    })
    .sort((a, b) => a.rank - b.rank || lately(recent, b.name) - lately(recent, a.name))
    .slice(0, mostOffered)
    .map(({ name }) => ({ from, words: written(name, before, from, isInitial), note: name.note }))
}

/** Two letters are enough where a name is likely: at the start of a sentence, or in a capital. */
function isEnough(typed: string, key: string, isInitial: boolean): boolean {
  if (ordinary.has(key) || key.startsWith('the ') || key === '') return false
  const isLikely = isInitial || /^\p{Lu}/u.test(typed)
  return key.length >= (isLikely ? 2 : 3)
}

/** The lower, the better: who stands nearer first, then other names and later words; null where the letters mean another. */
function rankOf({ keys, standing }: Name, typed: string): number | null {
  const ranks = keys.flatMap(({ key, form }) => {
    if (form === 'code') return key === typed ? [standing] : []
    if (form === 'collective') return key !== typed && key.startsWith(typed) ? [standing] : []
    if (form === 'name' && key.startsWith(typed)) return [standing]
    if (form === 'alias' && typed.length >= 3 && key.startsWith(typed)) return [10 + standing]
    return typed.length >= 4 && key.includes(` ${typed}`) ? [20 + standing] : []
  })
  return ranks.length === 0 ? null : Math.min(...ranks)
}

function lately(recent: string, { words }: Name): number {
  return recent.lastIndexOf(words)
}

/** A name as it goes into the sentence: with its article where there is none yet, in a capital where it begins. */
function written(name: Name, before: string, from: number, isInitial: boolean): string {
  const isSmall = name.isCommonNoun && !isInitial && !/^\p{Lu}/u.test(before.slice(from))
  const words = isSmall ? name.words.toLowerCase() : name.words
  if (name.article === '' || /\bthe\s+$/i.test(before.slice(0, from))) return words
  return `${isInitial ? 'The' : 'the'} ${words}`
}
