import { generateNKeysBetween } from 'fractional-indexing'
import type { Group } from '../record/attendance.ts'
import type { Item } from '../record/item.ts'
import type { Style } from '../record/meeting.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Series } from '../record/series.ts'
import { expectedOf } from './regulars.ts'
import { stockIn, stockWords } from './stock.ts'
import { nameFromFacts } from './title.ts'

/** The wording that a new series starts with. */
const startingWording: Series['wording'] = {
  opening:
    'On {date}, the {hosts} of the {process} hosted the {ordinal} Meeting of the {series} ({short}) {mode} in {city}, {country}.',
  attendance: '{attendance}',
  purpose: 'The purpose of the meeting was to {purpose}.',
}

export const startingStyle: Omit<Style, 'id'> = {
  language: 'en-GB',
  serialComma: false,
  rangeDash: '–',
  rangeForm: 'dash',
  dateForm: 'd MMMM yyyy',
  ordinal: 'word',
  spelling: '-ise',
  stateNames: 'as-named',
  ownNames: [],
  alphabet: 'without-the',
  layout: 'bulleted',
  dress: 'as-drafted',
  sentenceGap: ' ',
  stampsRevision: false,
  numbersLines: false,
  template: null,
  emblem: null,
}

/** The six attendance groups that a new series starts with, in their order. */
export const startingGroups: readonly Omit<Group, 'id' | 'order'>[] = [
  {
    role: 'member',
    label: 'Members',
    many: 'In attendance were representatives from {list}.',
    one: 'In attendance were representatives from {list}.',
    joined: false,
    sort: 'alphabetical',
  },
  {
    role: 'organisation',
    label: 'Organisations',
    many: 'as well as representatives from {list}.',
    one: 'as well as representatives from {list}.',
    joined: true,
    sort: 'as-entered',
  },
  {
    role: 'observer',
    label: 'Observers',
    many: '{list} attended as observers.',
    one: '{list} attended as an observer.',
    joined: false,
    sort: 'as-entered',
  },
  {
    role: 'participant',
    label: 'Also participated',
    many: '{list} also participated in the meeting.',
    one: '{list} also participated in the meeting.',
    joined: false,
    sort: 'as-entered',
  },
  {
    role: 'new-member',
    label: 'New members',
    many: '{list} attended for the first time as new members.',
    one: '{list} attended for the first time as a new member.',
    joined: false,
    sort: 'as-entered',
  },
  {
    role: 'apologies',
    label: 'Apologies',
    many: 'Apologies were received from {list}.',
    one: 'Apologies were received from {list}.',
    joined: false,
    sort: 'as-entered',
  },
]

export const startingEntryWording = '{title} – {subtitle} – {city}, {country}, {dates}'

type SeriesFacts = Partial<
  Pick<Series, 'name' | 'shortName' | 'process' | 'processShort' | 'hosts'>
>

/** A new series: the facts given, with the starting style, groups and wording. */
export function startingSeries(id: string, facts: SeriesFacts = {}): Series {
  return {
    id,
    name: '',
    shortName: '',
    process: '',
    processShort: '',
    hosts: '',
    ...facts,
    style: startingStyle,
    groups: startingGroups.map((group) => ({ ...group, regulars: [] })),
    learnsRegulars: true,
    quorum: null,
    stock: [],
    wording: startingWording,
    checksSpelling: true,
    knownWords: [],
  }
}

/** The row of an item, unwritten, for what differs to be put in. */
export const blankItem: Omit<Item, 'id' | 'order'> = {
  parentId: null,
  kind: 'paragraph',
  headingLevel: 1,
  marker: 'none',
  printed: true,
  part: '',
  wording: '',
  text: { text: '', marks: [] },
  composedThen: null,
  status: 'open',
  statusAt: '',
  capturedAt: '',
  origin: '',
}

function inTable<Row extends { id: string }>(rows: readonly Row[]): { [id: string]: Row } {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

/**
 * The record of a new meeting of a series: the series' facts, style, groups, composed and stock paragraphs, copied, and its regulars
 * expected. Dates, place and purpose are empty, nobody is present, and none of it prints until it is known.
 *
 * @param ids makes the ids of the rows (`newId`, or `countingIds()` in a test)
 */
export function startingRecord(series: Series, ids: (kind: string) => string): MeetingRecord {
  const id = ids('meeting')
  const groupOrders = generateNKeysBetween(null, null, series.groups.length)
  const groups = series.groups.map(
    ({ regulars: _regulars, ...group }, index): Group => ({
      ...group,
      id: ids('group'),
      order: groupOrders[index] ?? 'a0',
    }),
  )
  const { parties, attendance } = expectedOf(series, groups, ids)
  const items = startingItems(series, ids)
  const meeting: MeetingRecord['meeting'] = {
    id,
    seriesId: series.id,
    title: '',
    seriesName: series.name,
    seriesShort: series.shortName,
    process: series.process,
    processShort: series.processShort,
    hosts: series.hosts,
    ordinal: null,
    start: '',
    end: '',
    mode: 'in-person',
    city: '',
    country: '',
    quorum: series.quorum,
    symbol: '',
    distribution: '',
    purpose: '',
  }
  return {
    meeting: { ...meeting, title: nameFromFacts({ meeting }) },
    style: { ...series.style, id: id.replace(/^[a-z]+-/, 'style-') },
    party: inTable(parties),
    group: inTable(groups),
    attendance: inTable(attendance),
    delegate: {},
    item: inTable(items),
    sentence: {},
    logLine: {},
    proposal: {},
    annex: {},
    annexEntry: {},
    followUp: {},
  }
}

/** The composed paragraphs, then the stock ones: the outcomes will go between the last two kinds. */
function startingItems(series: Series, ids: (kind: string) => string): Item[] {
  const parts = ['opening', 'attendance', 'purpose'] as const
  const composed = parts.map((part) => ({ part, wording: series.wording[part] }))
  const stock = [...stockIn(series, 'before-outcomes'), ...stockIn(series, 'after-outcomes')]
  const rows = [...composed, ...stock.map(stockWords)]
  const orders = generateNKeysBetween(null, null, rows.length)
  return rows.map((row, index) => ({
    ...blankItem,
    ...row,
    id: ids('item'),
    order: orders[index] ?? 'a0',
  }))
}
