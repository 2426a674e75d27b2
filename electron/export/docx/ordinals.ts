import type { Marker } from '../../../shared/record/vocabulary.ts'

/** How Word counts at a marker: the format of its last number, and the text around it with `%` for the number. */
export type Counting = {
  readonly format: 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman'
  readonly around: string
  /** True where the numbers of the levels above stand before it: 7.1 */
  readonly outline: boolean
}

export type NumberMarker = Exclude<Marker, 'none' | 'bullet'>

export const countings = {
  '1.': { format: 'decimal', around: '%.', outline: false },
  '1)': { format: 'decimal', around: '%)', outline: false },
  '(1)': { format: 'decimal', around: '(%)', outline: false },
  '1': { format: 'decimal', around: '%', outline: false },
  '1.1': { format: 'decimal', around: '%', outline: true },
  '1.1.': { format: 'decimal', around: '%.', outline: true },
  'a.': { format: 'lowerLetter', around: '%.', outline: false },
  'a)': { format: 'lowerLetter', around: '%)', outline: false },
  '(a)': { format: 'lowerLetter', around: '(%)', outline: false },
  'A.': { format: 'upperLetter', around: '%.', outline: false },
  'i.': { format: 'lowerRoman', around: '%.', outline: false },
  'i)': { format: 'lowerRoman', around: '%)', outline: false },
  '(i)': { format: 'lowerRoman', around: '(%)', outline: false },
  'I.': { format: 'upperRoman', around: '%.', outline: false },
} as const satisfies { [M in NumberMarker]: Counting }

/**
 * The places a printed number stands for, outermost first: "7.1." is [7, 1], "(c)" is [3]. Empty where the number is
 * not one of its marker.
 */
export function ordinalsOf(marker: NumberMarker, number: string): number[] {
  const { format, outline } = countings[marker]
  const parts = number.match(/[\p{L}\d]+/gu) ?? []
  if (parts.length !== 1 && !outline) return []
  const ordinals = parts.map((part, nth) =>
    nth < parts.length - 1 ? decimalOf(part) : ordinalOf(format, part),
  )
  return ordinals.every((ordinal) => ordinal > 0) ? ordinals : []
}

function ordinalOf(format: Counting['format'], part: string): number {
  switch (format) {
    case 'decimal':
      return decimalOf(part)
    case 'lowerLetter':
    case 'upperLetter':
      return letterOf(part.toLowerCase())
    case 'lowerRoman':
    case 'upperRoman':
      return romanOf(part.toLowerCase())
  }
}

function decimalOf(part: string): number {
  return /^\d{1,9}$/.test(part) ? Number(part) : 0
}

/** Word counts … y, z, aa, bb, cc. */
function letterOf(part: string): number {
  const letter = part.charCodeAt(0) - 96
  const alike = /^([a-z])\1*$/.test(part)
  return alike ? (part.length - 1) * 26 + letter : 0
}

const romans: { readonly [letter: string]: number } = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
}

function romanOf(part: string): number {
  const values = [...part].map((letter) => romans[letter] ?? Number.NaN)
  const sum = values.reduce(
    (total, value, nth) => total + (value < (values[nth + 1] ?? 0) ? -value : value),
    0,
  )
  return Number.isNaN(sum) ? 0 : sum
}
