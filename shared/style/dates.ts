import { datesIn, type FoundDate, isStyleForm, rangeFormOf } from '../reading/dates.ts'
import type { Style } from '../record/meeting.ts'
import { dateWords, months, rangePreposition, rangeWords } from '../statement/wording/dates.ts'
import { type Departure, departure } from './departure.ts'

type DateStyle = Pick<Style, 'dateForm' | 'rangeForm' | 'rangeDash'>

const day = 86_400_000
/** Longer spans than a meeting takes are periods ("between 1 January and 31 December"), whose words mean something else. */
const longestMeeting = 14 * day

/** Dates and ranges of numbers that are not written as the house style writes them. */
export function dateDepartures(text: string, style: DateStyle): Departure[] {
  const dates = datesIn(text)
  const found = dates.flatMap((date) => {
    if (date.end === '') return dayDeparture(text, date, style)
    return date.preposition === '' || isPeriod(date)
      ? dashDeparture(text, date, style)
      : rangeDeparture(text, date, style)
  })
  const elsewhere = numberRanges(text, style.rangeDash).filter(
    ({ from, to }) => !dates.some((date) => from < date.to && to > date.from),
  )
  return [...found, ...elsewhere]
}

function isPeriod({ start, end }: FoundDate): boolean {
  return Date.parse(end) - Date.parse(start) > longestMeeting
}

/** "31st October 2017" where the house style has "31 October 2017"; a line in capitals is left alone. */
function dayDeparture(text: string, { from, to, start, pattern }: FoundDate, style: DateStyle) {
  if (!isStyleForm(pattern) || inCapitals(pattern) || inCapitals(style.dateForm)) return []
  return departure('dates', text, from, to, dateWords(start, style.dateForm))
}

/** "between 24-25 August 2017" where the house style has "on 24–25 August 2017". */
function rangeDeparture(text: string, date: FoundDate, style: DateStyle): Departure[] {
  const { pattern, start, end, preposition, to } = date
  if (pattern === null || inCapitals(pattern)) return dashDeparture(text, date, style)
  const isHouse =
    rangeFormOf(date) === style.rangeForm &&
    (date.joined !== 'dash' || date.dash === style.rangeDash)
  if (isHouse) return []
  const from = date.from - preposition.length - 1
  const written = text.slice(from, date.from - 1)
  const word = rangePreposition(style)
  const first = /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  const house = `${first} ${rangeWords(start, end, pattern, style)}`
  return departure(first === written ? 'dash' : 'dates', text, from, to, house)
}

/** A span of days with another dash than the house style's; its form stays. */
function dashDeparture(text: string, date: FoundDate, style: DateStyle): Departure[] {
  if (date.joined !== 'dash') return []
  const { from, to } = date
  const words = text.slice(from, to)
  return departure('dash', text, from, to, words.replace(/\s?[-–—]\s?/, dashed(style.rangeDash)))
}

/** The other dash, with the spaces that stand around it. */
function dashed(dash: Style['rangeDash']): (written: string) => string {
  return (written) => written.replace(/[-–—]/, dash)
}

function inCapitals(pattern: string): boolean {
  return pattern.includes('YYYY')
}

const monthName = `(?:${months.join('|')})`
const ranges = [
  `\\d{1,2}\\s?[-–—]\\s?\\d{1,2} ${monthName}`, // 23-24 July
  `${monthName} \\d{1,2}\\s?[-–—]\\s?\\d{1,2}`, // July 23-24
  `${monthName}\\s?[-–—]\\s?${monthName}`, // May-June
  '(?:19|20)\\d\\d[-–—](?:19|20)\\d\\d', // 2017-2018
  '(?<=(?:[Pp]ages?|[Pp]p\\.|[Pp]aragraphs?|[Pp]aras?\\.?|[Ii]tems?|[Aa]rticles?|[Aa]nnex(?:es)?|[Cc]hapters?|[Ss]ections?) )\\d{1,4}[-–—]\\d{1,4}',
]
const range = new RegExp(
  `(?<![\\p{L}\\p{N}/–—-])(?:${ranges.join('|')})(?![\\p{L}\\p{N}/–—-])`,
  'gu',
)

/** Ranges that no whole date tells of: "23-24 July", "2017-2018", "paragraphs 4-6". */
function numberRanges(text: string, dash: Style['rangeDash']): Departure[] {
  return [...text.matchAll(range)].flatMap((match) => {
    const [words] = match
    const to = match.index + words.length
    return departure('dash', text, match.index, to, dashed(dash)(words))
  })
}
