import { childrenOf } from '../record/body.ts'
import type { Item, Sentence } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import { knownIn } from './parties.ts'
import { type Context, type RecognisedSentence, recogniseAll } from './recognise.ts'
import type { Level } from './verbs.ts'

type Kept = { known: Context['known']; over: unknown; sentences: readonly RecognisedSentence[] }
const kept = new WeakMap<Item, Kept>() // an item that did not change, among the same parties, reads the same

/** The sentences of an item as recognised, what a person set by hand put over it. */
export function sentencesIn(record: MeetingRecord, item: Item): readonly RecognisedSentence[] {
  const recognised = recognisedIn(record, item)
  const byHand = handSet(record)
  return byHand.size === 0
    ? recognised
    : recognised.map((sentence, nth) => withHand(sentence, byHand.get(`${item.id} ${nth}`)))
}

/** The sentences of an item as recognised, nothing set by hand over them but over what stands above. */
export function recognisedIn(record: MeetingRecord, item: Item): readonly RecognisedSentence[] {
  const known = knownIn(record)
  const parent = item.parentId === null ? undefined : record.item[item.parentId]
  const over = parent && sentencesIn(record, parent)[0]
  const before = kept.get(item)
  if (before && before.known === known && before.over === over) return before.sentences
  const sentences = recogniseAll(item.text.text, { known, chapeau: over })
  kept.set(item, { known, over, sentences })
  return sentences
}

const handSets = new WeakMap<MeetingRecord['sentence'], Map<string, Sentence>>()

function handSet({ sentence }: MeetingRecord): Map<string, Sentence> {
  const known = handSets.get(sentence)
  if (known) return known
  const rows = new Map(Object.values(sentence).map((row) => [`${row.itemId} ${row.nth}`, row]))
  handSets.set(sentence, rows)
  return rows
}

function withHand(sentence: RecognisedSentence, row: Sentence | undefined): RecognisedSentence {
  if (!row) return sentence
  return {
    ...sentence,
    actors: row.actors ?? sentence.actors,
    action: row.action ?? sentence.action,
    level: (row.level as Level | null) ?? sentence.level,
  }
}

/** How strongly an item commits: its strongest sentence's level; that of its points where it only says who acts. */
function levelOf(record: MeetingRecord, item: Item): Level | null {
  const levels = sentencesIn(record, item).map(({ level }) => level)
  const own = strongest(levels)
  return own ?? strongest(childrenOf(record.item, item.id).map((point) => levelOf(record, point)))
}

function strongest(levels: readonly (Level | null)[]): Level | null {
  return levels.reduce(
    (most, level) => (most === null || (level ?? -1) > most ? level : most),
    null,
  )
}

/** An outcome of a meeting, as a table of decisions has it. */
export type Outcome = {
  readonly item: Item
  readonly actors: readonly string[]
  readonly action: string
  readonly rest: string
  readonly level: Level | null
  /** The texts of the points under it, deeper ones included, in their order. */
  readonly points: readonly string[]
}

/** An outcome with the actors, action and rest of its first sentence and the strongest level. */
export function outcomeOf(record: MeetingRecord, item: Item): Outcome {
  const first = sentencesIn(record, item)[0]
  const only = /^(?:the )?(.+):$/i.exec(item.text.text)?.[1] ?? ''
  const actors = first?.actors ?? []
  const points = pointsUnder(record, item)
  const isChapeau = first?.action === '' && actors.length === 0 && points.length > 0
  return {
    item,
    actors: isChapeau && only !== '' ? [only] : actors,
    action: first?.action ?? '',
    rest: first?.rest ?? '',
    level: levelOf(record, item),
    points,
  }
}

function pointsUnder(record: MeetingRecord, item: Item): string[] {
  return childrenOf(record.item, item.id).flatMap((point) => [
    point.text.text,
    ...pointsUnder(record, point),
  ])
}
