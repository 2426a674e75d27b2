import { fail, ok, type Result } from '../../shared/result.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

export type Days = { readonly start: string; readonly end: string }

const howTo = 'Write a date like 31 Oct 2017 or 2017-10-31.'

/**
 * Reads a day as people write it: `31 Oct 2017`, `October 31st, 2017`, `2017-10-31`, `31/10/2017` (day first).
 * @returns the ISO date, '' for nothing; an error that says what to do where it is not a day of the calendar
 */
export function readDay(typed: string): Result<string> {
  const words = typed.trim().replace(/\s+/g, ' ')
  if (words === '') return ok('')
  const parts = isoParts(words) ?? numericParts(words) ?? namedParts(words)
  if (parts === null) return fail('invalid', `“${words}” is not a date this can read. ${howTo}`)
  return toIso(words, parts)
}

/**
 * Reads one day, or the two of a range: `24-25 August 2017`, `30 April to 2 May 2019`, `30 April – 2 May 2019`.
 * @returns ISO dates; `end` is '' for one day
 */
export function readDays(typed: string): Result<Days> {
  const single = readDay(typed)
  if (single.ok) return ok({ start: single.value, end: '' })
  const range = /^(?:from |between )?(.+?)\s*(?:[-–—]| to | and | until )\s*(.+)$/i.exec(
    typed.trim(),
  )
  const [, from = '', to = ''] = range ?? []
  const end = readDay(to)
  if (!range || !end.ok) return single
  const start = readDay(`${from} ${restOf(from, to)}`)
  return start.ok ? ok({ start: start.value, end: end.value }) : single
}

/** What the first day of a range leaves to the second: the year, or the month and the year. */
function restOf(from: string, to: string): string {
  if (/\d{4}/.test(from)) return ''
  const year = /\d{4}/.exec(to)?.[0] ?? ''
  const month = /\p{L}{3,}/u.exec(to.replace(/\d+(st|nd|rd|th)/gi, ''))?.[0] ?? ''
  return /\p{L}{3,}/u.test(from) ? year : `${month} ${year}`
}

type Parts = { year: number; month: number; day: number }

function isoParts(words: string): Parts | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

function numericParts(words: string): Parts | null {
  const match = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(words)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return second > 12 && first <= 12
    ? { year, month: first, day: second }
    : { year, month: second, day: first }
}

function namedParts(words: string): Parts | null {
  const match =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ .-]*(?<month>\p{L}{3,})\.?,?[ -]*(?<year>\d{4})$/iu.exec(
      words,
    ) ?? /^(?<month>\p{L}{3,})\.? *(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/iu.exec(words)
  const month = monthOf(match?.groups?.month ?? '')
  if (!match || month === null) return null
  return { year: Number(match.groups?.year), month, day: Number(match.groups?.day) }
}

function monthOf(name: string): number | null {
  const wanted = name.toLowerCase() === 'sept' ? 'sep' : name.toLowerCase()
  const at = wanted === '' ? -1 : months.findIndex((month) => month.startsWith(wanted))
  return at < 0 ? null : at + 1
}

function toIso(words: string, { year, month, day }: Parts): Result<string> {
  if (month < 1 || month > 12) {
    return fail('invalid', `“${words}” names month ${month}: there are 12. ${howTo}`)
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) {
    const name = months[month - 1] ?? ''
    const shown = name.charAt(0).toUpperCase() + name.slice(1)
    return fail('invalid', `${shown} ${year} has ${last} days: there is no day ${day}.`)
  }
  const two = (part: number) => String(part).padStart(2, '0')
  return ok(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
}

const shownDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** An ISO date where there is little room, `31 Oct 2017`; '' for ''. */
export function showShortDay(iso: string): string {
  return iso === '' ? '' : shortDay.format(new Date(`${iso}T00:00:00Z`))
}

/** An ISO date as the form shows it, `31 October 2017`; '' for ''. */
export function showDay(iso: string): string {
  return iso === '' ? '' : shownDay.format(new Date(`${iso}T00:00:00Z`))
}

const shownMoment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** An ISO moment in the time of this place, `24 November 2026 at 01:56`. */
export function showMoment(iso: string): string {
  return shownMoment.format(new Date(iso))
}

const shownExactly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' })

/** The same with its seconds, where two moments are to be told apart. */
export function showExactly(iso: string): string {
  return shownExactly.format(new Date(iso))
}
