import { defining } from '../statement/wording/series.ts'
import { type Facts, ordinalOf, ordinalPiece, type Piece, piece } from './pieces.ts'

/** What kind of meeting words name; those other than a meeting or a session are part of their series' name. */
export const meetingNoun =
  'Meeting|Session|Conference|Workshop|Forum|Dialogue|Summit|Consultations?|Assembly|Symposium|Seminar|Roundtable|Plenary|Congress|Colloquium'
const plainNoun = /^(?:meeting|session|plenary)$/i

export type Named = { readonly facts: Facts; readonly pieces: readonly Piece[] }

const ordinalWord =
  /^((?:\p{L}+ hundred(?: and (?:\p{L}+-)?\p{L}+)?)|\p{L}+(?:-\p{L}+)?|\d{1,3}(?:st|nd|rd|th))(?= )/iu
const adjectives =
  '(?:(?:annual|regular|special|extraordinary|joint|plenary|informal|formal|virtual|hybrid|inaugural|biannual|ordinary|high-level|ministerial-level|statutory|technical) )*'
const ofSeries = new RegExp(
  `^${adjectives}(?:meeting|session|plenary(?: session)?|plenary meeting)(?: \\([^()]{1,30}\\))? of (?:the )?(?=\\S)`,
  'iu',
)
const seriesFirst = new RegExp(`^(.{2,200}?)([’']s?)? (${meetingNoun})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * Takes the name of a meeting apart: "Twelfth Meeting of the Ad Hoc Group Senior Officials (AHG SOM)", "12th Ad Hoc
 * Group (AHG) Senior Officials’ Meeting of the Bali Process".
 *
 * @param words the name without its leading article
 * @param offset of the words in the text that the pieces are for
 * @returns null for words that name no meeting
 */
export function meetingNamed(words: string, offset: number): Named | null {
  const leads = leadingOrdinal(words, offset)
  const facts: Facts = leads ? { ordinal: leads.ordinal } : {}
  const pieces: Piece[] = leads ? [leads.piece] : []
  let at = leads?.length ?? 0
  const rest = words.slice(at)
  const of = ofSeries.exec(rest)
  if (of) {
    at += of[0].length
    return withSeries(words.slice(at), offset + at, facts, pieces)
  }
  const leading = seriesFirst.exec(rest)
  if (!leading) return null
  const [whole, name = '', , noun = ''] = leading
  const about = / on \p{Lu}[^()]{2,120}?(?=$| \(| of the \p{Lu})/uy
  about.lastIndex = whole.length
  const named = about.test(rest) ? rest.slice(0, about.lastIndex) : whole // "Technical Experts Meeting on Returns"
  const isPlain = plainNoun.test(noun) && named === whole
  seriesIn(isPlain ? name : named, offset + at, facts, pieces)
  at += named.length
  afterName(words.slice(at), offset + at, facts, pieces)
  return { facts, pieces }
}

/** The ordinal that words begin with, and how long it is with the space after it. */
export function leadingOrdinal(
  words: string,
  offset: number,
): { ordinal: number; piece: Piece; length: number } | null {
  const first = ordinalWord.exec(words)?.[1] ?? ''
  const ordinal = first === '' ? null : ordinalOf(first)
  if (ordinal === null) return null
  return { ordinal, piece: ordinalPiece(offset, first, ordinal), length: first.length + 1 }
}

/** "Steering Committee (SC) of the Colombo Process": a series' name, its short form, its process. */
export function seriesNamed(words: string, offset: number): Named {
  return withSeries(words, offset, {}, [])
}

function withSeries(words: string, offset: number, facts: Facts, pieces: Piece[]): Named {
  const process = /^(.{2,200}?)(?: \(([^()]{1,30})\))? of the (?=\p{Lu})/u.exec(words)
  const bracket = / \(([^()]{1,30})\)$/.exec(words)
  if (process && !/\b(?:head|heads|ministry|office|department|chair)$/i.test(process[1] ?? '')) {
    const name = process[1] ?? ''
    seriesIn(name, offset, facts, pieces)
    if (process[2] !== undefined) shortAt(process[2], offset + name.length + 2, facts, pieces)
    const at = process[0].length
    processIn(words.slice(at), offset + at, facts, pieces)
  } else if (bracket) {
    seriesIn(words.slice(0, bracket.index), offset, facts, pieces)
    shortAt(bracket[1] ?? '', offset + bracket.index + 2, facts, pieces)
  } else seriesIn(words, offset, facts, pieces)
  return { facts, pieces }
}

function shortAt(short: string, at: number, facts: Facts, pieces: Piece[]): void {
  if (facts.seriesShort !== undefined) return
  facts.seriesShort = short
  pieces.push(piece(at, at + short.length, '{short}'))
}

/** A series' name; a short form inside it ("Ad Hoc Group (AHG) Senior Officials") is taken out of the name. */
function seriesIn(words: string, offset: number, facts: Facts, pieces: Piece[]): void {
  const inner = / \((\p{Lu}[^()]{0,20})\)(?= )/u.exec(words)
  const name = inner ? words.replace(inner[0], '') : words
  const short = inner?.[1] ?? ''
  facts.seriesName = name
  if (inner && defining(name, short) === words) {
    facts.seriesShort = short
    pieces.push(piece(offset, offset + words.length, '{series:defining}'))
  } else if (inner) facts.seriesName = words
  if (facts.seriesName === words) pieces.push(piece(offset, offset + words.length, '{series}'))
}

/** What follows "… Senior Officials’ Meeting": its short form, then its process. */
function afterName(words: string, offset: number, facts: Facts, pieces: Piece[]): void {
  const bracket = /^ \(([^()]{1,30})\)/.exec(words)
  if (bracket) shortAt(bracket[1] ?? '', offset + 2, facts, pieces)
  const rest = words.slice(bracket?.[0].length ?? 0)
  const of = /^ of (?:the )?(?=\p{Lu})/u.exec(rest)
  if (!of) return
  const at = words.length - rest.length + of[0].length
  processIn(words.slice(at), offset + at, facts, pieces)
}

/** A process' name and, after it in brackets, its short form. */
export function processIn(words: string, offset: number, facts: Facts, pieces: Piece[]): void {
  const bracket = / \(([^()]{1,40})\)$/.exec(words)
  const name = bracket ? words.slice(0, bracket.index) : words
  facts.process = name
  pieces.push(piece(offset, offset + name.length, '{process}'))
  if (!bracket) return
  facts.processShort = bracket[1] ?? ''
  const at = offset + bracket.index + 2
  pieces.push(piece(at, at + facts.processShort.length, '{processShort}'))
}
