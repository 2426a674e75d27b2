import type { AnnexEntry } from '../record/annex.ts'
import type { MeetingRecord } from '../record/record.ts'
import { attendanceText } from './attendance.ts'
import { type DatePattern, dateWords, rangePreposition, rangeWords } from './wording/dates.ts'
import type { Facts, SlotValue } from './wording/fill.ts'
import { modeWords } from './wording/modes.ts'
import { ordinalForms, ordinalWords } from './wording/ordinals.ts'
import { defining } from './wording/series.ts'
import { countryInHouse } from './wording/state-names.ts'

type Style = MeetingRecord['style']

const rangeForms: readonly string[] = ['dash', 'from-to', 'between', 'between-dash']

/** The date slot's own form, `|` between its parts: a pattern, a form of ranges, a dash. */
function dateStyle(style: Style, form: string): { pattern: DatePattern; range: Style } {
  let pattern: DatePattern = style.dateForm
  let range = style
  for (const part of form.split('|')) {
    if (rangeForms.includes(part)) {
      range = { ...range, rangeForm: part as Style['rangeForm'] }
    } else if (part === '-' || part === '–') range = { ...range, rangeDash: part }
    else if (part !== '') pattern = part
  }
  return { pattern, range }
}

/** A day or a span of days for a slot; beside a list or a label a span has a dash, unless the slot asks otherwise. */
export function dateValue(start: string, end: string, style: Style, form: string): SlotValue {
  if (start === '') return ''
  const { pattern, range } = dateStyle(style, form)
  if (end === '' || end === start) {
    const words = dateWords(start, pattern)
    return { bare: words, preposition: 'on', words }
  }
  const asked = form.split('|').some((part) => rangeForms.includes(part))
  const bare = asked ? range : { ...range, rangeForm: 'dash' as const }
  return {
    bare: rangeWords(start, end, pattern, bare),
    preposition: rangePreposition(range),
    words: rangeWords(start, end, pattern, range),
  }
}

function ordinalValue(ordinal: number | null, style: Style, form: string): string {
  if (ordinal === null) return ''
  return ordinalWords(ordinal, ordinalForms.find((known) => known === form) ?? style.ordinal)
}

/** The facts of a meeting, for the slots of its composed paragraphs. */
export function meetingFacts(record: MeetingRecord): Facts {
  const { meeting, style } = record
  return ({ name, form }) => {
    switch (name) {
      case 'date':
        return dateValue(meeting.start, meeting.end, style, form)
      case 'dates': {
        const value = dateValue(meeting.start, meeting.end, style, form)
        return typeof value === 'object' && value !== null ? value.bare : value
      }
      case 'ordinal':
        return ordinalValue(meeting.ordinal, style, form)
      case 'series':
        return form === 'defining'
          ? defining(meeting.seriesName, meeting.seriesShort)
          : meeting.seriesName
      case 'short':
        return meeting.seriesShort
      case 'process':
        return meeting.process
      case 'processshort':
        return meeting.processShort
      case 'mode':
        return modeWords(meeting.mode, form)
      case 'hosts':
      case 'city':
      case 'purpose':
        return meeting[name]
      case 'country':
        return countryInHouse(meeting.country, style)
      case 'attendance':
        return attendanceText(record, form)
      default:
        return null
    }
  }
}

/** The facts of one entry of an annex. */
export function entryFacts(entry: AnnexEntry, style: Style): Facts {
  return ({ name, form }) => {
    switch (name) {
      case 'date':
      case 'dates':
        return dateValue(entry.start, entry.end, style, form)
      case 'title':
      case 'subtitle':
      case 'city':
        return entry[name]
      case 'country':
        return countryInHouse(entry.country, style)
      default:
        return null
    }
  }
}
