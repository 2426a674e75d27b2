import { generateNKeysBetween } from 'fractional-indexing'
import type { Item } from '../record/item.ts'
import type { Meeting, Style } from '../record/meeting.ts'
import type { MeetingRecord } from '../record/record.ts'
import { itemFromFacts } from '../statement/composed.ts'
import { blankItem } from '../statement/starting.ts'
import { nameFromFacts } from '../statement/title.ts'
import { annexRows, checkedEntry } from './annex-rows.ts'
import { datesIn } from './dates.ts'
import { type Formula, runPiece } from './formula.ts'
import { groupsOf } from './groups.ts'
import { factPieces } from './header.ts'
import type { Ids } from './ids.ts'
import { type Sorted, sorted } from './kinds.ts'
import type { Line } from './normalise.ts'
import { withParticipants } from './participants.ts'
import type { Parties } from './parties.ts'
import { type Facts, moved, type Piece, wordingOf } from './pieces.ts'
import { styleOf } from './style.ts'
import type { Survey } from './survey.ts'
import { placed } from './tree.ts'
import { typedNumber } from './typed-number.ts'

export type Reading = {
  readonly record: MeetingRecord
  /** How many paragraphs the text has. */
  readonly paragraphs: number
  /**
   * The share of them, 0 to 1, that was understood: formulas and annex entries composed from facts without being written
   * over, headings, titles of a meeting that is known, and what tells of an action that was found. Words that are only
   * kept count as not understood.
   */
  readonly understood: number
}

/** The record of what a survey found, and how much of it was understood. */
export function assembled(found: Survey, parties: Parties, ids: Ids): Reading {
  const meetingId = ids('meeting')
  const lines = sorted(
    placed(found.body, found.roles, ids),
    (index) => !found.formulas.has(index) && found.roles[index]?.as !== 'head',
    found.known,
  )
  const style = { ...styleFrom(found, lines), id: meetingId.replace(/^[a-z]+-/, 'style-') }
  const segments = [...found.formulas.values()].flatMap(({ runs }) =>
    runs.flatMap((run) => run.segments),
  )
  const { groups, attendance, parties: named } = groupsOf(segments, ids)
  const annexes = annexRows(found.annexes, style, parties, ids)
  const items = itemRows(found, lines, style)
  const meeting = meetingOf(meetingId, found.facts)
  const unchecked: MeetingRecord = {
    meeting: { ...meeting, title: nameFromFacts({ meeting }) || firstWords(found) },
    style,
    party: inTable(named),
    group: inTable(groups),
    attendance: inTable(attendance),
    delegate: {},
    item: inTable(items),
    sentence: {},
    logLine: {},
    proposal: {},
    annex: inTable(annexes.annexes),
    annexEntry: inTable(annexes.entries.map(({ entry }) => entry)),
    followUp: {},
  }
  const checked = {
    ...unchecked,
    item: inTable(
      items.map((item, index) => checkedItem(unchecked, item, lines[index]?.words ?? '')),
    ),
    annexEntry: inTable(
      annexes.entries.map(({ entry, line }) => checkedEntry(unchecked, entry, line)),
    ),
  }
  const record = withParticipants(checked, ids)
  return {
    record,
    paragraphs: found.body.length + found.annexes.length,
    understood: share(record, lines),
  }
}

