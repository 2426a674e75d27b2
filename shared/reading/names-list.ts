import type { Attendance } from '../record/attendance.ts'
import type { Party } from '../record/party.ts'
import type { Parties } from './parties.ts'

/** A name as a list prints it. */
export type ListedName = {
  readonly party: Omit<Party, 'id'>
  readonly form: Attendance['form']
}

export type NamesList = {
  readonly names: readonly ListedName[]
  /** Whether the last of three or more has a comma before its "and"; null where the list does not tell. */
  readonly serialComma: boolean | null
  /** What prints the list as it was written: with an "and" before the last name, or with commas alone. */
  readonly slot: '{list}' | '{list:commas}'
}

const longestName = 160
const mostNames = 400

/** Text cut at the commas outside brackets. */
function atCommas(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    else if (character === ',' && depth <= 0 && text.charAt(at + 1) === ' ') {
      parts.push(text.slice(from, at))
      from = at + 2
    }
  }
  return [...parts, text.slice(from)]
}

/** Where an "and" may part two names: outside brackets, the likeliest first. */
function parted(text: string, parties: Parties): [left: string, right: string] | null {
  const candidates: { left: string; right: string; weight: number }[] = []
  for (const match of text.matchAll(/ and /g)) {
    const left = text.slice(0, match.index)
    const right = text.slice(match.index + match[0].length)
    if (left.split('(').length !== left.split(')').length) continue
    const weight =
      (isKnown(left, parties) ? 4 : 0) +
      (isKnown(right, parties) ? 4 : 0) +
      (/^the /.test(right) ? 2 : 0) +
      (/\)$/.test(left) ? 2 : 0) +
      (/^\p{Lu}{2,}$/u.test(right) || /^\p{Lu}{2,}$/u.test(left) ? 1 : 0)
    candidates.push({ left, right, weight })
  }
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, next) => (most === null || next.weight > most.weight ? next : most),
    null,
  )
  if (!best) return null
  const holdsAnd =
    /^(?:the )?(?:ministry|department|office|committee|working group|agency|commission|group)\b/i
  if (best.weight === 0 && candidates.length === 1 && holdsAnd.test(text)) return null
  return [best.left, best.right]
}

function isKnown(name: string, parties: Parties): boolean {
  return parties.find(name.replace(/ \([^()]*\)$/, '')) !== undefined
}

/**
 * Takes a list of parties apart: "Australia, Fiji and the International Organization for Migration (IOM)".
 *
 * @returns null where a part of it is no name
 */
export function namesListOf(text: string, parties: Parties): NamesList | null {
  const parts = atCommas(text)
  const last = parts.pop() ?? ''
  let serialComma: boolean | null = null
  let hasAnd = false
  if (parts.length > 0 && /^and /.test(last)) {
    parts.push(last.slice('and '.length))
    hasAnd = true
    serialComma = parts.length > 2 ? true : null
  } else if (!isKnown(last, parties) || parts.length > 0) {
    const two = parted(last, parties)
    if (two && parts.length > 0) serialComma = false
    parts.push(...(two ?? [last]))
    hasAnd = two !== null
  } else parts.push(last)
  if (parts.length > mostNames || someTitled(parts)) return null
  const names = parts.map((part) => listedName(part, parties))
  const slot = hasAnd || parts.length < 2 ? '{list}' : '{list:commas}'
  return names.every((name) => name !== null) ? { names, serialComma, slot } : null
}

/** "Ms Tikoi, Director, Fiji": people with what they are; only a list of people alone can be taken apart. */
function someTitled(parts: readonly string[]): boolean {
  const titled = parts.filter((part) => /^(?:Mr|Mrs|Ms|Dr|Prof|H\.E)\.? \p{Lu}/u.test(part))
  return titled.length > 0 && titled.length < parts.length
}

const nameShape = /^(?:[\p{Lu}\p{N}‘“]|e[A-Z]|al-|d[’'])/u
const notInNames =
  /(?:[;:!?{}]|\b(?:was|were|is|are|attended|participated|will|also|who|which|that|as)\b)/

/** One name of a list, with its article and its short form in brackets. */
function listedName(written: string, parties: Parties): ListedName | null {
  if (written.length > longestName) return null
  const leading = /^[Tt]he /.exec(written)?.[0] ?? ''
  const words = written.slice(leading.length)
  if (!nameShape.test(words) || notInNames.test(words)) return null
  const article = leading === '' ? '' : 'the'
  const bracket = / \(([^()]{1,30})\)$/.exec(words)
  if (bracket && isShortForm(words, bracket[1] ?? '', parties)) {
    const name = words.slice(0, bracket.index)
    return { party: partyOf(name, bracket[1] ?? '', article, 'name', parties), form: 'both' }
  }
  if (isAcronym(words, parties)) {
    return { party: partyOf('', words, article, 'acronym', parties), form: 'acronym' }
  }
  return { party: partyOf(words, '', article, 'name', parties), form: 'name' }
}

/** A bracket holds a short form, unless it belongs to the name: "Iran (Islamic Republic of)", "France (New Caledonia)". */
function isShortForm(words: string, bracketed: string, parties: Parties): boolean {
  if (parties.find(words)) return false
  const isTerritory = parties.find(words.slice(0, -bracketed.length - 3))?.entry.kind === 'state'
  return !isTerritory || bracketed === bracketed.toUpperCase()
}

function isAcronym(words: string, parties: Parties): boolean {
  const found = parties.find(words)
  if (found) return found.form === 'acronym' && found.entry.acronym === words
  return /^\p{Lu}[\p{Lu}\p{N}-]{1,12}$/u.test(words)
}

/** A party as the text has it, with what the directory knows beside: kind, codes, other names, articles elsewhere. */
function partyOf(
  name: string,
  acronym: string,
  article: '' | 'the',
  articleOf: 'name' | 'acronym',
  parties: Parties,
): Omit<Party, 'id'> {
  const found = parties.find(name === '' ? acronym : name) ?? parties.find(acronym)
  const entry = found?.entry
  const written = name || entry?.name || acronym
  const others = entry ? [entry.name, ...entry.aliases] : []
  return {
    kind: entry?.kind ?? (acronym === '' ? 'group' : 'organisation'),
    name: written,
    acronym: acronym || (entry?.acronym ?? ''),
    aliases: others.filter((other) => other !== written).slice(0, 50),
    articleText: entry?.articleText ?? article,
    articleList: articleOf === 'name' ? article : (entry?.articleList ?? ''),
    acronymArticle: articleOf === 'acronym' ? article : (entry?.acronymArticle ?? ''),
    alpha2: entry?.alpha2 ?? '',
    alpha3: entry?.alpha3 ?? '',
  }
}
