import type { Extent } from './sentences.ts'

/**
 * Stretches of a text whose square brackets and slashes are only characters: internet addresses, numbers of notes, changed
 * letters, "[sic]", and short forms behind the names they stand for. In their order, none inside another.
 */
export function literalsIn(text: string): Extent[] {
  const found = [...addresses(text), ...marks(text), ...shortForms(text)]
  found.sort((a, b) => a.from - b.from)
  return found.filter((extent, nth) => extent.from >= (found[nth - 1]?.to ?? 0))
}

const address = /(?:\b[a-z][a-z\d+.-]{1,10}:\/\/|\bwww\.)[^\s<>"“”]+/giu

/** An address ends before a bracket that was opened outside of it: "[see https://example.org/a]". */
function* addresses(text: string): Generator<Extent> {
  for (const match of text.matchAll(address)) {
    let open = 0
    let length = 0
    for (const letter of match[0]) {
      if (letter === '[') open += 1
      if (letter === ']') open -= 1
      if (open < 0) break
      length += letter.length
    }
    const { index: from } = match
    yield { from, to: from + (open > 0 ? match[0].indexOf('[') : length) }
  }
}

/** The number of a note right after a word, a first letter that was changed, and "[sic]". */
const mark =
  /(?<=[\p{L}.,;:!?)”’"'])\[\d{1,3}\]|(?<![\p{L}\p{N}])\[\p{L}\](?=\p{Ll})|\[sic[.!]?\]/giu

function* marks(text: string): Generator<Extent> {
  for (const { 0: words, index: from } of text.matchAll(mark)) {
    yield { from, to: from + words.length }
  }
}

const tagAlone = /\[(\p{Lu}[\p{Lu}\p{N}-]{1,7})\]/gu
const joining = '(?:of|for|on|the|in|de|du|des|et|und)'
/** Two words in capitals right before, as a name has them: "Met Office", "Republic of Korea". */
const longName = new RegExp(
  `\\p{Lu}[\\p{L}’'.-]*(?:\\s${joining})*\\s\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*\\s?$`,
  'u',
)
const longest = 160

/** "Met Office [UKMO]": a tag alone behind a name of several words is its short form. */
function* shortForms(text: string): Generator<Extent> {
  for (const { 0: words, 1: tag = '', index: from } of text.matchAll(tagAlone)) {
    const before = text.slice(Math.max(0, from - longest), from)
    if (longName.test(before) || initialsEndWith(before, tag)) {
      yield { from, to: from + words.length }
    }
  }
}

/** "the Ministry of Trade and Industry [MTI]". */
function initialsEndWith(before: string, tag: string): boolean {
  const initials = before.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{L}*\p{Ll})/gu) ?? []
  return /\p{L}\s?$/u.test(before) && initials.join('').endsWith(tag)
}
