import type { Node } from 'prosemirror-model'
import type { Known } from '../../shared/reading/actors.ts'
import { type Recognised, recognise } from '../../shared/reading/recognise.ts'
import { type Extent, sentencesOf } from '../../shared/reading/sentences.ts'
import type { Level } from '../../shared/reading/verbs.ts'
import type { Sentence } from '../../shared/record/item.ts'
import { type BracketMark, markedBrackets } from './marked-brackets.ts'
import { depthAt } from './outline.ts'
import { attrsOf, isFormula } from './schema.ts'
import { textOf } from './words.ts'

/** A stretch of an item's text that the editor tells apart from the rest. */
type Marked = Extent & {
  readonly kind: 'actor' | 'action' | BracketMark
  /** What is wrong with it, in words. */
  readonly message?: string
}

/** The longest item that is read: no outcome is as long, but what is pasted may be a book, and every mark in it costs its length. */
const longestRead = 10_000

/** What was recognised in an item's words. */
export type Reading = {
  readonly marked: readonly Marked[]
  readonly sentences: readonly (Extent & { readonly level: Level | null })[]
  /** Of the strongest sentence; null where no action was found. */
  readonly level: Level | null
  /** What its points stand under. */
  readonly chapeau: Pick<Recognised, 'actors' | 'level'> | undefined
}

/** Of words that say nothing. */
export const nothingRead: Reading = { marked: [], sentences: [], level: null, chapeau: undefined }

/** Reads a text sentence by sentence; `chapeau` is what stands over it, for a point. */
export function readWords(text: string, known: Known, chapeau: Reading['chapeau']): Reading {
  const marked: Marked[] = markedBrackets(text, known)
  const sentences: { from: number; to: number; level: Level | null }[] = []
  let level: Level | null = null
  let last: Reading['chapeau']
  for (const [nth, { from, to }] of sentencesOf(text).entries()) {
    const context = { known, chapeau: nth === 0 ? chapeau : undefined }
    const sentence = recognise(text.slice(from, to), context)
    for (const { kind, from: start, to: end } of sentence.spans) {
      if (kind === 'actor' || kind === 'action')
        marked.push({ kind, from: from + start, to: from + end })
    }
    if (sentence.level !== null && (level === null || sentence.level > level))
      level = sentence.level
    sentences.push({ from, to, level: sentence.level })
    last = sentence
  }
  return { marked, sentences, level, chapeau: last && last.actors.length > 0 ? last : chapeau }
}

/** The reading with what a person set by hand on its sentences: their names and verbs are marked where the words have them. */
export function withHand(reading: Reading, text: string, rows: readonly Sentence[]): Reading {
  let marked = reading.marked
  const levels = reading.sentences.map((sentence, nth) => {
    const row = rows.find((one) => one.nth === nth)
    if (!row) return sentence.level
    marked = remarked(marked, text, sentence, 'actor', row.actors)
    marked = remarked(marked, text, sentence, 'action', row.action === null ? null : [row.action])
    return (row.level as Level | null) ?? sentence.level
  })
  const level = levels.reduce((most, one) => ((one ?? -1) > (most ?? -1) ? one : most), null)
  return { ...reading, marked, level }
}

function remarked(
  marked: readonly Marked[],
  text: string,
  { from, to }: Extent,
  kind: 'actor' | 'action',
  words: readonly string[] | null,
): readonly Marked[] {
  if (words === null) return marked
  const others = marked.filter((one) => one.kind !== kind || one.from < from || one.to > to)
  const found = words.flatMap((name): Marked[] => {
    const at = name === '' ? -1 : text.slice(from, to).indexOf(name)
    return at < 0 ? [] : [{ kind, from: from + at, to: from + at + name.length }]
  })
  return [...others, ...found]
}

type Kept = { readonly known: Known; readonly above: Reading['chapeau']; readonly reading: Reading }

const kept = new WeakMap<Node, Kept>() // nodes are values: only changed items are read again

/** The readings of all items of a document, in their order. Titles, headings and composed paragraphs say nothing. */
export function readAll(nodes: readonly Node[], known: Known): Reading[] {
  const above: Reading[] = [] // by depth
  return nodes.map((node, index) => {
    const depth = depthAt(nodes, index)
    const reading = readNode(node, known, depth === 0 ? undefined : above[depth - 1]?.chapeau)
    above.length = depth
    above[depth] = reading
    return reading
  })
}

function readNode(node: Node, known: Known, above: Reading['chapeau']): Reading {
  const { kind } = attrsOf(node)
  if (isFormula(node) || kind === 'title' || kind === 'heading' || node.childCount === 0)
    return nothingRead
  if (node.content.size > longestRead) return nothingRead
  const before = kept.get(node)
  if (before && before.known === known && sameChapeau(before.above, above)) return before.reading
  const reading = readWords(textOf(node).text, known, above)
  kept.set(node, { known, above, reading })
  return reading
}

function sameChapeau(a: Reading['chapeau'], b: Reading['chapeau']): boolean {
  if (a === b) return true
  return a?.level === b?.level && a?.actors.join('\n') === b?.actors.join('\n')
}
