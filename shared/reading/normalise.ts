import { breaking } from '../statement/non-breaking.ts'

/** A paragraph of a text as it is taken in, and what its place in the text tells. */
export type Line = {
  /** Whether a bullet of any glyph stood before it. */
  readonly bullet: boolean
  /** The bullet's glyph as it was typed, '' for none: "•" then "o" are two levels. */
  readonly glyph: string
  /** How many columns it is indented; a tab counts as four. */
  readonly indent: number
  readonly words: string
  readonly afterBlank: boolean
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the record takes none of these, so reading removes them
const unprintable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
const spaces = /[ \t\u00A0\u202F]/

const alwaysBullet = '•●▪■◦‣⁃○◆➢➤►▸\uF0B7\uF0A7\uF0D8'
const dashBullet = '-–—*·'
const bulletPattern = new RegExp(
  `^(?:([${alwaysBullet}])\\s*|([${dashBullet}])\\s+)(?=.*[\\p{L}\\p{N}])`,
  'u',
)
const letterBullet = /^(o)\s+(?=\p{L})/u

function indentOf(raw: string): number {
  let columns = 0
  for (const character of raw) {
    if (character === '\t') columns += 4
    else if (spaces.test(character)) columns += 1
    else break
  }
  return columns
}

function tidy(raw: string): string {
  const spaced = breaking(raw.replaceAll('\t', ' ')).trim()
  return spaced.includes('  ') ? collapse(spaced) : spaced
}

/** One space for each run of them, two after a sentence. */
function collapse(words: string): string {
  const first = words.indexOf(' ')
  return words.replace(/ {2,}/g, (_run, at: number) =>
    at > first && sentenceEnd.test(words.slice(Math.max(0, at - 6), at)) ? '  ' : ' ',
  )
}

/** The last letters of a sentence: not a number's ("1."), not an initial's. */
const sentenceEnd = /[\p{L}\p{N}%)\]”’"'][\p{Ll}\p{N}%)\]”’"'][.?!]["'”’)\]]{0,3}$/u

/**
 * The paragraphs of a text, one a line. What is normalised, and nothing else: ends of lines of any kind; empty lines;
 * space at the ends of a line, indentation included; tabs and non-breaking spaces, which become spaces; non-breaking hyphens
 * before a number, which become hyphens; runs of spaces, which become one, but two after the end of a sentence; the glyph of a bullet; control characters, which are taken out.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  let inBullets = false
  for (const given of text.replace(/^\uFEFF/, '').split(lineEnd)) {
    const raw = given.replace(unprintable, '')
    const words = tidy(raw)
    if (words === '') {
      afterBlank = true
      continue
    }
    const indent = indentOf(raw)
    const bullet = bulletPattern.exec(words)
    const match: RegExpExecArray | null =
      bullet ?? (inBullets || indent > 0 ? letterBullet.exec(words) : null)
    lines.push({
      bullet: match !== null,
      glyph: match === null ? '' : (match[1] ?? match[2] ?? ''),
      indent,
      words: match === null ? words : words.slice(match[0].length),
      afterBlank,
    })
    afterBlank = false
    inBullets = match !== null
  }
  return lines
}

/** A text's paragraphs as the statement gives them back: what reading and composing again must equal. */
export function normalised(text: string): string[] {
  return linesOf(text).map(({ bullet, words }) => (bullet ? `- ${words}` : words))
}
