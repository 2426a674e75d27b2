import type { Run } from './statement.ts'

const nbsp = '\u00A0'
const hyphen = '\u2011'

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const references =
  'annex|appendix|article|chapter|decision|figure|item|paragraph|part|phase|principle|recommendation|resolution|rule|section|table|track'
const abbreviations = 'nos?|paras?|pp?|arts?|vol|ch|figs?|sect|rev|corr|add'
const titles = 'Mr|Mrs|Ms|Mx|Dr|Prof|H\\.E|Hon|Amb|Gen|Col|Capt|Lt|Sgt|St'
const unglued = 'and|or|of|to|in|on|at|by|for|from|the|is|are|was|were|as|with'

/** Words as a text may write them: "annex", "Annex", "ANNEX". */
function anyCase(words: string): string {
  const list = words.split('|')
  const capital = list.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return [...list, ...capital, ...list.map((word) => word.toUpperCase())].join('|')
}

/** Each of these is one plain space at which a line must not break. */
const places = [
  `(?<=(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)?) (?=(?:${anyCase(months)})\\b)`, // 31 October
  '(?<=\\d(?:st|nd|rd|th)) (?=\\p{L})', // 11th AHG
  `(?<=(?<![\\p{L}\\d.,/#-])\\d{1,3}(?:[.,]\\d+)*) (?=%|(?!(?:${unglued})\\b)\\p{L})`, // 14 members, never 2017 Workshops
  `(?<=(?<!\\p{L})(?:${anyCase(abbreviations)})\\.) (?=\\d)`, // No. 5
  `(?<=(?<!\\p{L})(?:${anyCase(references)})) (?=\\d|[A-Z]\\b|[IVX]+\\b)`, // Annex A, Resolution 5
  `(?<=(?<!\\p{L})(?:${titles})\\.?) (?=\\p{Lu})`, // Ms. Amara
  '(?<=(?<![\\p{L}\\d])\\p{Lu}\\.) (?=\\p{Lu})', // J. Smith
  '(?<=[§$€£¥]) (?=\\d)', // § 5
]
const unbreakable = new RegExp(places.join('|'), 'gu')

const day = '\\d{1,2}(?:st|nd|rd|th)?'
const month = `[ \u00A0](?:${anyCase(months)})\\b`
/** A hyphen in 23-24 February, 30 April-2 May: a line that ended there would take it for the hyphen of a word. */
const betweenDays = new RegExp(
  `(?<=(?<![\\p{L}\\d.,/-])${day}(?:${month})?)-(?=${day}${month})`,
  'gu',
)

/**
 * The text with a non-breaking space wherever a line should not break: "31 October", "11th AHG", "No. 5", initials; and a
 * non-breaking hyphen between days. Nothing else changes and the length stays: `breaking` gives the text back. For
 * renderings whose lines break by themselves; a plain text keeps plain spaces and hyphens.
 */
export function nonBreaking(text: string): string {
  return text.replace(unbreakable, nbsp).replace(betweenDays, hyphen)
}

/** The text with plain spaces, and plain hyphens before numbers, where a rendering or another program has non-breaking ones. */
export function breaking(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replace(/\u2011(?=\d)/g, '-')
}

/** The runs of one block with non-breaking spaces and hyphens, found across runs: "31" may be italic and "October" not. */
export function nonBreakingRuns(runs: readonly Run[]): Run[] {
  const whole = nonBreaking(runs.map((run) => run.text).join(''))
  let at = 0
  return runs.map((run) => {
    const text = whole.slice(at, at + run.text.length)
    at += run.text.length
    const kept = text === run.text ? run : { ...run, text }
    return run.footnote === undefined ? kept : { ...kept, footnote: nonBreaking(run.footnote) }
  })
}
