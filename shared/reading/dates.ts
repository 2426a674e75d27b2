import type { Style } from '../record/meeting.ts'
import {
  type DatePattern,
  dateWords,
  months,
  rangeWords,
  weekdays,
} from '../statement/wording/dates.ts'
import type { Extent } from './sentences.ts'

/** A date or a span of days found in words, with the way in which it is written. */
export type FoundDate = Extent & {
  readonly start: string
  readonly end: string // '' for one day
  /** null where none of our patterns writes it like that: the author's words have to stay. */
  readonly pattern: DatePattern | null
  /** How the days of a span are joined; '' for one day. */
  readonly joined: '' | 'dash' | 'to' | 'and'
  readonly dash: Style['rangeDash']
  readonly preposition: '' | 'on' | 'from' | 'between'
}

const monthNames = months.flatMap((month) => [month, month.slice(0, 3)])
const month = `(${[...new Set([...monthNames, 'Sept'])].join('|')})\\.?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(\\d{4})'
const join = '(\\s?[-–—]\\s?|\\sto\\s|\\sand\\s)'
const weekday = `(?:(?:${weekdays.join('|')}),?\\s)?`

type Parts = {
  days: [number, number?]
  months: [string, (string | undefined)?]
  years: [number, number?]
  join: string
}

function shape(pattern: string, parts: (groups: string[]) => Parts): [RegExp, typeof parts] {
  return [new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), parts]
}

const n = (digits: string | undefined): number => Number(digits)

/** The longest first: a span of days over years, over months, in one month; then one day. */
const shapes = [
  shape(`${weekday}${day} ${month} ${year}${join}${weekday}${day} ${month} ${year}`, (g) => ({
    days: [n(g[1]), n(g[5])],
    months: [g[2] ?? '', g[6]],
    years: [n(g[3]), n(g[7])],
    join: g[4] ?? '',
  })),
  shape(`${weekday}${day} ${month}${join}${weekday}${day} ${month},? ${year}`, (g) => ({
    days: [n(g[1]), n(g[4])],
    months: [g[2] ?? '', g[5]],
    years: [n(g[6])],
    join: g[3] ?? '',
  })),
  shape(`${weekday}${day}${join}${weekday}${day} (?:of )?${month},? ${year}`, (g) => ({
    days: [n(g[1]), n(g[3])],
    months: [g[4] ?? ''],
    years: [n(g[5])],
    join: g[2] ?? '',
  })),
  shape(`${weekday}${month} ${day}, ${year}${join}${weekday}${month} ${day}, ${year}`, (g) => ({
    days: [n(g[2]), n(g[6])],
    months: [g[1] ?? '', g[5]],
    years: [n(g[3]), n(g[7])],
    join: g[4] ?? '',
  })),
  shape(`${weekday}${month} ${day}${join}${month} ${day},? ${year}`, (g) => ({
    days: [n(g[2]), n(g[5])],
    months: [g[1] ?? '', g[4]],
    years: [n(g[6])],
    join: g[3] ?? '',
  })),
  shape(`${weekday}${month} ${day}${join}${day},? ${year}`, (g) => ({
    days: [n(g[2]), n(g[4])],
    months: [g[1] ?? ''],
    years: [n(g[5])],
    join: g[3] ?? '',
  })),
  shape(`${weekday}${day} (?:of )?${month},? ${year}`, (g) => ({
    days: [n(g[1])],
    months: [g[2] ?? ''],
    years: [n(g[3])],
    join: '',
  })),
  shape(`${weekday}${month} ${day},? ${year}`, (g) => ({
    days: [n(g[2])],
    months: [g[1] ?? ''],
    years: [n(g[3])],
    join: '',
  })),
]

const iso = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}-])/gu

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase()
  return months.findIndex((known) => known.toLowerCase().startsWith(start)) + 1
}

/** The ISO date, '' where the calendar has none such. */
function isoOf(years: number, monthOfYear: number, dayOfMonth: number): string {
  const date = new Date(Date.UTC(years, monthOfYear - 1, dayOfMonth))
  const exists = date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === dayOfMonth
  return exists && years >= 1000 ? date.toISOString().slice(0, 10) : ''
}

const patterns: readonly DatePattern[] = [
  ...['d MMMM yyyy', 'dd MMMM yyyy', 'do MMMM yyyy', 'MMMM d, yyyy', 'D MMMM YYYY'],
  ...['EEEE, d MMMM yyyy', 'EEEE d MMMM yyyy', 'EEEE, MMMM d, yyyy', 'EEEE do MMMM yyyy'],
  ...[
    'd MMM yyyy',
    'dd MMM yyyy',
    'MMMM do, yyyy',
    'MMM d, yyyy',
    'd MMMM, yyyy',
    'do of MMMM yyyy',
  ],
  ...['do MMMM, yyyy', 'MMMM dd, yyyy', 'MMMM d yyyy', 'yyyy-MM-dd'],
]

function joinedBy(join: string): FoundDate['joined'] {
  if (join === '') return ''
  return join === ' to ' ? 'to' : join === ' and ' ? 'and' : 'dash'
}

function found(words: string, at: number, text: string, parts: Parts): FoundDate | null {
  const [firstDay, lastDay] = parts.days
  const firstMonth = monthNumber(parts.months[0])
  const lastYear = parts.years[1] ?? parts.years[0]
  const start = isoOf(parts.years[0], firstMonth, firstDay)
  const end =
    lastDay === undefined
      ? ''
      : isoOf(lastYear, parts.months[1] ? monthNumber(parts.months[1]) : firstMonth, lastDay)
  if (start === '' || (lastDay !== undefined && end <= start)) return null
  const joined = joinedBy(parts.join)
  const dash = parts.join.includes('–') || joined !== 'dash' ? '–' : '-'
  const rangeForm = joined === 'to' ? 'from-to' : joined === 'and' ? 'between' : 'dash'
  const write = (pattern: DatePattern) =>
    end === ''
      ? dateWords(start, pattern)
      : rangeWords(start, end, pattern, { rangeForm, rangeDash: dash })
  const before = /(?<![\p{L}\p{N}])(on|from|between)\s$/iu.exec(text.slice(Math.max(0, at - 9), at))
  return {
    from: at,
    to: at + words.length,
    start,
    end,
    pattern: patterns.find((pattern) => write(pattern) === words) ?? null,
    joined,
    dash,
    preposition: (before?.[1]?.toLowerCase() ?? '') as FoundDate['preposition'],
  }
}

/** The dates in a text, in their order; none where the calendar has no such day or a span ends before it starts. */
export function datesIn(text: string): FoundDate[] {
  if (!/\d{4}/.test(text)) return []
  const dates: FoundDate[] = []
  const free = (from: number, to: number) =>
    dates.every((date) => to <= date.from || from >= date.to)
  for (const [pattern, parts] of shapes) {
    for (const match of text.matchAll(pattern)) {
      if (!free(match.index, match.index + match[0].length)) continue
      const date = found(match[0], match.index, text, parts([...match].map((group) => group ?? '')))
      if (date) dates.push(date)
    }
  }
  for (const match of text.matchAll(iso)) {
    const [words, years, monthOfYear, dayOfMonth] = match
    const parts: Parts = {
      days: [n(dayOfMonth)],
      months: [months[n(monthOfYear) - 1] ?? ''],
      years: [n(years)],
      join: '',
    }
    const date = parts.months[0] === '' ? null : found(words, match.index, text, parts)
    if (date && free(date.from, date.to)) dates.push(date)
  }
  return dates.sort((a, b) => a.from - b.from)
}

/** The form of ranges that a found span is written in, with its preposition; null where no style has it so. */
export function rangeFormOf({ joined, preposition }: FoundDate): Style['rangeForm'] | null {
  if (joined === 'dash')
    return preposition === 'between' ? 'between-dash' : preposition === 'from' ? null : 'dash'
  if (joined === 'to') return preposition === 'from' || preposition === '' ? 'from-to' : null
  if (joined === 'and') return preposition === 'between' ? 'between' : null
  return null
}

const styleForms: readonly string[] = patterns.slice(0, 5)

/** Whether a style can have this pattern; the others are a single line's own. */
export function isStyleForm(pattern: string | null): pattern is Style['dateForm'] {
  return pattern !== null && styleForms.includes(pattern)
}

/**
 * The slot that prints a found date as it is written: `{date}` where the style writes it so, else with its form; null
 * where no form does. `{dates}` leaves the word before it alone ("on 23 and 24 July").
 */
export function dateSlot(found: FoundDate, style: Style, name: 'date' | 'dates'): string | null {
  const { pattern, joined, preposition } = found
  if (pattern === null) return null
  const form: string[] = pattern === style.dateForm ? [] : [pattern]
  const alone = preposition === '' || name === 'dates'
  const range = rangeFormOf(found)
  if (joined === '') return slot(name, form)
  if (joined === 'dash' && found.dash !== style.rangeDash) form.push(found.dash)
  if (alone) {
    const bare = joined === 'to' ? ['from-to'] : joined === 'and' ? ['between'] : []
    return slot(name, [...form, ...bare])
  }
  if (range === null) {
    return slot('dates', [
      ...form,
      joined === 'to' ? 'from-to' : joined === 'and' ? 'between' : 'dash',
    ])
  }
  return slot(name, range === style.rangeForm ? form : [...form, range])
}

function slot(name: string, form: readonly string[]): string {
  return form.length === 0 ? `{${name}}` : `{${name}:${form.join('|')}}`
}
