import type { Style } from '../../record/meeting.ts'

const units = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
]
const unitOrdinals = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth'],
]
const tens = [
  ...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
]

function lowerWord(ordinal: number): string {
  const hundreds = Math.floor(ordinal / 100)
  const rest = ordinal % 100
  if (hundreds === 0) return belowHundred(rest)
  const head = `${units[hundreds]} hundred`
  return rest === 0 ? `${head}th` : `${head} and ${belowHundred(rest)}`
}

function belowHundred(ordinal: number): string {
  if (ordinal < 20) return unitOrdinals[ordinal] ?? ''
  const ten = tens[Math.floor(ordinal / 10)] ?? ''
  return ordinal % 10 === 0
    ? ten.replace(/y$/, 'ieth')
    : `${ten}-${unitOrdinals[ordinal % 10] ?? ''}`
}

/** The ending of a number as an ordinal: "st" for 1, 21, 101; "th" for 11, 12, 13. */
export function ordinalEnding(number: number): 'st' | 'nd' | 'rd' | 'th' {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return number % 10 === 1 ? 'st' : number % 10 === 2 ? 'nd' : number % 10 === 3 ? 'rd' : 'th'
}

/** How an ordinal may be written: as a style has it, or with every word of it in a capital ("Twenty-First"). */
export type OrdinalForm = Style['ordinal'] | 'title-word'
export const ordinalForms = [
  'word',
  'lower-word',
  'digits',
  'title-word',
] as const satisfies readonly OrdinalForm[]

/** An ordinal from 1 to 999 in words ("Twelfth", "one hundred and third") or digits ("12th"). */
export function ordinalWords(ordinal: number, form: OrdinalForm): string {
  if (form === 'digits') return `${ordinal}${ordinalEnding(ordinal)}`
  const words = lowerWord(ordinal)
  if (form === 'lower-word') return words
  if (form === 'word') return words.charAt(0).toUpperCase() + words.slice(1)
  return words.replace(/\b(?!and\b)[a-z]/g, (letter) => letter.toUpperCase())
}
