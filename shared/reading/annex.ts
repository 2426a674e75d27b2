import type { Annex } from '../record/annex.ts'
import type { Style } from '../record/meeting.ts'
import { attachedWords } from '../statement/annexes.ts'
import { dateSlot, datesIn, type FoundDate } from './dates.ts'
import type { Line } from './normalise.ts'
import type { Parties } from './parties.ts'
import { moved, type Piece, piece } from './pieces.ts'
import { placeFrom } from './places.ts'
import type { Extent } from './sentences.ts'

const lettered =
  /^(?:ANNEX(?:ES)?|Annex(?:es)?|APPENDIX|Appendix|ATTACHMENT|Attachment|Enclosure|ENCLOSURE)(?: (?:[A-Z]|\d{1,2}|[IVX]{1,5}))?(?:\s?[:.–—-] ?.*| .{0,80})?$/
const kinds =
  'Workshops?|Meetings?|Events?|Activities|Calendar|Trainings?|Training Courses|Conferences?|Seminars?|Forthcoming|Upcoming|Courses|Programme|Schedule|Work ?plan'
const yearAndKind = new RegExp(
  `^(?:19|20)\\d\\d(?:[-–/]\\d{2,4})? (?:[\\p{L}&-]+ ){0,5}(?:${kinds})(?: [\\p{L}&-]+){0,4}:?$`,
  'iu',
)
const kindAndYear = new RegExp(
  `^(?:[\\p{L}&-]+ ){0,5}(?:${kinds})(?: [\\p{L}&-]+){0,4} (?:19|20)\\d\\d(?:[-–/]\\d{2,4})?:?$`,
  'iu',
)
const sentence = /[.;!?]$/

function mayHead({ bullet, words }: Line): 'lettered' | 'dated' | 'attached' | null {
  if (bullet || words.length > 140 || sentence.test(words)) return null
  if (lettered.test(words)) return 'lettered'
  if (words.endsWith(` ${attachedWords}`)) return 'attached'
  return yearAndKind.test(words) || kindAndYear.test(words) ? 'dated' : null
}

/**
 * Where the annexes begin: at a line that says so, or at one like "2017 Workshops" whose lines, most of them, are events.
 *
 * @returns the number of lines where there is none
 */
export function annexesFrom(lines: readonly Line[], earliest: number, parties: Parties): number {
  for (const [index, line] of lines.entries()) {
    const head = index < earliest ? null : mayHead(line)
    if (head === 'lettered' && !goesOnAsBody(lines, index)) return index
    if (head === 'attached' && isHeadAt(lines, index + 1)) return index
    if (head !== 'dated') continue
    const rest = lines.slice(index + 1).filter((next) => mayHead(next) === null)
    const events = rest.filter(({ words }) => (entryOf(words, parties)?.pieces.length ?? 0) > 1)
    if (events.length > 0 && events.length >= rest.length / 2) return index
  }
  return lines.length
}

/** Nothing stands under what is attached separately: another heading comes, or the end. */
function isHeadAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  return line === undefined || mayHead(line) !== null
}

/** "Annex A was adopted": a line in the body that only begins like one. */
function goesOnAsBody(lines: readonly Line[], index: number): boolean {
  const { words } = lines[index] ?? { words: '' }
  if (/^Annex [A-Z]{1,2}: /.test(words)) return false
  return / (?:was|were|is|are|contains|sets|lists|shows|has|will|shall) /.test(words)
}

/** What an event's line tells, and where. */
export type ReadEntry = {
  readonly title: string
  readonly subtitle: string
  readonly city: string
  readonly country: string
  readonly date: FoundDate | null
  readonly pieces: readonly Piece[]
}

const dashes = / [–—-] /g

