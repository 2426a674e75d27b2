import { dateWords } from '../statement/wording/dates.ts'
import { modeOf } from '../statement/wording/modes.ts'
import { datesIn } from './dates.ts'
import { meetingNamed } from './meeting-name.ts'
import { modePiece } from './opening.ts'
import type { Parties } from './parties.ts'
import { datePiece, type Facts, ordinalOf, ordinalPiece, type Piece, piece } from './pieces.ts'
import { placeFrom, placeIn } from './places.ts'
import type { Extent } from './sentences.ts'

const label =
  /^(Location|Venue|Place|City|Dates?|When|Where|Hosts?|Hosted by|Chairs?|Co-Chairs?|Chaired by|Mode|Format|Modality)\s?:\s?(?=\S)/i

const held =
  /^(?:(?:the )?meeting )?(?:held|convened|hosted) (?=(?:on|in|at|from|via|by|virtually|online)\b)/i

/** Whether a line tells facts and is no heading: "Location: Bali, Indonesia", "Held on 4 March by video conference". */
export function isLabelled(words: string): boolean {
  return label.test(words) || held.test(words)
}

/** The facts that a line at the head of a text tells: place, date, mode, who meets for the how-manieth time. */
export function headerFacts(words: string, parties: Parties): Facts {
  const labelled = label.exec(words)
  if (labelled) return labelledFacts(labelled[1] ?? '', words.slice(labelled[0].length), parties)
  if (held.test(words)) return heldFacts(words, parties)
  const date = datesIn(words)[0]
  const facts: Facts = date ? { start: date.start, end: date.end } : {}
  const rest = (date ? words.slice(0, date.from) + words.slice(date.to) : words).replace(
    /^[\s,–—|(-]+|[\s,–—|)(-]+$/g,
    '',
  )
  const told = modeOf(rest)
  if (
    told &&
    rest.length < 80 &&
    !/meeting|session|conference/i.test(rest.replace(/video\s?conference/gi, ''))
  ) {
    return { ...facts, mode: told }
  }
  if (date && isPlace(rest)) return { ...facts, ...placeFacts(rest, parties) }
  if (!date && isPlace(rest) && parties.find(rest.split(', ').at(-1) ?? '')) {
    return placeFacts(rest, parties)
  }
  return { ...nameFacts(rest), ...facts }
}

function labelledFacts(name: string, value: string, parties: Parties): Facts {
  switch (name.toLowerCase().replace(/s$/, '')) {
    case 'date':
    case 'when': {
      const date = datesIn(value)[0]
      return date ? { start: date.start, end: date.end } : {}
    }
    case 'host':
    case 'hosted by':
    case 'chair':
    case 'co-chair':
    case 'chaired by':
      return { hosts: value }
    case 'mode':
    case 'format':
    case 'modality': {
      const mode = modeOf(value)
      return mode ? { mode } : {}
    }
    default: {
      const mode = modeOf(value)
      return mode ? { mode } : placeFacts(value, parties)
    }
  }
}

function heldFacts(words: string, parties: Parties): Facts {
  const date = datesIn(words)[0]
  const mode = modeOf(modeWords.exec(words)?.[0] ?? '')
  return {
    ...(date && { start: date.start, end: date.end }),
    ...(mode && { mode }),
    ...placeIn(words, 0, parties)?.facts,
  }
}

/** Two or three names between commas and nothing else. */
function isPlace(words: string): boolean {
  const parts = words.split(', ')
  return (
    parts.length <= 3 &&
    parts.every(
      (part) => /^\p{Lu}[\p{L}\p{M}’'. -]{1,40}$/u.test(part) && part.split(' ').length <= 4,
    ) &&
    !/meeting|session|conference|statement|minutes|report|outcome|summary|workshop|agenda/i.test(
      words,
    )
  )
}

function placeFacts(words: string, parties: Parties): Facts {
  const names: Extent[] = []
  let at = 0
  for (const part of words.split(', ')) {
    names.push({ from: at, to: at + part.length })
    at += part.length + 2
  }
  const facts = placeFrom(names, words, parties)?.facts ?? {}
  const isCapitals = words === words.toUpperCase()
  return isCapitals ? inSmallLetters(facts, parties) : facts
}

/** "KUALA LUMPUR", "MALAYSIA": names in capitals as they are written elsewhere. */
function inSmallLetters(facts: Facts, parties: Parties): Facts {
  const small = (name: string) => {
    const entry = parties.find(name)?.entry
    const known =
      entry && [entry.name, ...entry.aliases].find((form) => form.toUpperCase() === name)
    return (
      known ?? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    )
  }
  return {
    ...(facts.city !== undefined && { city: small(facts.city) }),
    ...(facts.country !== undefined && { country: small(facts.country) }),
  }
}

const monthYear =
  /[\s,–—(-]*(?:January|February|March|April|May|June|July|August|September|October|November|December)? ?(?:19|20)\d\d\)?$/

/** A title's own naming of the meeting, without its month and year and without what else it is about. */
function nameFacts(words: string): Facts {
  const name = words.replace(
    /^(?:Minutes|Report|Outcomes?(?: Statement)?|Summary|Statement|Record)(?: of| from)?(?: the)? /i,
    '',
  )
  const core = name.replace(monthYear, '')
  const cut = / (?:and|–|—|-|:) |[:(]/.exec(core)
  for (const candidate of [core, cut ? core.slice(0, cut.index) : '']) {
    if (candidate === '' || candidate === candidate.toUpperCase()) continue
    const named = meetingNamed(candidate.replace(/^The /, ''), 0)
    if (named) return named.facts
  }
  return {}
}

type Wanted = { readonly value: string; readonly slot: string }

/**
 * The places of known facts in a line at the head of a text, as they are or in capitals.
 */
export function factPieces(words: string, facts: Facts): Piece[] {
  const pieces: Piece[] = []
  const isFree = ({ from, to }: Extent) =>
    pieces.every((taken) => to <= taken.from || from >= taken.to)
  const add = (found: Piece) => {
    if (isFree(found)) pieces.push(found)
  }
  for (const date of datesIn(words)) {
    if (date.start === facts.start && date.end === facts.end) add(datePiece(date))
  }
  if (facts.start !== undefined && facts.start !== '') {
    for (const month of wordPlaces(words, dateWords(facts.start, 'MMMM yyyy'))) {
      add(piece(month.from, month.to, '{date:MMMM yyyy}'))
    }
  }
  for (const { value, slot } of wantedOf(facts)) {
    for (const place of wordPlaces(words, value)) add(piece(place.from, place.to, slot))
    const capitals = value.toUpperCase()
    if (capitals === value) continue
    for (const place of wordPlaces(words, capitals)) {
      add(piece(place.from, place.to, slot.toUpperCase()))
    }
  }
  for (const found of ordinalsIn(words, facts)) add(found)
  for (const found of modesIn(words, facts)) add(found)
  return pieces
}

function wantedOf(facts: Facts): Wanted[] {
  const wanted: Wanted[] = [
    { value: facts.process ?? '', slot: '{process}' },
    { value: facts.seriesName ?? '', slot: '{series}' },
    { value: facts.processShort ?? '', slot: '{processShort}' },
    { value: facts.seriesShort ?? '', slot: '{short}' },
    { value: facts.city ?? '', slot: '{city}' },
    { value: facts.country ?? '', slot: '{country}' },
    { value: facts.hosts ?? '', slot: '{hosts}' },
  ]
  return wanted
    .filter(({ value }) => value.length > 1)
    .sort((a, b) => b.value.length - a.value.length)
}

/** Where a value stands as whole words. */
function wordPlaces(words: string, value: string): Extent[] {
  const places: Extent[] = []
  for (let at = words.indexOf(value); at >= 0; at = words.indexOf(value, at + value.length)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(words.slice(0, at)) &&
      !/^[\p{L}\p{N}]/u.test(words.slice(at + value.length))
    if (isWhole) places.push({ from: at, to: at + value.length })
  }
  return places
}

function ordinalsIn(words: string, facts: Facts): Piece[] {
  if (facts.ordinal === undefined || facts.ordinal === null) return []
  for (const match of words.matchAll(/[\p{L}\d]+(?:-\p{L}+)?/gu)) {
    if (ordinalOf(match[0]) === facts.ordinal) {
      return [ordinalPiece(match.index, match[0], facts.ordinal)]
    }
  }
  return []
}

const modeWords =
  /(?:in (?:an? )?(?:hybrid|virtual)(?: (?:format|mode|setting))?|virtually|hybrid|virtual|online|(?:via |by )?(?:MS |Microsoft )?(?:Teams|Zoom|Webex)(?: video ?conference)?|(?:via |by )?video ?conference|in[- ]person)/i

function modesIn(words: string, facts: Facts): Piece[] {
  const match = modeWords.exec(words)
  return match && facts.mode !== undefined && modeOf(match[0]) === facts.mode
    ? [modePiece(match.index, match[0])]
    : []
}
