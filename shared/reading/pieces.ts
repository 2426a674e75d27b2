import type { Meeting, Style } from '../record/meeting.ts'
import { ordinalForms, ordinalWords } from '../statement/wording/ordinals.ts'
import { dateSlot, type FoundDate } from './dates.ts'
import type { Extent } from './sentences.ts'

/** The facts of a meeting that words can tell. */
export type Facts = Partial<
  Pick<
    Meeting,
    | 'seriesName'
    | 'seriesShort'
    | 'process'
    | 'processShort'
    | 'hosts'
    | 'ordinal'
    | 'start'
    | 'end'
    | 'mode'
    | 'city'
    | 'country'
    | 'purpose'
  >
>

/** A fact's place in the words, and the slot that prints it in a style; null where none prints it as it is written. */
export type Piece = Extent & { readonly slot: (style: Style) => string | null }

/** A piece whose slot is the same in every style. */
export function piece(from: number, to: number, slot: string): Piece {
  return { from, to, slot: () => slot }
}

export function datePiece(found: FoundDate, offset = 0, name: 'date' | 'dates' = 'date'): Piece {
  return {
    from: found.from + offset,
    to: found.to + offset,
    slot: (style) => dateSlot(found, style, name),
  }
}

export function ordinalPiece(from: number, words: string, ordinal: number): Piece {
  return {
    from,
    to: from + words.length,
    slot(style) {
      if (ordinalWords(ordinal, style.ordinal) === words) return '{ordinal}'
      const form = ordinalForms.find((known) => ordinalWords(ordinal, known) === words)
      return form ? `{ordinal:${form}}` : null
    },
  }
}

/** Moves pieces found in a part of a text to their place in the whole. */
export function moved(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map(({ from, to, slot }) => ({ from: from + by, to: to + by, slot }))
}

/** Words with slots in place of the facts found in them; null where the words hold braces of their own. */
export function wordingOf(words: string, pieces: readonly Piece[], style: Style): string | null {
  if (/[{}]/.test(words)) return null
  let wording = ''
  let at = 0
  for (const { from, to, slot } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    const name = slot(style)
    if (name === null) continue
    wording += words.slice(at, from) + name
    at = to
  }
  return wording + words.slice(at)
}

let byWord: Map<string, number> | null = null

/** The ordinal that a word or number tells ("Twelfth", "12th", "Twenty-First"), null for any other. */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(word)
  if (digits) return Number(digits[1]) || null
  if (!byWord) {
    byWord = new Map()
    for (let ordinal = 1; ordinal < 1000; ordinal += 1) {
      byWord.set(ordinalWords(ordinal, 'lower-word'), ordinal)
    }
  }
  return byWord.get(word.toLowerCase()) ?? null
}
