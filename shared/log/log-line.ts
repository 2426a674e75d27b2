import { normalise } from '../directory/normalise.ts'
import { verbForm } from '../reading/verbs.ts'
import type { Attendance } from '../record/attendance.ts'
import type { LogLine } from '../record/item.ts'
import type { Party } from '../record/party.ts'
import type { Table } from '../record/record.ts'
import { atSentenceStart, withArticle } from '../statement/wording/names.ts'
import type { LogParties } from './parties.ts'

/** Who spoke and what was said, as a line of the log holds it. */
export type Said = { readonly party: Party | null; readonly words: string }

const head = /^\s*([^:]{1,120}?)\s*(?::\s*|\s[-–—]\s+)(?=\S)/u

/**
 * Reads a line as it was typed: "IDN: cannot live with 2018". What stands before the first colon or dash names the party if it is one;
 * where nobody is called so, all of it is words.
 */
export function readLogLine(typed: string, parties: LogParties): Said {
  const words = typed.trim()
  const match = head.exec(words)
  const party = match ? parties.find(match[1] ?? '') : null
  return party && match ? { party, words: words.slice(match[0].length) } : { party: null, words }
}

/** A line as it would be typed, with its party by the name that is given: what its editing begins with. */
export function writtenLogLine({ words }: Pick<LogLine, 'words'>, name: string): string {
  return name === '' ? words : `${name}: ${words}`
}

const auxiliary =
  /^(?:Will|Would|Shall|Should|Can|Could|Cannot|May|Must|Is|Are|Was|Were|Has|Have|Had|Does|Did|Not|Also)$/

/**
 * The words that an outcome made from a line begins with: its party and what it said. A first word in a capital becomes small
 * only where it is a verb.
 */
export function outcomeWords(
  { words }: Pick<LogLine, 'words'>,
  party: Party | null,
  form: Attendance['form'] = 'name',
): string {
  if (party === null) return words
  const isShort = form !== 'name' && party.acronym !== ''
  const name = isShort
    ? withArticle(party.acronymArticle, party.acronym)
    : withArticle(party.articleText, party.name)
  const [first = ''] = words.split(/(?=[^\p{L}])/u)
  const isVerb = auxiliary.test(first) || (/^\p{Lu}\p{Ll}+$/u.test(first) && verbForm(first))
  const said = isVerb ? words.charAt(0).toLowerCase() + words.slice(1) : words
  return `${atSentenceStart(name)} ${said}`
}

/** The lines of a log in the order in which they were taken. */
export function logInOrder(lines: Table<LogLine>): LogLine[] {
  return Object.values(lines).sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What to look for in a log; '' for any party and for any words, null for lines of nobody in particular. */
export type LogFilter = { readonly partyId: string | null | ''; readonly words: string }

/** The lines of a party that hold all these words; case and accents make no difference. */
export function logLinesFound(
  lines: readonly LogLine[],
  { partyId, words }: LogFilter,
  nameOf: (partyId: string | null) => string,
): LogLine[] {
  const wanted = normalise(words).split(' ')
  return lines.filter((line) => {
    if (partyId !== '' && line.partyId !== partyId) return false
    const text = normalise(`${nameOf(line.partyId)} ${line.words}`)
    return wanted.every((word) => text.includes(word))
  })
}
