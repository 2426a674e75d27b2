import type { Mark, Text } from '../record/text.ts'
import type { Alternative, Bracket } from './brackets.ts'
import type { Extent } from './sentences.ts'

/**
 * The text with one alternative in the place of its bracket, as it stands there, with its marks and notes. What is said
 * beside the bracket stays as it is; notes on the other alternatives go with them.
 *
 * @param nth which alternative, counted from 0; one that is not there, or says nothing, leaves nothing
 */
export function keepAlternative(text: Text, bracket: Bracket, nth: number): Text {
  const { alternatives } = bracket
  const kept = alternatives[nth]
  if (kept === undefined || kept.words.from === kept.words.to) return removeBracket(text, bracket)
  const words = withItsSpaces(text.text, bracket, kept.words)
  const others = alternatives.filter((_, place) => place !== nth)
  return without(text, [cut(bracket.from, words.from), cut(words.to, bracket.to)], others)
}

/** The text without the bracket and all that is in it; of two spaces that would meet, one goes too. */
export function removeBracket(text: Text, bracket: Bracket): Text {
  const before = text.text.charAt(bracket.from - 1)
  const after = text.text.charAt(bracket.to)
  const from = before === ' ' && /^[\s.,;:)!?]?$/u.test(after) ? bracket.from - 1 : bracket.from
  const to = bracket.from === 0 && after === ' ' ? bracket.to + 1 : bracket.to
  return without(text, [cut(from, to)], bracket.alternatives)
}

/** The text with all the words of a bracket, but without its two signs. */
export function cutBrackets(text: Text, { from, to }: Bracket): Text {
  return without(text, [cut(from, from + 1), cut(to - 1, to)], [])
}

/** The text with square brackets around some of its words. */
export function putInBrackets(text: Text, { from, to }: Extent): Text {
  return inserted(inserted(text, to, ']'), from, '[')
}

/**
 * The text with room for one more alternative in a bracket, and the place where its words go. Where the last one is still
 * empty, that is the place and the text stays as it is.
 */
export function addAlternative(text: Text, bracket: Bracket): { text: Text; at: number } {
  const last = bracket.alternatives.at(-1)
  if (last === undefined) return { text, at: bracket.to - 1 }
  const isWaiting = last.words.from === last.words.to && bracket.alternatives.length > 1
  const hasSign = isWaiting && /\s/.test(text.text.charAt(last.to - 1))
  if (hasSign) return { text, at: last.to }
  const isFirst = last.words.to === bracket.from + 1
  const sign = isWaiting ? ' ' : isFirst ? '/ ' : ' / ' // after "/]" a space makes it part any words
  return { text: inserted(text, last.words.to, sign), at: last.words.to + sign.length }
}

function cut(from: number, to: number): Extent {
  return { from, to }
}

/** "Members[ warmly] welcomed": a space inside the bracket is kept where there is none beside it. */
function withItsSpaces(text: string, { from, to }: Bracket, words: Extent): Extent {
  const isSpace = (at: number): boolean => /\s/.test(text.charAt(at))
  const ownsFirst = /[^\s([“‘/-]/.test(text.charAt(from - 1)) && isSpace(from + 1)
  const ownsLast = /[\p{L}\p{N}([“‘]/u.test(text.charAt(to)) && isSpace(to - 2)
  return {
    from: ownsFirst && isSpace(words.from - 1) ? words.from - 1 : words.from,
    to: ownsLast && isSpace(words.to) ? words.to + 1 : words.to,
  }
}

/** Cuts stretches out, which lie apart and in order; notes at the end of or in what is discarded go, other marks move. */
function without(text: Text, cuts: readonly Extent[], discarded: readonly Alternative[]): Text {
  const moved = (at: number): number =>
    cuts.reduce((place, { from, to }) => place - Math.max(0, Math.min(at, to) - from), at)
  const isGone = (at: number): boolean => discarded.some(({ from, to }) => from < at && at <= to)
  const marks = text.marks.flatMap((mark): Mark[] => {
    if (mark.kind === 'footnote') return isGone(mark.at) ? [] : [{ ...mark, at: moved(mark.at) }]
    const from = moved(mark.from)
    const to = moved(mark.to)
    return from < to ? [{ ...mark, from, to }] : []
  })
  let words = ''
  let at = 0
  for (const { from, to } of cuts) {
    words += text.text.slice(at, from)
    at = to
  }
  return { text: words + text.text.slice(at), marks }
}

/** Puts a sign in: marks around the place grow, those that begin or end there do not; a note there stays before it. */
export function inserted({ text, marks }: Text, at: number, sign: string): Text {
  const by = sign.length
  return {
    text: text.slice(0, at) + sign + text.slice(at),
    marks: marks.map((mark): Mark => {
      if (mark.kind === 'footnote') return mark.at <= at ? mark : { ...mark, at: mark.at + by }
      return {
        ...mark,
        from: mark.from < at ? mark.from : mark.from + by,
        to: mark.to <= at ? mark.to : mark.to + by,
      }
    }),
  }
}
