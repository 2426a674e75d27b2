import { apply } from './edit/apply.ts'
import type { Edit, SimpleEdit } from './edit/edit.ts'
import { sentencesOf } from './reading/sentences.ts'
import { bodyInOrder } from './record/body.ts'
import type { Item, Sentence } from './record/item.ts'
import { newId } from './record/new-id.ts'
import type { MeetingRecord, Table } from './record/record.ts'

/** A sentence in its place: the nth of an item. */
type Placed = { readonly itemId: string; readonly nth: number; readonly words: string }
/** Old sentences and the new ones that stand where they stood, between neighbours that did not change. */
type Gap = { readonly old: readonly Placed[]; readonly now: readonly Placed[] }

/**
 * The edit, with what it means for what was set by hand on sentences (`sentence` rows name the nth sentence of an item):
 * - A sentence that is still there word for word keeps its row wherever it stands now: further on because another came before it, in a
 *   new item because its item was split, in the item before because the two were joined.
 * - A sentence that was reworded in its place keeps its row.
 * - Of a sentence that was cut in two, the part with more of its words keeps the row (the first, where they are even).
 * - Two sentences that run into one keep the first's row; what that one leaves open, the second's fills.
 * - A sentence that goes takes its row along; undoing brings both back.
 *
 * An edit that says itself what becomes of sentences is left as it is, and so is one that the record does not take.
 */
export function withSentencesFollowing(record: MeetingRecord, edit: Edit): Edit {
  const edits = edit.kind === 'many' ? edit.edits : [edit]
  if (edits.some(({ entity }) => entity === 'sentence')) return edit
  if (!edits.some((simple) => touchesRows(record.sentence, simple))) return edit
  const done = apply(record, edit)
  if (!done.ok) return edit
  const following = rowsFollowing(record, done.value.record)
  return following.length === 0 ? edit : { kind: 'many', edits: [...edits, ...following] }
}

/** Rows for the copies of items, as they stand on the items themselves. */
export function copiedSentences(
  sentences: Table<Sentence>,
  origins: ReadonlyMap<string, string>,
): SimpleEdit[] {
  const byItem = rowsByItem(sentences)
  return [...origins].flatMap(([copy, origin]) =>
    (byItem.get(origin) ?? []).map((row): SimpleEdit => {
      return {
        kind: 'add',
        entity: 'sentence',
        row: { ...row, id: newId('sentence'), itemId: copy },
      }
    }),
  )
}

function touchesRows(sentences: Table<Sentence>, edit: SimpleEdit): boolean {
  if (edit.entity !== 'item' || edit.kind === 'add') return false
  if (edit.kind === 'set' && edit.fields.text === undefined) return false
  return rowsByItem(sentences).has(edit.id) || edit.kind === 'remove'
}

const tables = new WeakMap<Table<Sentence>, Map<string, Sentence[]>>() // tables are values

function rowsByItem(sentences: Table<Sentence>): Map<string, Sentence[]> {
  const known = tables.get(sentences)
  if (known) return known
  const rows = Map.groupBy(Object.values(sentences), ({ itemId }) => itemId)
  tables.set(sentences, rows)
  return rows
}

/** The rows of the sentences that changed between two states of a record, as edits of the second. */
function rowsFollowing(before: MeetingRecord, after: MeetingRecord): SimpleEdit[] {
  const isChanged = (id: string) => before.item[id]?.text.text !== after.item[id]?.text.text
  const gaps = gapsBetween(placedIn(before.item, isChanged), placedIn(after.item, isChanged))
  const rowAt = new Map(Object.values(before.sentence).map((row) => [keyOf(row), row]))
  const goals = gaps.flatMap((gap) => {
    const rows = gap.old.map((sentence) => rowAt.get(keyOf(sentence)))
    return goalsIn(gap, rows)
  })
  return editsFor(goals, after.item)
}

function keyOf({ itemId, nth }: Pick<Placed, 'itemId' | 'nth'>): string {
  return `${itemId} ${nth}`
}

function placedIn(items: Table<Item>, isChanged: (id: string) => boolean): Placed[] {
  return bodyInOrder(items)
    .filter(({ item }) => isChanged(item.id))
    .flatMap(({ item }) =>
      sentencesOf(item.text.text).map(({ from, to }, nth) => {
        return { itemId: item.id, nth, words: item.text.text.slice(from, to) }
      }),
    )
}

/** The largest table of sentences against sentences; beyond it (a book replaced at once) place alone decides. */
const mostCompared = 1_000_000

