import { firstWords } from './first-words.ts'

/**
 * What a change of words did to square brackets, for its label: put some words in them, kept one wording of several, removed
 * one, made room for another wording; undefined for any other change.
 */
export function bracketVerb(before: string, after: string): string | undefined {
  const { removed, added, isInside } = differenceOf(before, after)
  if (removed === '' && added.trim() === '/' && isInside) return 'another wording in'
  if (removed !== '' && added === `[${removed}]`) return `brackets around ${quoted(removed)} in`
  const settled = /^\s?\[(.*)\]\s?$/su.exec(removed)?.[1]
  if (settled === undefined) return undefined
  if (added === '') return 'removal of a bracket from'
  return settled.includes(added.trim()) ? `keeping ${quoted(added.trim())} in` : undefined
}

function quoted(words: string): string {
  return `“${firstWords(words)}”`
}

type Difference = {
  readonly removed: string
  readonly added: string
  /** Whether a bracket opens somewhere before it and one closes somewhere behind. */
  readonly isInside: boolean
}

/** The words that went and those that came, between what two texts share at their start and end. */
function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  // Of two signs side by side, the texts tell not which one is new: the pair is taken whole.
  const open = surplus(before.slice(start, before.length - end))
  if (open < 0 && before[start - 1] === '[') start -= 1
  if (open > 0 && before.at(-end) === ']') end -= 1
  return {
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    isInside: after.slice(0, start).includes('[') && after.slice(after.length - end).includes(']'),
  }
}

/** How many more brackets open in these words than close. */
function surplus(words: string): number {
  return words.split('[').length - words.split(']').length
}
