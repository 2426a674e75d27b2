import type { Style } from '../record/meeting.ts'
import { ordinalWords } from '../statement/wording/ordinals.ts'
import { type Departure, departure } from './departure.ts'

const highest = 199 // beyond it bodies count in digits
const byWords = new Map(
  Array.from({ length: highest }, (_, nth) => [ordinalWords(nth + 1, 'lower-word'), nth + 1]),
)

/** What bodies count: an ordinal before another word ("the third time", "First, …", "the first quarter") is no convention's. */
const counted =
  '(?:Meeting|Session|Conference|Assembly|Forum|Summit|Congress|Plenary|Dialogue|Workshop|Round)s?'
const between = "(?:\\p{Lu}[\\p{L}’'()-]* (?:and |of |on |for )?){0,6}"
const digits = /^(\d{1,3})(?:st|nd|rd|th)$/
const wordPattern = '\\p{L}+(?:-\\p{L}+)?(?: hundred(?: and \\p{L}+(?:-\\p{L}+)?)?)?'
const ordinal = new RegExp(
  `(?<![\\p{L}\\p{N}-])(\\d{1,3}(?:st|nd|rd|th)|${wordPattern})(?= ${between}(?:${counted}|${counted.toLowerCase()})(?![\\p{L}\\p{N}]))`,
  'gu',
)

/** Ordinals of meetings in words where the house style has digits, or in digits where it has words. */
export function ordinalDepartures(text: string, { ordinal: form }: Pick<Style, 'ordinal'>) {
  if (
    !/meeting|session|conference|assembly|forum|summit|congress|plenary|dialogue|workshop|round/i.test(
      text,
    )
  )
    return []
  return [...text.matchAll(ordinal)].flatMap((match): Departure[] => {
    const [words] = match
    const inDigits = digits.exec(words)
    const number = inDigits ? Number(inDigits[1]) : byWords.get(words.toLowerCase())
    if (number === undefined || number === 0 || (inDigits !== null) === (form === 'digits'))
      return []
    const house =
      form === 'digits'
        ? form
        : isBeforeName(text, match.index + words.length)
          ? form
          : 'lower-word'
    const to = match.index + words.length
    return departure('ordinal', text, match.index, to, ordinalWords(number, house))
  })
}

/** "the 12th Meeting" is a name, "the 12th meeting" is not. */
function isBeforeName(text: string, at: number): boolean {
  return /^ \p{Lu}/u.test(text.slice(at, at + 3))
}
