import { modeOf } from '../statement/wording/modes.ts'
import { datesIn, type FoundDate } from './dates.ts'
import {
  leadingOrdinal,
  meetingNamed,
  meetingNoun,
  type Named,
  processIn,
  seriesNamed,
} from './meeting-name.ts'
import type { Parties } from './parties.ts'
import { datePiece, type Facts, type Piece, piece } from './pieces.ts'
import { placeIn } from './places.ts'
import type { Extent } from './sentences.ts'

export type Opening = Named & { readonly date: FoundDate | null }

const held = 'held|hosted|convened|organi[sz]ed|chaired|opened|called'
const manner = '(?:(?:jointly|virtually|successfully|again|officially|formally|also|together) )?'
const passive = new RegExp(
  `^(?:the|a|an|this) (.{5,400}?) (?:(?:was|were) ${manner}(?:co-)?(?:${held})|took place)(?![\\p{L}-])`,
  'iu',
)
const active = new RegExp(
  `^(.{2,300}?) ${manner}(?:co-)?(?:${held}) (the|its|their|a|an) (?=\\S)`,
  'iu',
)
const met = new RegExp(
  `^(?:the )?(.{3,200}?) ${manner}(?:met|convened|gathered|assembled)(?= )`,
  'iu',
)
const noun = new RegExp(`(?<![\\p{L}])(?:${meetingNoun}|SOM)(?![\\p{L}])`, 'iu')
const modePhrase =
  /(?<![\p{L}])(?:in (?:an? )?(?:hybrid|virtual|online)(?: (?:format|mode|setting|manner|form))?|in[- ]person|virtually|online|(?:via|by|through) (?:video[ -]?conferenc(?:e|ing)|(?:MS |Microsoft )?Teams|Zoom|Webex|teleconference))(?![\p{L}])/iu
const byHosts =
  /(?:(?<= )|, )(?:(?:co-)?(?:chaired|hosted|convened|organi[sz]ed|led) )?(?:jointly )?by (the )?(\p{Lu}.{1,120}?)(?=$|[.,;]| (?:in|on|from|between|at|virtually|via|with|and was) )/u

/** "The Steering Group met … for its eighth meeting": the ordinal of the one who met. */
const forTheirOrdinal =
  /(?<= (?:for|at|in) (?:its|their) )(?=[\p{L}\d]+(?:-\p{L}+)?(?: \p{L}+){0,2} (?:meeting|session)(?![\p{L}]))/iu
/** Who presides, told before the meeting is named. */
const presiding =
  /^under the (?:chair|chairmanship|chairpersonship|presidency|leadership|auspices) of (the )?(\p{Lu}[^,]{1,120}), /iu

/** The longest sentence that may be an opening, in UTF-16 units. */
const longest = 1_500

/**
 * Reads a sentence that tells that a meeting was held: who held which, when, where and how.
 *
 * @returns null for any other sentence
 */
export function openingOf(sentence: string, parties: Parties): Opening | null {
  if (sentence.length > longest || !noun.test(sentence)) return null
  const dates = datesIn(sentence)
  const first = dates[0]
  const leads = first && first.preposition !== '' && first.from === first.preposition.length + 1
  const begins = leads ? first.to + (/^,? /.exec(sentence.slice(first.to))?.[0].length ?? 0) : 0
  const presided = presidedBy(sentence, begins)
  const begin = presided?.to ?? begins
  const stop = sentence.replace(/[.\s]+$/, '').length
  const subject = subjectOf(sentence.slice(begin, stop), begin, sentence, parties)
  if (!subject) return null
  const tail = tailOf(
    sentence.slice(0, stop),
    subject.tailFrom,
    leads ? dates.slice(1) : dates,
    parties,
  )
  const named = subject.named(tail.begins)
  if (!named) return null
  const date = leads ? first : tail.date
  if (!date && tail.pieces.length === 0) return null
  const facts: Facts = { ...named.facts, ...tail.facts, ...subject.facts, ...presided?.facts }
  if (date) Object.assign(facts, { start: date.start, end: date.end })
  const pieces = [...subject.pieces, ...named.pieces, ...tail.pieces, ...(presided?.pieces ?? [])]
  return { facts, pieces: date ? [...pieces, datePiece(date)] : pieces, date: date ?? null }
}

/** The host told before the meeting is named; `to` is where the words about the meeting begin. */
function presidedBy(
  sentence: string,
  from: number,
): { facts: Facts; pieces: Piece[]; to: number } | null {
  const match = presiding.exec(sentence.slice(from))
  const hosts = match?.[2]
  if (!match || hosts === undefined) return null
  const at = from + match[0].length - ', '.length - hosts.length
  return {
    facts: { hosts },
    pieces: [piece(at, at + hosts.length, '{hosts}')],
    to: from + match[0].length,
  }
}

/** Who held it, and how the meeting's name is read once it is known where the name ends. */
type Subject = {
  readonly facts: Facts
  readonly pieces: readonly Piece[]
  readonly tailFrom: number
  readonly named: (tailBegins: number) => Named | null
}

