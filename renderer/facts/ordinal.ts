import { fail, ok, type Result } from '../../shared/result.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'

const highest = 999

const byWords = new Map(
  Array.from({ length: highest }, (_, index) => [ordinalWords(index + 1, 'lower-word'), index + 1]),
)

/** Reads a plain number from 1 to 999; null for nothing. */
export function readNumber(typed: string): Result<number | null> {
  const words = typed.trim()
  if (words === '') return ok(null)
  const number = /^\d{1,9}$/.test(words) ? Number(words) : 0
  if (number < 1 || number > highest) {
    return fail('invalid', `“${words}” is not one of 1 to ${highest}.`)
  }
  return ok(number)
}

/** A number as a field shows it; nothing for none. */
export function showNumber(number: number | null): string {
  return number === null ? '' : String(number)
}

/**
 * Reads an ordinal as people write it: `12`, `12th`, `twelfth`, `Twenty-first`.
 * @returns null for nothing; an error for what is no number from 1 to 999
 */
export function readOrdinal(typed: string): Result<number | null> {
  const words = typed.trim().toLowerCase()
  if (words === '') return ok(null)
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?\.?$/.exec(words)
  const number = digits ? Number(digits[1]) : byWords.get(words)
  if (number === undefined || number < 1 || number > highest) {
    return fail('invalid', `“${typed.trim()}” is not one of 1 to ${highest}. Write 12 or twelfth.`)
  }
  return ok(number)
}
