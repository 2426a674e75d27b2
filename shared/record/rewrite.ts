import type { Mark, Text } from './text.ts'

/** Words in the place of others: those from one offset up to another. */
export type Rewriting = { readonly from: number; readonly to: number; readonly words: string }

/**
 * A text with some of its words replaced by others. What is written takes the italics and bold of the first letter that it replaces, as
 * in a word processor; a footnote among replaced words stays, after the new ones.
 *
 * @param rewritings in the order of their places, none over another
 */
export function rewritten({ text, marks }: Text, rewritings: readonly Rewriting[]): Text {
  let at = 0
  let words = ''
  for (const { from, to, words: put } of rewritings) {
    words += text.slice(at, from) + put
    at = to
  }
  return {
    text: words + text.slice(at),
    marks: marks.flatMap((mark) => moved(mark, rewritings)),
  }
}

function moved(mark: Mark, rewritings: readonly Rewriting[]): Mark[] {
  if (mark.kind === 'footnote') return [{ ...mark, at: placeAfter(mark.at, rewritings, 'start') }]
  const from = placeAfter(mark.from, rewritings, 'start')
  const to = placeAfter(mark.to, rewritings, 'end')
  return from < to ? [{ ...mark, from, to }] : []
}

/** Where an edge of a mark lies afterwards: one among replaced words after the new ones, and what is put at an edge is outside. */
function placeAfter(
  offset: number,
  rewritings: readonly Rewriting[],
  edge: 'start' | 'end',
): number {
  let shift = 0
  for (const { from, to, words } of rewritings) {
    const isBefore = offset < from || (offset === from && (to > from || edge === 'end'))
    if (isBefore) break
    if (offset < to) return from + shift + words.length
    shift += words.length - (to - from)
  }
  return offset + shift
}
