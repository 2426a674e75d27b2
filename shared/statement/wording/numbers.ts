import type { Marker } from '../../record/vocabulary.ts'

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

/** A count in small Roman numerals: "iv". */
export function roman(count: number): string {
  let rest = count
  let numeral = ''
  for (const [value, letters] of romans) {
    for (; rest >= value; rest -= value) numeral += letters
  }
  return numeral
}

/** A count in letters, as Word counts them: a … z, aa, bb, cc. */
export function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

/** The number before an item, in its marker's form; `path` is its place in the outline, its own count last. */
export function numberInForm(marker: Marker, path: readonly number[]): string {
  const count = path.at(-1) ?? 0
  switch (marker) {
    case 'none':
    case 'bullet':
      return ''
    case '1.':
      return `${count}.`
    case '1)':
      return `${count})`
    case '(1)':
      return `(${count})`
    case '1':
      return String(count)
    case '1.1':
      return path.join('.')
    case '1.1.':
      return `${path.join('.')}.`
    case 'a.':
      return `${letters(count)}.`
    case 'a)':
      return `${letters(count)})`
    case '(a)':
      return `(${letters(count)})`
    case 'A.':
      return `${letters(count).toUpperCase()}.`
    case 'i.':
      return `${roman(count)}.`
    case 'i)':
      return `${roman(count)})`
    case '(i)':
      return `(${roman(count)})`
    case 'I.':
      return `${roman(count).toUpperCase()}.`
  }
}
