import type { Marker } from '../record/vocabulary.ts'

/** A number as it was typed before a paragraph, what follows it, and the markers that could have printed it. */
export type TypedNumber = {
  readonly token: string
  readonly rest: string
  readonly markers: readonly Marker[]
}

const shapes: readonly (readonly [RegExp, readonly Marker[]])[] = [
  [/^\d{1,3}\.$/, ['1.', '1.1.']],
  [/^\d{1,3}\)$/, ['1)']],
  [/^\(\d{1,3}\)$/, ['(1)']],
  [/^\d{1,3}$/, ['1', '1.1']],
  [/^\d{1,3}(?:\.\d{1,3}){1,3}$/, ['1.1']],
  [/^\d{1,3}(?:\.\d{1,3}){1,3}\.$/, ['1.1.']],
  [/^[ivxlc]{1,7}\.$/, ['i.', 'a.']],
  [/^[ivxlc]{1,7}\)$/, ['i)', 'a)']],
  [/^\([ivxlc]{1,7}\)$/, ['(i)', '(a)']],
  [/^[a-z]{1,2}\.$/, ['a.']],
  [/^[a-z]{1,2}\)$/, ['a)']],
  [/^\([a-z]{1,2}\)$/, ['(a)']],
  [/^[IVXLC]{1,7}\.$/, ['I.', 'A.']],
  [/^[A-Z]\.$/, ['A.']],
]

/** The number typed before these words, if they begin with one. */
export function typedNumber(words: string): TypedNumber | null {
  const space = words.indexOf(' ')
  if (space < 1 || space > 16) return null
  const token = words.slice(0, space)
  const shape = shapes.find(([pattern]) => pattern.test(token))
  return shape ? { token, rest: words.slice(space + 1), markers: shape[1] } : null
}

/** Whether a number says how deep it lies by itself ("7.1"), and how deep. */
export function outlineDepth(token: string): number {
  return token.replace(/\.$/, '').split('.').length
}
