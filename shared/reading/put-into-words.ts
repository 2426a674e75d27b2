import type { Party } from '../record/party.ts'
import type { MeetingRecord } from '../record/record.ts'
import { dateWords } from '../statement/wording/dates.ts'
import { joinList } from '../statement/wording/lists.ts'
import { withArticle } from '../statement/wording/names.ts'
import type { Details } from './details.ts'
import type { Span } from './recognise.ts'

/**
 * A sentence rewritten so that it says who acts, what they do and until when as a person set it by hand; the same sentence where it says so
 * already, or where nothing was set. It is a proposal, to be read and changed before anything is written.
 */
export function putIntoWords(record: MeetingRecord, details: Details): string {
  const { row, words, recognised } = details
  if (row === null) return words
  const withAction = withNewAction(words, recognised.spans, row.action)
  const withActors = withNewActors(record, details, withAction)
  return withDate(record, withActors, row.due)
}

type Words = { readonly words: string; readonly spans: readonly Span[] }

function withNewAction(words: string, spans: readonly Span[], action: string | null): Words {
  const at = spans.findIndex(({ kind }) => kind === 'action')
  const span = spans[at]
  if (action === null || span === undefined || span.text === action) return { words, spans }
  const grown = action.length - (span.to - span.from)
  const isFirst = span.from === 0
  const text = isFirst ? capital(action) : action
  return {
    words: words.slice(0, span.from) + text + words.slice(span.to),
    spans: spans.map((one, nth) => {
      if (nth < at) return one
      return nth === at
        ? { ...one, text, to: one.to + grown }
        : { ...one, from: one.from + grown, to: one.to + grown }
    }),
  }
}

const impersonal = /^it $/i
const copula = /^(?:was|is|has been) /
const passive = /^(?:was|were|is|are|be|been|being|has been|have been|will be)\b/i

function withNewActors(
  record: MeetingRecord,
  { row, recognised }: Details,
  { words, spans }: Words,
): string {
  const actors = row?.actors ?? []
  if (actors.length === 0 || sameNames(actors, recognised.actors)) return words
  const list = listOf(record, actors, words)
  const own = spans.filter(({ kind }) => kind === 'actor')
  const [first] = own
  const last = own.at(-1)
  if (first && last) {
    const article = /(?:^|\s)(the|all|both) $/i.exec(words.slice(0, first.from))?.[1] ?? ''
    const from = first.from - (article === '' ? 0 : article.length + 1)
    const rest = agreeing(words.slice(last.to), actors)
    return words.slice(0, from) + (from === 0 ? capital(list) : list) + rest
  }
  const action = spans.find(({ kind }) => kind === 'action')
  if (!action) return `${capital(list)} ${small(words)}`
  const before = words.slice(0, action.from)
  const after = words.slice(action.from)
  if (impersonal.test(before)) return `${capital(list)} ${after.replace(copula, '')}`
  if (action.from === 0) return `${capital(list)} ${small(after)}`
  const isPassive = passive.test(action.text)
  return isPassive
    ? `${words.slice(0, action.to)} by ${list}${words.slice(action.to)}`
    : `${before}${list} ${after}`
}

const plurals: { readonly [one: string]: string } = { was: 'were', is: 'are', has: 'have' }

/** "Samoa and Tonga were tasked": the verb follows the number of those named. */
function agreeing(rest: string, actors: readonly string[]): string {
  return actors.length < 2
    ? rest
    : rest.replace(/^ (was|is|has)\b/, (_, one: string) => ` ${plurals[one] ?? one}`)
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, nth) => name === b[nth])
}

/** Offices and bodies that take the article in a sentence although no directory has them. */
const offices =
  /^(?:(?:vice-?|co-?)?chairs?|co-?managers?|secretariat|secretary-general|board|bureau|committee|council|commission|working group|task force|rapporteur|president|treasurer|director|meeting)\b/i

function listOf(record: MeetingRecord, actors: readonly string[], words: string): string {
  const named = actors.map((name) => withArticle(articleOf(record, name, words), name))
  return joinList(named, record.style.serialComma)
}

function articleOf(record: MeetingRecord, name: string, words: string): '' | 'the' {
  const at = words.indexOf(name)
  if (at >= 0) return /\bthe $/i.test(words.slice(0, at)) ? 'the' : ''
  const party = Object.values(record.party).find((one) => isCalled(one, name))
  if (party) return party.acronym === name ? party.acronymArticle : party.articleText
  return offices.test(name) ? 'the' : ''
}

function isCalled({ name, acronym, aliases }: Party, words: string): boolean {
  return name === words || acronym === words || aliases.includes(words)
}

function withDate({ style }: MeetingRecord, words: string, due: string): string {
  if (due === '') return words
  const date = dateWords(due, style.dateForm)
  if (words.includes(date)) return words
  const stop = /[.;:,!?…]?["”’»)\]]*$/u.exec(words)?.index ?? words.length
  return `${words.slice(0, stop)} by ${date}${words.slice(stop)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A small first letter, unless the first word is written in capitals or is a name's. */
function small(words: string): string {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? ''
  return /^\p{Lu}\p{Ll}+$/u.test(first) && /(?:ed|ing|ade|ook|t)$/.test(first)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}
