import { actionAt, anyFinite, pastAdverbs } from './actions.ts'
import { type Known, knowsNobody } from './actors.ts'
import { type Clause, clauseOf, withFurther } from './clauses.ts'
import { type Extent, sentencesOf } from './sentences.ts'
import type { Level } from './verbs.ts'

/** A piece of a sentence: who acts, what they do, the words between, and the rest. */
export type Span = Extent & {
  readonly kind: 'actor' | 'action' | 'connective' | 'rest'
  readonly text: string
}

export type Recognised = {
  /** Every piece in its order; joined they are the sentence. */
  readonly spans: readonly Span[]
  /** Who acts, without articles; those above where a point has none of its own. */
  readonly actors: readonly string[]
  /** The words of the (first) action, '' where none was found. */
  readonly action: string
  /** What follows the action; the whole sentence where there is none. */
  readonly rest: string
  /** The strongest action's level, null where none was found. */
  readonly level: Level | null
}

/** What stands over a point: "Participants agreed to advance the work by:". */
export type Context = {
  readonly known: Known
  readonly chapeau?: Pick<Recognised, 'actors' | 'level'> | undefined
}

const noContext: Context = { known: knowsNobody }

/** The longest stretch of a sentence in which an action is looked for: it stands near the beginning. */
const farthest = 1_500

/**
 * Who acts in a sentence, what they do and how strongly it commits. Never changes the words: joining the spans gives
 * the sentence back.
 */
export function recognise(sentence: string, context: Context = noContext): Recognised {
  const words = sentence.slice(0, farthest)
  const clause = clauseOf(words, context.known, context.chapeau !== undefined)
  const first = clause.actions[0]
  const marked = [
    ...clause.actors.map((extent) => ({ ...extent, kind: 'actor' as const })),
    ...clause.actions.map((extent) => ({ ...extent, kind: 'action' as const })),
  ].sort((a, b) => a.from - b.from)
  const own = clause.actors.map(({ from, to }) => sentence.slice(from, to))
  return {
    spans: spansOf(sentence, marked),
    actors: own.length > 0 ? own : first ? (context.chapeau?.actors ?? []) : [],
    action: first ? sentence.slice(first.from, first.to) : '',
    rest: sentence.slice(restFrom(clause)).trim(),
    level: levelOf(clause, context),
  }
}

/** The rest begins after the first action, or after the speaker where nothing is done ("All – correct"). */
function restFrom({ actors, actions }: Clause): number {
  return actions[0]?.to ?? actors.at(-1)?.to ?? 0
}

function levelOf({ actors, actions }: Clause, context: Context): Level | null {
  if (actions.length === 0) return null
  const strongest = actions.reduce<Level>((most, { level }) => (level > most ? level : most), 0)
  const inherited = actors.length === 0 ? (context.chapeau?.level ?? 0) : 0
  return inherited > strongest ? inherited : strongest
}

function spansOf(sentence: string, marked: readonly (Extent & Pick<Span, 'kind'>)[]): Span[] {
  const spans: Span[] = []
  let at = 0
  const piece = (kind: Span['kind'], from: number, to: number) => {
    if (from < to) spans.push({ kind, from, to, text: sentence.slice(from, to) })
  }
  for (const { kind, from, to } of marked) {
    if (from < at) continue
    piece('connective', at, from)
    piece(kind, from, to)
    at = to
  }
  piece('rest', at, sentence.length)
  return spans
}

export type RecognisedSentence = Recognised & Extent

/**
 * Every sentence of a text recognised, with its place. "They" are those who acted in the sentence before.
 */
export function recogniseAll(text: string, context: Context = noContext): RecognisedSentence[] {
  let before: readonly string[] = []
  return sentencesOf(text).map((extent, nth) => {
    const sentence = text.slice(extent.from, extent.to)
    const alone = recognise(sentence, nth === 0 ? context : { known: context.known })
    const recognised = /^They\b/.test(sentence) ? theirs(sentence, before, context) : alone
    if (recognised.actors.length > 0) before = recognised.actors
    return { ...recognised, ...extent }
  })
}

function theirs(sentence: string, actors: readonly string[], { known }: Context): Recognised {
  const at = pastAdverbs(sentence, 'They '.length)
  const action = actionAt(sentence.slice(0, farthest), at, anyFinite)
  if (!action) return recognise(sentence, { known })
  const actions = withFurther(sentence.slice(0, farthest), action)
  const clause: Clause = { actors: [], actions }
  return {
    spans: spansOf(
      sentence,
      actions.map((extent) => ({ ...extent, kind: 'action' as const })),
    ),
    actors,
    action: sentence.slice(action.from, action.to),
    rest: sentence.slice(action.to).trim(),
    level: levelOf(clause, { known }),
  }
}
