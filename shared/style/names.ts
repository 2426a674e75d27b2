import { formalNames } from '../directory/state-formal-names.ts'
import { states } from '../directory/states.ts'
import type { Style } from '../record/meeting.ts'
import type { Party } from '../record/party.ts'
import {
  houseNameOf,
  type NamingStyle,
  partyInHouse,
  stateOf,
} from '../statement/wording/state-names.ts'
import { type Departure, departure } from './departure.ts'

/** A form in which a party is written, and what the house style writes instead; null where it has nothing to say about it. */
type Form = {
  readonly written: string
  readonly house: string | null
  readonly article: '' | 'the'
}

/** The written forms of all known parties by their first word, the longest first. */
export type Names = ReadonlyMap<string, readonly Form[]>

/** A party written in a text. */
export type Mention = { readonly from: number; readonly to: number; readonly form: Form }

/**
 * The written forms of the states and of a record's own parties, with the name that the house style has for each. Where the
 * style leaves each party its name, that is the name in the record.
 */
export function namesOf(parties: Iterable<Party>, style: NamingStyle): Names {
  const own = [...parties]
  const ofRecord = new Map(own.flatMap((party) => (party.alpha3 ? [[party.alpha3, party]] : [])))
  const forms = new Map<string, Form>()
  const add = (form: Form) => {
    const written = straight(form.written)
    if (/^[\p{Lu}\p{N}]/u.test(written) && !forms.has(written))
      forms.set(written, { ...form, written })
  }
  for (const party of own) for (const form of formsOfParty(party, style)) add(form)
  for (const { entry } of states) {
    const named = ofRecord.get(entry.alpha3)
    const house = houseNameOf(entry.alpha3, style) ?? named?.name ?? null
    for (const form of formsOfState(entry.alpha3, named?.aliases ?? [], house, style)) add(form)
  }
  return byFirstWord(forms.values())
}

/** An organisation's forms are only known, never corrected: which one stands in a sentence is the author's choice. */
function formsOfParty(party: Party, style: NamingStyle): Form[] {
  const names = [partyInHouse(party, style).name, party.acronym]
  const others = party.alpha3 === '' ? party.aliases : []
  return [...names, ...others].flatMap((written) =>
    written === '' ? [] : [{ written, house: null, article: '' }],
  )
}

function formsOfState(
  alpha3: string,
  aliases: readonly string[],
  house: string | null,
  style: NamingStyle,
): Form[] {
  const state = stateOf(alpha3)
  if (!state) return []
  const written = [state.entry.name, state.everydayName, ...state.entry.aliases, ...aliases]
  const bare = written.map(withoutAccents)
  return [...new Set([...written, ...bare])].map((form) => ({
    written: form,
    house: house !== null && isShort(form, alpha3, house) ? house : null,
    article: houseArticle(alpha3, house ?? '', style),
  }))
}

function houseArticle(alpha3: string, house: string, style: NamingStyle): '' | 'the' {
  const state = stateOf(alpha3)
  if (!state || style.ownNames.some((own) => own.alpha3 === alpha3)) return ''
  if (house === state.entry.name) return state.entry.articleText
  return house === state.everydayName ? state.everydayArticle : ''
}

const formal = /\b(?:Republic|Kingdom|Commonwealth|State|States|Union|Federation|Democratic)\b/
const acronym = /^\p{Lu}[\p{Lu}&]+$|^\p{L}{1,3}\p{Lu}$/u

/** A formal name stands where it is meant, and an acronym is no name: only short names have a convention. */
function isShort(form: string, alpha3: string, house: string): boolean {
  if (form === house || acronym.test(form)) return false
  const { entry, everydayName } = stateOf(alpha3) ?? {}
  if (form === entry?.name || form === everydayName) return true
  const isFormal = form === formalNames[alpha3 as keyof typeof formalNames] || formal.test(form)
  return !isFormal
}

function withoutAccents(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** Apostrophes of either kind are alike; the length stays. */
function straight(words: string): string {
  return words.replaceAll('’', "'")
}

const firstWord = /^[\p{L}\p{N}]+/u

function byFirstWord(forms: Iterable<Form>): Names {
  const longestFirst = [...forms].sort((a, b) => b.written.length - a.written.length)
  return Map.groupBy(longestFirst, ({ written }) => firstWord.exec(written)?.[0] ?? '')
}

/** The parties written in a text, the longest form at each place, in their order. */
export function mentionsIn(text: string, names: Names): Mention[] {
  const words = straight(text)
  const mentions: Mention[] = []
  let end = 0
  for (const { 0: word, index: from } of words.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (from < end) continue
    const form = names.get(word)?.find(({ written }) => standsAt(words, from, written))
    if (!form) continue
    end = from + form.written.length
    mentions.push({ from, to: end, form })
  }
  return mentions
}

function standsAt(words: string, from: number, written: string): boolean {
  if (!words.startsWith(written, from)) return false
  return !/^[\p{L}\p{M}\p{N}]/u.test(words.slice(from + written.length, from + written.length + 2))
}

/** States under another short name than the house style's. A name in another name ("Turkey Point") is left alone. */
export function nameDepartures(text: string, mentions: readonly Mention[]): Departure[] {
  return mentions.flatMap(({ from, to, form }) => {
    const isWithin =
      /^(?: |-)\p{Lu}\p{Ll}/u.test(text.slice(to, to + 3)) || /-$/.test(text.slice(0, from))
    if (form.house === null || isWithin) return []
    return departure('name', text, from, to, withArticle(text, from, form.house, form.article))
  })
}

function withArticle(text: string, from: number, name: string, article: Form['article']): string {
  const before = text.slice(Math.max(0, from - 5), from)
  if (article === '' || /(?:^|[^\p{L}])the $/iu.test(before)) return name
  if (/(?:^|[.!?] )$/.test(before)) return `The ${name}`
  return /[,[] ?$|\band $/.test(before) ? name : `the ${name}` // in a list states stand bare
}

/** The last "and" of three parties or more, with a comma before it or without one. */
export function listDepartures(
  text: string,
  mentions: readonly Mention[],
  { serialComma }: Pick<Style, 'serialComma'>,
): Departure[] {
  return mentions.flatMap((last, nth) => {
    const [before, first] = [mentions[nth - 1], mentions[nth - 2]]
    if (!before || !first || !isComma(text.slice(first.to, before.from))) return []
    const joiner = /^(,?) and (?:the )?$/.exec(text.slice(before.to, last.from))
    if (!joiner) return []
    const to = before.to + (joiner[1] ?? '').length + ' and'.length
    return departure('serial-comma', text, before.to, to, serialComma ? ', and' : ' and')
  })
}

function isComma(words: string): boolean {
  return /^, (?:the )?$/.test(words)
}
