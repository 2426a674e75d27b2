import type { Known } from '../../shared/reading/actors.ts'
import { type Malformed, piecesOf, readBrackets } from '../../shared/reading/brackets.ts'
import type { Extent } from '../../shared/reading/sentences.ts'

/** How a stretch of disputed language is told apart: as a whole, its signs, who proposes, and signs without a partner. */
export type BracketMark =
  | 'bracket'
  | 'bracket-inner'
  | 'bracket-sign'
  | 'bracket-proposer'
  | 'bracket-malformed'

type Marked = Extent & { readonly kind: BracketMark; readonly message?: string }

/** The disputed language of a text as the editor shows it. */
export function markedBrackets(text: string, known: Known): Marked[] {
  const found = readBrackets(text, known)
  const { brackets, malformed } = found
  const whole = brackets.map(
    ({ from, to, depth }): Marked => ({
      kind: depth === 0 ? 'bracket' : 'bracket-inner',
      from,
      to,
    }),
  )
  const parts = piecesOf(text, found).flatMap(({ kind, from, to }): Marked[] => {
    if (kind === 'proposer') return [{ kind: 'bracket-proposer', from, to }]
    const isSign = kind === 'open' || kind === 'close' || kind === 'separator'
    return isSign ? [{ kind: 'bracket-sign', from, to }] : []
  })
  const wrong = malformed.map(
    (sign): Marked => ({
      kind: 'bracket-malformed',
      from: sign.from,
      to: sign.to,
      message: wrongWith(sign),
    }),
  )
  return [...whole, ...parts, ...wrong]
}

/** What is wrong with a sign that has no partner, and what to do. */
export function wrongWith({ kind, near }: Malformed): string {
  return kind === 'unclosed'
    ? `This bracket is opened and never closed: “${near}”. Put a ] where it ends, or remove the [.`
    : `This bracket is closed and was never opened: “${near}”. Put a [ where it begins, or remove the ].`
}
