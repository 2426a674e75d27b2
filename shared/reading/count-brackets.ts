import type { Block } from '../statement/statement.ts'
import { type Known, knowsNobody } from './actors.ts'
import { readBrackets } from './brackets.ts'

/** How much is still disputed: brackets, those inside others too, and signs without a partner. */
export type BracketCount = {
  readonly brackets: number
  readonly unclosed: number
  readonly unopened: number
}

const none: BracketCount = { brackets: 0, unclosed: 0, unopened: 0 }

/** The brackets in a text. */
export function bracketsIn(text: string, known: Known = knowsNobody): BracketCount {
  const { brackets, malformed } = readBrackets(text, known)
  if (brackets.length === 0 && malformed.length === 0) return none
  const unclosed = malformed.filter(({ kind }) => kind === 'unclosed').length
  return { brackets: brackets.length, unclosed, unopened: malformed.length - unclosed }
}

const kept = new WeakMap<Block['runs'], BracketCount>() // runs are values: words that stay are not counted again

/** The brackets in a paragraph as it prints, and in all that prints; those in the words of footnotes are not among them. */
export function bracketsInBlock({ runs }: Block): BracketCount {
  const before = kept.get(runs)
  if (before) return before
  const count = bracketsIn(runs.map(({ text }) => text).join(''))
  kept.set(runs, count)
  return count
}

/** The brackets left in a statement. */
export function bracketsLeft(blocks: Iterable<Block>): BracketCount {
  let left = none
  for (const block of blocks) left = sumOf(left, bracketsInBlock(block))
  return left
}

export function sumOf(a: BracketCount, b: BracketCount): BracketCount {
  if (b === none) return a
  return {
    brackets: a.brackets + b.brackets,
    unclosed: a.unclosed + b.unclosed,
    unopened: a.unopened + b.unopened,
  }
}

/** Whether nothing is disputed any more. */
export function isSettled({ brackets, unclosed, unopened }: BracketCount): boolean {
  return brackets + unclosed + unopened === 0
}

/** The count in words: "3 brackets, 1 unclosed", "1 unclosed bracket"; '' where nothing is left. */
export function bracketWords({ brackets, unclosed, unopened }: BracketCount): string {
  const signs = unclosed + unopened
  const broken = [
    unclosed === 0 ? '' : `${unclosed} unclosed`,
    unopened === 0 ? '' : `${unopened} unopened`,
  ].filter((part) => part !== '')
  if (brackets > 0) return [several(brackets), ...broken].join(', ')
  return signs === 0 ? '' : `${broken.join(', ')} ${signs === 1 ? 'bracket' : 'brackets'}`
}

function several(brackets: number): string {
  return brackets === 1 ? '1 bracket' : `${brackets} brackets`
}
