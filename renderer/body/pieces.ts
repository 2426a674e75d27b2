import { longestText } from '../../shared/record/vocabulary.ts'

/** Words in pieces that one text of a record can hold; most words are one piece. */
export function piecesOf(words: string): string[] {
  const count = Math.max(1, Math.ceil(words.length / longestText))
  return Array.from({ length: count }, (_, nth) =>
    words.slice(nth * longestText, (nth + 1) * longestText).toWellFormed(),
  )
}
