import type { Style } from '../../record/meeting.ts'
import { ordinalEnding } from './ordinals.ts'

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]
export const weekdays = [
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
]

/**
 * How a date is written, as a pattern: a style's dateForm, or one that a single line needs ("EEEE, d MMMM yyyy").
 * A pattern with YYYY is written in capitals.
 */
export type DatePattern = string

/** How a span of days is written: the parts of a style that say so. */
export type RangeStyle = Pick<Style, 'rangeForm' | 'rangeDash'>

type Day = { year: number; month: number; day: number }

function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return { year, month, day }
}

const tokens = /EEEE|MMMM|MMM|MM|YYYY|yyyy|dd|do|d|D/g
const dayTokens = /dd|do|d|D/

function token(name: string, date: Day): string {
  const month = months[date.month - 1] ?? ''
  switch (name) {
    case 'EEEE':
      return weekdays[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ?? ''
    case 'MMMM':
      return month
    case 'MMM':
      return month.slice(0, 3)
    case 'MM':
      return String(date.month).padStart(2, '0')
    case 'dd':
      return String(date.day).padStart(2, '0')
    case 'do':
      return `${date.day}${ordinalEnding(date.day)}`
    case 'd':
    case 'D':
      return String(date.day)
    default:
      return String(date.year).padStart(4, '0')
  }
}

function write(pattern: DatePattern, date: Day): string {
  return pattern.replace(tokens, (name) => token(name, date))
}

function inCase(pattern: DatePattern, words: string): string {
  return pattern.includes('YYYY') ? words.toUpperCase() : words
}

/** One day ("31 October 2017"). */
export function dateWords(iso: string, pattern: DatePattern): string {
  return inCase(pattern, write(pattern, dayOf(iso)))
}

/** What stands between the ends of a span of days; inside one month the dash stands without spaces. */
function joiner(range: RangeStyle, inOneMonth: boolean): string {
  switch (range.rangeForm) {
    case 'from-to':
      return ' to '
    case 'between':
      return ' and '
    case 'dash':
    case 'between-dash':
      return inOneMonth ? range.rangeDash : ` ${range.rangeDash} `
  }
}

/** A span of days without its preposition ("23-24 February 2017", "30 June to 2 July 2019"): no part of it is said twice. */
export function rangeWords(
  start: string,
  end: string,
  pattern: DatePattern,
  range: RangeStyle,
): string {
  const [first, last] = [dayOf(start), dayOf(end)]
  const inOneYear = first.year === last.year
  const inOneMonth = inOneYear && first.month === last.month
  const between = joiner(range, inOneMonth)
  if (inOneMonth && !pattern.includes('EEEE')) {
    const days = (name: string) => `${token(name, first)}${between}${token(name, last)}`
    const spread = pattern.replace(tokens, (name) =>
      dayTokens.test(name) ? days(name) : token(name, last),
    )
    return inCase(pattern, spread)
  }
  const yearless = inOneYear ? pattern.replace(/[ ,./-]*(?:yyyy|YYYY)[./-]*/, '') : pattern
  return inCase(pattern, `${write(yearless, first)}${between}${write(pattern, last)}`)
}

/** The word before a span of days in a sentence: "from 23 to 24 July", "between 23-24 July", "on 23–24 July". */
export function rangePreposition(range: RangeStyle): 'on' | 'from' | 'between' {
  switch (range.rangeForm) {
    case 'from-to':
      return 'from'
    case 'between':
    case 'between-dash':
      return 'between'
    case 'dash':
      return 'on'
  }
}