/** Cuts two lists where a sentence is the same in both, as many as can be; the same one is a gap of its own. */
function gapsBetween(old: readonly Placed[], now: readonly Placed[]): Gap[] {
  if (old.length * now.length > mostCompared) return [{ old, now }]
  const common = commonTable(old, now)
  const gaps: Gap[] = []
  let [i, j, fromOld, fromNow] = [0, 0, 0, 0]
  while (i < old.length && j < now.length) {
    const worth = worthOf(old[i], now[j])
    if (worth > 0 && common(i, j) === common(i + 1, j + 1) + worth) {
      gaps.push({ old: old.slice(fromOld, i), now: now.slice(fromNow, j) })
      gaps.push({ old: old.slice(i, i + 1), now: now.slice(j, j + 1) })
      i += 1
      j += 1
      fromOld = i
      fromNow = j
    } else if (common(i + 1, j) >= common(i, j + 1)) i += 1
    else j += 1
  }
  gaps.push({ old: old.slice(fromOld), now: now.slice(fromNow) })
  return gaps.filter((gap) => gap.old.length > 0)
}

/**
 * What it is worth that two are the same sentence. The number of pairs comes first (no more than the root of `mostCompared` can be
 * in both lists); of as many, those that stay where they stood.
 */
function worthOf(old: Placed | undefined, now: Placed | undefined): number {
  if (!old || !now || old.words !== now.words) return 0
  return Math.sqrt(mostCompared) + 1 + (old.itemId === now.itemId && old.nth === now.nth ? 1 : 0)
}

/** The worth of the sentences that two lists share in the same order, from places in both on. */
function commonTable(
  old: readonly Placed[],
  now: readonly Placed[],
): (i: number, j: number) => number {
  const width = now.length + 1
  const worths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => worths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const worth = worthOf(old[i], now[j])
      const together = worth > 0 ? at(i + 1, j + 1) + worth : 0
      worths[i * width + j] = Math.max(together, at(i + 1, j), at(i, j + 1))
    }
  }
  return at
}

type Goal = { readonly row: Sentence; readonly sentence: Placed | null }

function goalsIn({ old, now }: Gap, rows: readonly (Sentence | undefined)[]): Goal[] {
  let least = 0
  return rows.flatMap((row, nth): Goal[] => {
    const sentence = old[nth]
    if (!row || !sentence) return []
    const own = wordsOf(row, sentence)
    if (old.length === now.length) return [{ row, sentence: now[nth] ?? null }]
    const best = mostAlike(own, now, least)
    if (best === null) return [{ row, sentence: null }]
    least = best
    return [{ row, sentence: now[best] ?? null }]
  })
}

/**
 * The words that a row was first seen on. A sentence typed right before another belongs to it until its full stop has a space after
 * it: what the row's own words were then tells which of the two it stands on.
 */
const firstWords = new WeakMap<Sentence, string>()

function wordsOf(row: Sentence, { words }: Placed): string {
  const first = firstWords.get(row)
  if (first !== undefined) return first
  firstWords.set(row, words)
  return words
}

/** How much of a sentence's words must be found in another for it to be that one, where places do not tell. */
const leastShare = 0.25

function mostAlike(words: string, now: readonly Placed[], least: number): number | null {
  const wanted = wordsIn(words)
  let best: { index: number; share: number; surplus: number } | null = null
  for (let index = least; index < now.length; index += 1) {
    const found = wordsIn(now[index]?.words ?? '')
    const shared = wanted.filter((word) => found.includes(word)).length
    const share = wanted.length === 0 ? 0 : shared / wanted.length
    const surplus = found.length - shared
    const isBetter =
      best === null || share > best.share || (share === best.share && surplus < best.surplus)
    if (share >= leastShare && isBetter) best = { index, share, surplus }
  }
  return best?.index ?? null
}

function wordsIn(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function editsFor(goals: readonly Goal[], items: Table<Item>): SimpleEdit[] {
  const taken = new Map<string, Sentence>() // by the new place
  const gone: Sentence[] = []
  for (const { row, sentence } of goals) {
    if (sentence === null) {
      gone.push(row)
      continue
    }
    const key = keyOf(sentence)
    const first = taken.get(key)
    const { itemId, nth } = sentence
    taken.set(key, first ? filled(first, row) : { ...row, itemId, nth })
    if (first) gone.push(row)
  }
  const before = new Map(goals.map(({ row }) => [row.id, row]))
  const kept = [...taken.values()].flatMap((row) => rowEdit(before.get(row.id), row, items))
  const removed = gone
    .filter(({ itemId }) => itemId in items) // the others went with their items
    .map(({ id }): SimpleEdit => ({ kind: 'remove', entity: 'sentence', id }))
  return [...kept, ...removed]
}

/** A row takes from another what nobody set on its own sentence. */
function filled(row: Sentence, other: Sentence): Sentence {
  return {
    ...row,
    actors: row.actors ?? other.actors,
    action: row.action ?? other.action,
    level: row.level ?? other.level,
    owner: row.owner || other.owner,
    due: row.due || other.due,
  }
}

function rowEdit(before: Sentence | undefined, row: Sentence, items: Table<Item>): SimpleEdit[] {
  if (!before) return []
  if (!(before.itemId in items)) {
    return [{ kind: 'add', entity: 'sentence', row: { ...row, id: newId('sentence') } }]
  }
  const { id, ...fields } = row
  const isSame = JSON.stringify(before) === JSON.stringify(row)
  return isSame ? [] : [{ kind: 'set', entity: 'sentence', id, fields }]
}
