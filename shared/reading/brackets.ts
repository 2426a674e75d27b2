import { type Known, knowsNobody } from './actors.ts'
import { literalsIn } from './literals.ts'
import { type Label, labelAt } from './proposers.ts'
import type { Extent } from './sentences.ts'

/** One of the wordings in a bracket, from the sign before it to the sign after it. */
export type Alternative = Extent & {
  /** Who proposes it: the names, without the commas between them and the colon behind. */
  readonly proposers: readonly Extent[]
  /** The proposed words without the spaces around them; empty where the proposal is to say nothing. */
  readonly words: Extent
}

/** Disputed language, its signs included. One alternative alone is language that is proposed, or may go. */
export type Bracket = Extent & {
  /** How many brackets it lies in. */
  readonly depth: number
  readonly alternatives: readonly Alternative[]
}

/** A sign without its partner; `near` are the words that tell which one. */
export type Malformed = Extent & { readonly kind: 'unclosed' | 'unopened'; readonly near: string }

/** All brackets of a text, those inside others too, and the signs that make none; in the order of their places. */
export type Brackets = {
  readonly brackets: readonly Bracket[]
  readonly malformed: readonly Malformed[]
}

/**
 * Disputed language in a text: `[AUS: welcomed / IDN: noted]`, nested to any depth.
 *
 * Every square bracket is one, but for those that statements use otherwise: the number of a note right after a word
 * ("the report[1]"), a changed first letter ("[t]he"), "[sic]", the short form behind a name of several words ("Met Office
 * [UKMO]"), and what stands in an internet address. `[5]`, `[s]`, `[…]` and `[ ]` are disputed or still to be filled in.
 *
 * A slash parts two alternatives where a space or another bracket is beside it, where a proposer follows, and between single
 * words that stand alone (`[shall/should]`); in "and/or", "23/24", "A/RES/70/1" and an address it parts nothing.
 */
export function readBrackets(text: string, known: Known = knowsNobody): Brackets {
  if (!/[[\]]/.test(text)) return none
  const open: { from: number; slashes: number[] }[] = []
  const found: Bracket[] = []
  const malformed: Malformed[] = []
  for (const { sign, at } of signsOf(text)) {
    const innermost = open.at(-1)
    if (sign === '[') open.push({ from: at, slashes: [] })
    else if (sign === '/') innermost?.slashes.push(at)
    else if (innermost === undefined) malformed.push(unpaired('unopened', text, at))
    else {
      open.pop()
      const place = { from: innermost.from, to: at + 1 }
      const alternatives = alternativesOf(text, place, innermost.slashes, known)
      found.push({ ...place, depth: 0, alternatives })
    }
  }
  for (const { from } of open) malformed.push(unpaired('unclosed', text, from))
  return { brackets: withDepths(found.sort(byPlace)), malformed: malformed.sort(byPlace) }
}

const none: Brackets = { brackets: [], malformed: [] }

type Sign = { readonly sign: string; readonly at: number }