function subjectOf(
  clause: string,
  offset: number,
  sentence: string,
  parties: Parties,
): Subject | null {
  const isHeld = passive.exec(clause)
  if (isHeld?.[1] !== undefined && noun.test(isHeld[1])) {
    const name = isHeld[1]
    const from = offset + clause.indexOf(name)
    const tailFrom = offset + isHeld[0].length
    return { facts: {}, pieces: [], tailFrom, named: () => meetingNamed(name, from) }
  }
  const holds = active.exec(clause)
  if (holds) {
    const [whole, who = '', article = ''] = holds
    const tailFrom = offset + whole.length
    const nameOf = (to: number) => sentence.slice(tailFrom, to).replace(/[,\s]+$/, '')
    if (/^(?:its|their)$/i.test(article)) return itsOwn(who, offset, tailFrom, nameOf)
    const hosts = hostsOf(who, offset, parties)
    if (!hosts) return null
    return { ...hosts, tailFrom, named: (to) => meetingNamed(nameOf(to), tailFrom) }
  }
  const meets = met.exec(clause)
  if (!meets?.[1]) return null
  const at = clause.search(forTheirOrdinal)
  const own = at < 0 ? null : leadingOrdinal(clause.slice(at), offset + at)
  if (!own && !noun.test(sentence.slice(0, offset + meets[0].length))) return null
  const name = meets[1]
  const from = offset + clause.indexOf(name)
  return {
    facts: own ? { ordinal: own.ordinal } : {},
    pieces: own ? [own.piece] : [],
    tailFrom: offset + meets[0].length,
    named: () => meetingNamed(name, from) ?? seriesNamed(name, from),
  }
}

/** "The Steering Committee held its sixteenth meeting": the one who holds it is the series. */
function itsOwn(
  who: string,
  offset: number,
  tailFrom: number,
  nameOf: (to: number) => string,
): Subject {
  const article = /^the /i.exec(who)?.[0].length ?? 0
  const series = seriesNamed(who.slice(article), offset + article)
  return {
    facts: {},
    pieces: [],
    tailFrom,
    named(to) {
      const name = nameOf(to)
      if (!noun.test(name)) return null
      const own = leadingOrdinal(name, tailFrom)
      return own
        ? {
            facts: { ...series.facts, ordinal: own.ordinal },
            pieces: [...series.pieces, own.piece],
          }
        : series
    },
  }
}

/** "the Co-Chairs of the Bali Process (BP)": who hosts, of which process. */
function hostsOf(
  who: string,
  offset: number,
  parties: Parties,
): { facts: Facts; pieces: Piece[] } | null {
  const article = /^the /i.exec(who)?.[0].length ?? 0
  const words = who.slice(article)
  if (words.length > 250 || !/^\p{L}/u.test(words)) return null
  const facts: Facts = {}
  const pieces: Piece[] = []
  const of = /^(.{2,120}?) of the (?=\p{Lu})/u.exec(words)
  const ofWhat = of ? words.slice(of[0].length) : ''
  const isProcess = of !== null && parties.find(ofWhat)?.entry.kind !== 'state'
  const hosts = (isProcess ? (of[1] ?? '') : words).replace(/,$/, '')
  if (!/\p{Lu}/u.test(hosts)) return null
  facts.hosts = hosts
  pieces.push(piece(offset + article, offset + article + hosts.length, '{hosts}'))
  if (isProcess) processIn(ofWhat.replace(/,$/, ''), offset + article + of[0].length, facts, pieces)
  return { facts, pieces }
}

type Tail = Named & { readonly date: FoundDate | null; readonly begins: number }

/** When, where, how and by whom, in the words after the verb; `begins` is where the first of these does. */
function tailOf(
  sentence: string,
  from: number,
  dates: readonly FoundDate[],
  parties: Parties,
): Tail {
  const facts: Facts = {}
  const pieces: Piece[] = []
  const starts: number[] = [sentence.length]
  const date = dates.find((found) => found.from >= from) ?? null
  if (date) starts.push(date.from - (date.preposition === '' ? 0 : date.preposition.length + 1))
  const mode = modePhrase.exec(sentence.slice(from))
  const told = mode ? modeOf(mode[0]) : undefined
  if (mode && told) {
    facts.mode = told
    pieces.push(modePiece(from + mode.index, mode[0]))
    starts.push(from + mode.index)
  }
  const hosts = byHosts.exec(sentence.slice(from))
  if (hosts?.[2]) {
    const at = from + hosts.index + hosts[0].length - hosts[2].length
    facts.hosts = hosts[2]
    pieces.push(piece(at, at + hosts[2].length, '{hosts}'))
    starts.push(from + hosts.index)
  }
  const place = placeIn(sentence, from, parties)
  if (place && !overlaps(place, pieces)) {
    Object.assign(facts, place.facts)
    pieces.push(...place.pieces)
    starts.push(place.from)
  }
  return { facts, pieces, date, begins: Math.min(...starts) }
}

function overlaps(extent: Extent, pieces: readonly Piece[]): boolean {
  return pieces.some(({ from, to }) => extent.from < to && from < extent.to)
}

/** The mode's own words in a slot: they are printed as long as they tell the mode. */
export function modePiece(from: number, words: string): Piece {
  return piece(from, from + words.length, `{mode:${words}}`)
}
