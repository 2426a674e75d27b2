import { longestText } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Line, linesOf } from './normalise.ts'

/** The longest text that is read, in UTF-16 units: some 1 500 pages. */
const longestRead = 4_000_000
/** The most paragraphs of a text that is read. */
const mostParagraphs = 15_000

/**
 * The paragraphs of a text, if it is one that can be read.
 *
 * @returns an error `unreadable` for a text that is empty, binary, broken or too long, saying which
 */
export function readableLines(text: string): Result<Line[]> {
  if (text.length > longestRead) {
    return unreadable(
      `The text has ${inWords(text.length)} characters; up to ${inWords(longestRead)} can be read. Split it and read the parts.`,
    )
  }
  if (text.includes('\0') || controls(text) > 8 + text.length / 500) {
    return unreadable(
      'This is not a text: it holds binary data. Save the document as plain text (.txt) first.',
    )
  }
  if (!text.isWellFormed()) {
    return unreadable('The text holds half a character. Save it again as UTF-8 and read that.')
  }
  const lines = linesOf(text)
  if (lines.length === 0) return unreadable('The text is empty: there is nothing to read in it.')
  if (lines.length > mostParagraphs) {
    return unreadable(
      `The text has ${inWords(lines.length)} paragraphs; up to ${inWords(mostParagraphs)} can be read. Split it and read the parts.`,
    )
  }
  const long = lines.findIndex(({ words }) => words.length > longestText)
  if (long >= 0) {
    return unreadable(
      `Paragraph ${long + 1} has ${inWords(lines[long]?.words.length ?? 0)} characters; one may have up to ${inWords(longestText)}. Break it into lines.`,
    )
  }
  return ok(lines)
}

function unreadable(message: string): Result<never> {
  return fail('unreadable', message)
}

function inWords(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these, a binary file many
const control = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFE\uFFFF]/g

function controls(text: string): number {
  return text.match(control)?.length ?? 0
}
