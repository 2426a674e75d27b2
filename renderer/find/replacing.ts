import type { Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { type Extent, sentencesOf } from '../../shared/reading/sentences.ts'
import { bodyInOrder } from '../../shared/record/body.ts'
import type { Item } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { type Rewriting, rewritten } from '../../shared/record/rewrite.ts'
import type { Text } from '../../shared/record/text.ts'
import { longestText } from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Block, Statement } from '../../shared/statement/statement.ts'
import { type Match, matchesIn, type Query, replacementFor } from './query.ts'

/** What replacing would do to one sentence, or to one footnote. */
export type Replacement = {
  readonly key: string
  readonly itemId: string
  /** The place of a footnote among the marks of its text; null for the item's own words. */
  readonly mark: number | null
  readonly before: string
  readonly after: string
  readonly rewritings: readonly Rewriting[]
}

/** What is found and not replaced: how many matches, and where. */
export type LeftOut = {
  readonly composed: number
  readonly agreed: number
  readonly annexes: number
}

export type Replacing = {
  readonly replacements: readonly Replacement[]
  readonly leftOut: LeftOut
}

/** What replacing would do to a draft, sentence by sentence in the order of the body. Nothing is changed yet. */
export function replacingIn(
  record: MeetingRecord,
  { blocks }: Statement,
  query: Query,
  replacement: string,
): Replacing {
  const blockOf = new Map(blocks.map((block) => [block.source.id, block]))
  const replacements: Replacement[] = []
  let [composed, agreed, annexes] = [0, 0, 0]
  for (const { item } of bodyInOrder(record.item)) {
    if (item.part !== '') composed += countIn(blockOf.get(item.id), query)
    else if (item.status === 'agreed') agreed += countInText(item.text, query)
    else replacements.push(...inItem(item, query, replacement))
  }
  for (const block of blocks) {
    if (block.source.entity !== 'item') annexes += countIn(block, query)
  }
  return { replacements, leftOut: { composed, agreed, annexes } }
}

function countIn(block: Block | undefined, query: Query): number {
  const runs = block?.runs ?? []
  const notes = runs.flatMap(({ footnote }) => footnote ?? [])
  const words = runs.map(({ text }) => text).join('')
  return [words, ...notes].reduce((sum, text) => sum + matchesIn(text, query).length, 0)
}

function countInText({ text, marks }: Text, query: Query): number {
  const notes = marks.flatMap((mark) => (mark.kind === 'footnote' ? [mark.note] : []))
  return [text, ...notes].reduce((sum, words) => sum + matchesIn(words, query).length, 0)
}

function inItem({ id, text: { text, marks } }: Item, query: Query, put: string): Replacement[] {
  const own = inSentences(text, matchesIn(text, query)).map(({ from, to, matches }) =>
    replacementOf({ itemId: id, mark: null }, text, { from, to }, matches, query, put),
  )
  const notes = marks.flatMap((mark, nth) => {
    if (mark.kind !== 'footnote') return []
    const matches = matchesIn(mark.note, query)
    const whole = { from: 0, to: mark.note.length }
    return matches.length === 0
      ? []
      : [replacementOf({ itemId: id, mark: nth }, mark.note, whole, matches, query, put)]
  })
  return [...own, ...notes].filter(({ before, after }) => before !== after)
}

function replacementOf(
  place: Pick<Replacement, 'itemId' | 'mark'>,
  text: string,
  { from, to }: Extent,
  matches: readonly Match[],
  query: Query,
  put: string,
): Replacement {
  const rewritings = matches.map((match) => {
    return { ...match, words: replacementFor(text.slice(match.from, match.to), query, put) }
  })
  const within = rewritings.map((one) => ({ ...one, from: one.from - from, to: one.to - from }))
  const before = text.slice(from, to)
  const { text: after } = rewritten({ text: before, marks: [] }, within)
  const key = `${place.itemId} ${place.mark ?? 'words'} ${from}`
  return { ...place, key, before, after, rewritings }
}

type Found = Extent & { readonly matches: readonly Match[] }

/** The sentences that hold matches; what a match runs over is shown together. */
function inSentences(text: string, matches: readonly Match[]): Found[] {
  if (matches.length === 0) return []
  const sentences = sentencesOf(text)
  const found: { from: number; to: number; matches: Match[] }[] = []
  let nth = 0
  for (const match of matches) {
    while ((sentences[nth]?.to ?? Number.POSITIVE_INFINITY) <= match.from) nth += 1
    const last = found.at(-1)
    const to = endOf(sentences, nth, match)
    if (last && match.from < last.to) {
      last.matches.push(match)
      last.to = Math.max(last.to, to)
    } else {
      const from = Math.min(match.from, sentences[nth]?.from ?? match.from)
      found.push({ from, to, matches: [match] })
    }
  }
  return found
}

/** Where the last sentence ends that a match, begun at the nth or before it, reaches into. */
function endOf(sentences: readonly Extent[], nth: number, match: Match): number {
  let at = nth
  while ((sentences[at + 1]?.from ?? Number.POSITIVE_INFINITY) < match.to) at += 1
  const sentence = sentences[at]
  return sentence && sentence.from < match.to ? Math.max(match.to, sentence.to) : match.to
}

/** The edit that makes some of the replacements, whole or not at all; an error where a paragraph would grow too long. */
export function replaceEdit(
  record: MeetingRecord,
  replacements: readonly Replacement[],
): Result<Edit> {
  const edits: SimpleEdit[] = []
  for (const [id, some] of Map.groupBy(replacements, ({ itemId }) => itemId)) {
    const item = record.item[id]
    if (!item) continue
    const text = replaced(item.text, some)
    const notes = text.marks.map((mark) => (mark.kind === 'footnote' ? mark.note.length : 0))
    if (Math.max(text.text.length, ...notes) > longestText) {
      const most = longestText.toLocaleString('en')
      return fail(
        'invalid',
        `A paragraph would be longer than ${most} characters: nothing was replaced.`,
      )
    }
    edits.push({ kind: 'set', entity: 'item', id, fields: { text } })
  }
  const [only] = edits
  if (only === undefined) return fail('invalid', 'There is nothing to replace.')
  return ok(edits.length === 1 ? only : { kind: 'many', edits })
}

function replaced(text: Text, replacements: readonly Replacement[]): Text {
  const notes = new Map(replacements.map((one) => [one.mark, one.after]))
  const marks = text.marks.map((mark, nth) => {
    const note = notes.get(nth)
    return mark.kind === 'footnote' && note !== undefined ? { ...mark, note } : mark
  })
  const own = replacements.filter(({ mark }) => mark === null)
  const rewritings = own.flatMap((one) => one.rewritings).toSorted((a, b) => a.from - b.from)
  return rewritten({ text: text.text, marks }, rewritings)
}

/** What was left out, in a sentence; '' where nothing was. */
export function leftOutWords({ composed, agreed, annexes }: LeftOut): string {
  const places = [
    [composed, 'in composed paragraphs'],
    [agreed, 'in agreed items'],
    [annexes, 'in the annexes'],
  ] as const
  const some = places.filter(([count]) => count > 0).map(([count, place]) => `${count} ${place}`)
  return some.length === 0 ? '' : `Left as they are: ${some.join(', ')}.`
}