function inTable<Row extends { id: string }>(rows: readonly Row[]): { [id: string]: Row } {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

function firstWords({ body, annexes }: Survey): string {
  const words = (body[0] ?? annexes[0])?.words ?? ''
  return words.length > 120
    ? `${words
        .slice(0, 117)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`
    : words
}

function meetingOf(id: string, facts: Facts): Meeting {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return {
    id,
    seriesId: '',
    title: '',
    seriesName: '',
    seriesShort: '',
    process: '',
    processShort: '',
    hosts: '',
    ordinal: null,
    start: '',
    end: '',
    mode: 'in-person',
    city: '',
    country: '',
    quorum: null,
    symbol: '',
    distribution: '',
    purpose: '',
    ...known,
  }
}

function styleFrom(found: Survey, lines: readonly Sorted[]): Omit<Style, 'id'> {
  const outcomes = lines.filter(({ kind }) => kind === 'outcome')
  const numbered = outcomes.filter(({ marker }) => marker !== 'none' && marker !== 'bullet').length
  return styleOf({
    formulas: [...found.formulas.values()],
    words: [...found.formulas.keys()].map((index) => found.body[index]?.words ?? ''),
    dates: [
      ...found.headDates,
      ...found.annexes.flatMap(({ words }) => datesIn(words.slice(0, 2_000))),
      ...found.body.slice(0, 200).flatMap(({ words }) => datesIn(words.slice(0, 2_000))),
    ],
    numbered: numbered > outcomes.length / 2,
  })
}

/** The wording of a formula: its words with slots; null where they hold braces of their own. */
function formulaWording(
  words: string,
  { pieces, runs }: Formula,
  begun: boolean,
  style: Style,
): string | null {
  const groups = runs.map((run, index) => runPiece(run, !begun && index === 0))
  return wordingOf(words, [...pieces, ...groups], style)
}

function itemRows(found: Survey, lines: readonly Sorted[], style: Style): Item[] {
  const orders = ordersOf(lines)
  let begun = false // attendance has been told of
  return lines.map((line, index): Item => {
    const item: Item = {
      ...blankItem,
      id: line.id,
      order: orders.get(line.id) ?? 'a0',
      parentId: line.parentId,
      kind: line.kind,
      headingLevel: line.headingLevel,
      marker: line.marker,
      text: { text: line.words, marks: [] },
    }
    const formula = found.formulas.get(index)
    if (formula) {
      const inPlace = shifted(formula, numberLeft(found.body[index], line))
      const wording = formulaWording(line.words, inPlace, begun, style)
      begun ||= formula.runs.length > 0
      return wording === null ? item : asFormula(item, formula.part, wording)
    }
    const role = found.roles[index]?.as
    if (role !== 'head' && role !== 'title') return item
    const pieces: Piece[] = factPieces(line.words, found.facts)
    const wording = pieces.length === 0 ? null : wordingOf(line.words, pieces, style)
    return wording === null || wording === line.words ? item : asFormula(item, 'line', wording)
  })
}

function asFormula(item: Item, part: Item['part'], wording: string): Item {
  return { ...item, part, wording, text: { text: '', marks: [] } }
}

/** The length of a typed number that stayed in the words: the formula was read without it. */
function numberLeft(line: Line | undefined, { words }: Sorted): number {
  if (!line || words !== line.words) return 0
  return words.length - (typedNumber(words)?.rest.length ?? words.length)
}

function shifted(formula: Formula, by: number): Formula {
  if (by === 0) return formula
  return {
    ...formula,
    pieces: moved(formula.pieces, by),
    runs: formula.runs.map((run) => ({ ...run, from: run.from + by, to: run.to + by })),
  }
}

/** Order keys: even steps among the items under one parent. */
function ordersOf(lines: readonly Sorted[]): Map<string, string> {
  const orders = new Map<string, string>()
  for (const siblings of Map.groupBy(lines, ({ parentId }) => parentId).values()) {
    const keys = generateNKeysBetween(null, null, siblings.length)
    for (const [index, { id }] of siblings.entries()) orders.set(id, keys[index] ?? 'a0')
  }
  return orders
}

/** A formula that would print other words than the author's keeps those as written over. */
function checkedItem(record: MeetingRecord, item: Item, words: string): Item {
  if (item.part === '') return item
  const composed = itemFromFacts(record, item)
  return composed === words
    ? item
    : { ...item, text: { text: words, marks: [] }, composedThen: composed }
}

/** The share of the paragraphs that was understood; see `Reading`. */
function share(record: MeetingRecord, lines: readonly Sorted[]): number {
  const { meeting } = record
  const isKnown = meeting.seriesName !== '' || meeting.start !== ''
  const items = lines.filter(({ id, kind, acts }) => {
    const item = record.item[id]
    if (item && item.part !== '') return item.composedThen === null
    return acts || kind === 'heading' || (kind === 'title' && isKnown)
  })
  const annexes = Object.values(record.annex)
  const entries = Object.values(record.annexEntry)
  const composed = entries.filter(({ text }) => text === null)
  const all = lines.length + annexes.length + entries.length
  return (items.length + annexes.length + composed.length) / all
}