/** The brackets and slashes of a text that may mean something. */
function* signsOf(text: string): Generator<Sign> {
  const literals = literalsIn(text)
  let next = 0
  for (const { 0: sign, index: at } of text.matchAll(/[[\]/]/g)) {
    while ((literals[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1
    if (at >= (literals[next]?.from ?? Number.POSITIVE_INFINITY)) continue
    yield { sign, at }
  }
}

function alternativesOf(
  text: string,
  { from: open, to }: Extent,
  slashes: readonly number[],
  known: Known,
): Alternative[] {
  const close = to - 1
  const ends = endsOf(text, slashes, close)
  const alternatives: Alternative[] = []
  let from = open + 1
  let label = labelAt(text, from, close, known)
  for (const [nth, slash] of slashes.entries()) {
    if (slash < label.to) continue // "AUS/NZL:" names two
    const parts =
      isSpaced(text, slash) ||
      labelAt(text, slash + 1, close, known).names.length > 0 ||
      isWordsAlone(text, Math.max(from, label.to), ends[nth] ?? close)
    if (!parts) continue
    alternatives.push(alternative(text, { from, to: slash }, label))
    from = slash + 1
    label = labelAt(text, from, close, known)
  }
  alternatives.push(alternative(text, { from, to: close }, label))
  return alternatives
}

/** Where the words around each slash end at the latest: at the next one that parts them for certain. */
function endsOf(text: string, slashes: readonly number[], close: number): number[] {
  let end = close
  return slashes
    .toReversed()
    .map((slash) => {
      const before = end
      if (isSpaced(text, slash)) end = slash
      return before
    })
    .reverse()
}

function isSpaced(text: string, slash: number): boolean {
  return /[\s[\]]/.test(text.charAt(slash - 1)) || /[\s[\]]/.test(text.charAt(slash + 1))
}

const pairs = new Set('and/or or/and he/she she/he his/her her/his him/her her/him s/he'.split(' '))

const fewWords = 200 // letters: a longer run of words and slashes is something else

/** "shall/should": nothing but single words, which is no phrase like "and/or". */
function isWordsAlone(text: string, from: number, to: number): boolean {
  if (to - from > fewWords) return false
  const words = text.slice(from, to).trim()
  return /^\p{Ll}[\p{L}’'-]*(?:\/\p{Ll}[\p{L}’'-]*)+$/u.test(words) && !pairs.has(words)
}

function alternative(text: string, { from, to }: Extent, label: Label): Alternative {
  const start = Math.max(from, label.to)
  const inside = text.slice(start, to)
  const lead = inside.length - inside.trimStart().length
  const words =
    lead === inside.length
      ? { from: start, to: start }
      : { from: start + lead, to: start + inside.trimEnd().length }
  return { from, to, proposers: label.names, words }
}

const farEnough = 32 // letters that tell one sign from another

function unpaired(kind: Malformed['kind'], text: string, at: number): Malformed {
  const near =
    kind === 'unclosed'
      ? text.slice(at, at + farEnough)
      : text.slice(Math.max(0, at + 1 - farEnough), at + 1)
  return { kind, from: at, to: at + 1, near: near.trim().toWellFormed() }
}

function byPlace(a: Extent, b: Extent): number {
  return a.from - b.from
}

/** Brackets either lie in each other or apart, so those still open are the ones around. */
function withDepths(inOrder: readonly Bracket[]): Bracket[] {
  const around: number[] = []
  return inOrder.map((bracket) => {
    while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= bracket.from) around.pop()
    const depth = around.length
    around.push(bracket.to)
    return { ...bracket, depth }
  })
}

/** A piece of a text: a sign, the name of a proposer, or words; joined, all pieces are the text. */
export type Piece = Extent & {
  readonly kind: 'open' | 'close' | 'separator' | 'proposer' | 'malformed' | 'words'
  readonly text: string
}

/** The text cut at everything that was found in it. */
export function piecesOf(text: string, { brackets, malformed }: Brackets): Piece[] {
  const marked = [
    ...brackets.flatMap(({ from, to, alternatives }): Omit<Piece, 'text'>[] => [
      { kind: 'open', from, to: from + 1 },
      { kind: 'close', from: to - 1, to },
      ...alternatives
        .slice(1)
        .map((second) => ({ kind: 'separator', from: second.from - 1, to: second.from }) as const),
      ...alternatives.flatMap(({ proposers }) =>
        proposers.map((name) => ({ kind: 'proposer', ...name }) as const),
      ),
    ]),
    ...malformed.map(({ from, to }) => ({ kind: 'malformed', from, to }) as const),
  ].sort(byPlace)
  const pieces: Piece[] = []
  let at = 0
  const piece = (kind: Piece['kind'], from: number, to: number) => {
    if (from < to) pieces.push({ kind, from, to, text: text.slice(from, to) })
  }
  for (const { kind, from, to } of marked) {
    piece('words', at, from)
    piece(kind, from, to)
    at = to
  }
  piece('words', at, text.length)
  return pieces
}

/** The innermost bracket around a place between two characters, its signs included; undefined outside of all. */
export function bracketAt({ brackets }: Brackets, at: number): Bracket | undefined {
  return brackets.findLast(({ from, to }) => from < at && at < to)
}
