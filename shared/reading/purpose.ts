import { type Facts, type Piece, piece } from './pieces.ts'

const shapes: readonly RegExp[] = [
  /^(?:The |Its )?(?:main |primary |overall |key |principal |stated )?(?:purposes?|aims?|objectives?|goals?|focus)(?: of (?:the|this) (?:[\p{L}-]+ ){0,6}(?:meeting|session|conference|workshop|forum|discussions?|SOM))? (?:was|were|is|are) to /iu,
  /^(?:The|This) (?:[\p{L}-]+ ){0,6}(?:meeting|session|conference|workshop|forum) (?:aimed|sought|aims|was held|was convened|was called|met|was intended|was designed) to /iu,
]

/**
 * Reads the sentence that tells what a meeting was for: the purpose is what follows "to", without the full stop.
 *
 * @returns null for any other sentence
 */
export function purposeOf(sentence: string): { facts: Facts; pieces: Piece[] } | null {
  const lead = shapes.map((shape) => shape.exec(sentence)).find((match) => match !== null)
  if (!lead) return null
  const from = lead[0].length
  const to = /[.\s]*$/.exec(sentence)?.index ?? sentence.length
  if (to <= from) return null
  return { facts: { purpose: sentence.slice(from, to) }, pieces: [piece(from, to, '{purpose}')] }
}