function cutAt(words: string, separator: RegExp): Extent[] {
  const parts: Extent[] = []
  let from = 0
  for (const match of words.matchAll(separator)) {
    parts.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  return [...parts, { from, to: words.length }]
}

/**
 * Reads a line about an event: title – subtitle – city, country, dates, in any order of these, parted by dashes; or with
 * commas only, or with place and date in brackets.
 *
 * @returns null for a line without any of it beyond words
 */
export function entryOf(words: string, parties: Parties): ReadEntry | null {
  if (words.length > 1_000) return null
  const dates = datesIn(words)
  const date = dates.at(-1) ?? null
  const parts = cutAt(words, dashes).filter(
    (part) => !(date && part.from > date.from && part.to < date.to),
  )
  if (date) joinCutDate(parts, date)
  const titles: Extent[] = []
  let place: ReturnType<typeof placeFrom> = null
  for (const part of parts) {
    const rest = withoutDate(words, part, date)
    const found = rest && placeOfPart(words, rest, parts.length, date, parties)
    if (found?.place && !place) place = found.place
    const title = found ? found.title : rest
    if (title && title.to > title.from) titles.push(title)
  }
  const [title, ...more] = titles
  if (!title || (!date && !place && titles.length < 2)) return null
  const subtitle = more.length === 0 ? null : { from: more[0]?.from ?? 0, to: more.at(-1)?.to ?? 0 }
  if (subtitle && more.length > 1 && isCrossed(subtitle, place, date)) return null
  const text = (extent: Extent | null) => (extent ? words.slice(extent.from, extent.to) : '')
  return {
    title: text(title),
    subtitle: text(subtitle),
    city: place?.facts.city ?? '',
    country: place?.facts.country ?? '',
    date,
    pieces: [
      piece(title.from, title.to, '{title}'),
      ...(subtitle ? [piece(subtitle.from, subtitle.to, '{subtitle}')] : []),
      ...(place?.pieces ?? []),
      ...(date ? [datesPiece(date)] : []),
    ],
  }
}

/** Several middle parts are one subtitle only where neither place nor date stands among them. */
function isCrossed(subtitle: Extent, place: Extent | null, date: Extent | null): boolean {
  return [place, date].some(
    (other) => other && other.from > subtitle.from && other.from < subtitle.to,
  )
}

function datesPiece(date: FoundDate): Piece {
  return {
    from: date.from,
    to: date.to,
    slot: (style: Style) => dateSlot({ ...date, preposition: '' }, style, 'dates'),
  }
}

/** A span of days with a dash in it was cut in two with the rest: put it together. */
function joinCutDate(parts: Extent[], date: FoundDate): void {
  const first = parts.findIndex((part) => part.from <= date.from && date.from < part.to)
  const last = parts.findIndex((part) => part.from < date.to && date.to <= part.to)
  if (first < 0 || last <= first) return
  parts.splice(first, last - first + 1, { from: parts[first]?.from ?? 0, to: parts[last]?.to ?? 0 })
}

/** A part without the date in it and the punctuation beside that; null where nothing else is in it. */
function withoutDate(words: string, part: Extent, date: FoundDate | null): Extent | null {
  if (!date || date.from < part.from || date.to > part.to) return part
  const before = words
    .slice(part.from, date.from)
    .replace(/(?:[,(]?\s*(?:on|from|between)?\s*)$/i, '')
  if (before !== '') return { from: part.from, to: part.from + before.length }
  const after = words.slice(date.to, part.to)
  const lead = /^[),:\s]*/.exec(after)?.[0].length ?? 0
  return lead === after.length ? null : { from: date.to + lead, to: part.to }
}

/** The place in a part: the whole of it, or its last names between commas after a title. */
function placeOfPart(
  words: string,
  part: Extent,
  partCount: number,
  date: FoundDate | null,
  parties: Parties,
): { title: Extent | null; place: ReturnType<typeof placeFrom> } | null {
  const text = words.slice(part.from, part.to)
  const bracket = /^(.+?) \(([^()]+)\)?$/.exec(text)
  const inside = bracket?.[2] !== undefined && /[,)]|\($/.test(text) ? bracket : null
  const offset = part.from + (inside ? (inside[1]?.length ?? 0) + 2 : 0)
  const names = cutAt(inside?.[2] ?? text, /, /g).map(({ from, to }) => ({
    from: from + offset,
    to: to + offset,
  }))
  const last = names.at(-1)
  if (!last || !isName(words, last)) return null
  const isState = parties.find(words.slice(last.from, last.to))?.entry.kind === 'state'
  const atEnd = date ? part.to <= date.from || date.to <= part.from : true
  const isWhole =
    partCount > 1 &&
    part.from > 0 &&
    names.length <= 3 &&
    names.every((name) => isName(words, name))
  if (isWhole && (isState || names.length > 1))
    return { title: null, place: placeFrom(names, words, parties) }
  if (!isState || !atEnd || names.length < 2) return null
  const title = inside
    ? { from: part.from, to: offset - 2 }
    : { from: part.from, to: names.at(-2)?.from ?? part.from }
  const place = inside ? names : names.slice(-2)
  const titled = inside ? title : { from: title.from, to: Math.max(title.from, title.to - 2) }
  if (titled.to <= titled.from || !place.every((name) => isName(words, name))) return null
  return { title: titled, place: placeFrom(place, words, parties) }
}

function isName(words: string, { from, to }: Extent): boolean {
  const name = words.slice(from, to)
  return /^(?:the )?\p{Lu}[\p{L}\p{M}’'. -]{1,50}$/u.test(name) && name.split(' ').length <= 6
}

/** The lines of one annex: its heading and what stands under it. */
export type ReadAnnex = { readonly heading: Line; readonly lines: readonly Line[] }

/** The annexes among the last lines of a text; each begins with a heading. */
export function annexesOf(lines: readonly Line[]): ReadAnnex[] {
  const annexes: { heading: Line; lines: Line[] }[] = []
  for (const [index, line] of lines.entries()) {
    const last = annexes.at(-1)
    const head = mayHead(line)
    const isHead = head !== null && (head !== 'attached' || isHeadAt(lines, index + 1))
    // "Annex A" and "2017 Workshops" right under it are two headings, each with an annex of its own.
    if (!last || isHead) annexes.push({ heading: line, lines: [] })
    else last.lines.push(line)
  }
  return annexes
}

/** What a heading says beside its words: the letter that the annex has by its place, and that it is attached separately. */
export type AnnexHeading = Pick<Annex, 'heading' | 'lettered'> & { readonly isAttached: boolean }

/**
 * A heading without what is composed around it. Any other letter, and the words "Annex 1", are the author's own: such a heading
 * stays as it is.
 */
export function headingOf({ heading: { words }, lines }: ReadAnnex, letter: string): AnnexHeading {
  const isAttached = lines.length === 0 && words.endsWith(` ${attachedWords}`)
  const bare = isAttached ? words.slice(0, -attachedWords.length - 1) : words
  const lead = `Annex ${letter}: `
  if (letter !== '' && bare.startsWith(lead) && bare.length > lead.length) {
    return { heading: bare.slice(lead.length), lettered: true, isAttached }
  }
  // alone it has no letter yet: one that comes beside it gives it one, unless it has a name of that kind
  return { heading: bare, lettered: letter === '' && !lettered.test(bare), isAttached }
}

/** The wording of an annex: the fullest that its entries are written in, with a bullet if they have one. */
export function entryWording(
  entries: readonly { line: Line; entry: ReadEntry | null }[],
  wordingFor: (words: string, pieces: readonly Piece[]) => string | null,
): string | null {
  let fullest: { wording: string; count: number } | null = null
  for (const { line, entry } of entries) {
    if (!entry || entry.pieces.length <= (fullest?.count ?? 0)) continue
    const wording = wordingFor(line.words, moved(entry.pieces, 0))
    if (wording !== null) {
      fullest = { wording: line.bullet ? `- ${wording}` : wording, count: entry.pieces.length }
    }
  }
  return fullest?.wording ?? null
}
