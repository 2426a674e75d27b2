/** What is looked for. */
export type Query = {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

export type Match = { readonly from: number; readonly to: number }

/** Signs that are written in more than one way: each finds the others. */
const alike: readonly string[] = ["'’‘", '"“”', '-\u2010\u2011', ' \u00A0\u202F']

/**
 * Where a text has what is looked for; matches do not overlap. Typed quotes find curly ones, and a space one that does not break.
 */
export function matchesIn(text: string, query: Query): Match[] {
  const pattern = patternOf(query)
  if (pattern === null) return []
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    return { from: index, to: index + words.length }
  })
}

const patterns = new WeakMap<Query, RegExp | null>()

function patternOf(query: Query): RegExp | null {
  const known = patterns.get(query)
  if (known !== undefined) return known
  const pattern = query.words === '' ? null : expressionOf(query)
  patterns.set(query, pattern)
  return pattern
}

function expressionOf({ words, matchCase, wholeWord }: Query): RegExp {
  const source = [...words.toWellFormed()].map(signOf).join('')
  const whole = `(?<![\\p{L}\\p{N}\\p{M}_])${source}(?![\\p{L}\\p{N}\\p{M}_])`
  return new RegExp(wholeWord ? whole : source, matchCase ? 'gu' : 'giu')
}

function signOf(sign: string): string {
  const family = alike.find((signs) => signs.includes(sign))
  if (family !== undefined) return `[${family.replace('-', '\\-')}]`
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

/**
 * What is put in the place of a match: as typed; where case makes no difference to what is looked for, a match that begins with a capital
 * or is all capitals gets the same.
 */
export function replacementFor(match: string, query: Query, replacement: string): string {
  if (query.matchCase || !isSmall(query.words) || !isSmall(replacement)) return replacement
  const letters = match.match(/\p{L}/gu) ?? []
  if (letters.length > 1 && letters.every(isCapital)) return replacement.toUpperCase()
  const isCapitalised = letters[0] !== undefined && isCapital(letters[0])
  return isCapitalised ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
}

function isSmall(words: string): boolean {
  return words === words.toLowerCase() && words !== ''
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
