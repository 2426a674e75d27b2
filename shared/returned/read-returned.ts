import type { Reading } from '../reading/assemble.ts'
import { linesOf } from '../reading/normalise.ts'
import { type ReadOptions, read } from '../reading/read.ts'
import type { AnnexEntry } from '../record/annex.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Mark } from '../record/text.ts'
import { ok, type Result } from '../result.ts'
import { compose } from '../statement/compose.ts'
import type { Run } from '../statement/statement.ts'
import type { WordDocument } from './document.ts'
import { accepting, isPrinted, type Settled, settle, wordsIn } from './settle.ts'

/** How far one column of a text's indentation is in Word, in twentieths of a point. */
const column = 170

/** A paragraph as a line of a plain text: its indentation, its bullet or the number Word counts, its words. */
function lineOf({ heading, list, number, indent, runs }: Settled): string {
  const columns = heading === null ? ' '.repeat(Math.min(Math.round(indent / column), 40)) : ''
  const lead = list === 'bullet' ? '• ' : list === 'number' ? `${number} ` : ''
  return columns + lead + wordsIn(runs).trim()
}

/**
 * Reads a Word document into a record, its tracked changes accepted, as the plain text of the same words is read; then the
 * italics, bold and footnotes of each paragraph are laid on the words they stand on. Comments are not part of the record.
 * Errors: 'unreadable'.
 */
export function readDocument(document: WordDocument, options: ReadOptions): Result<Reading> {
  const paragraphs = settle(document, accepting).filter(isPrinted)
  const lines = paragraphs.map((paragraph) => ({ paragraph, line: lineOf(paragraph) }))
  const kept = lines.filter(({ line }) => linesOf(line).length === 1)
  const reading = read(kept.map(({ line }) => line).join('\n'), options)
  if (!reading.ok) return reading
  const { record } = reading.value
  return ok({
    ...reading.value,
    record: marked(
      record,
      kept.map(({ paragraph }) => paragraph),
    ),
  })
}

/** Reading keeps paragraphs one for one, so the nth of the statement is the nth of the document. */
function marked(record: MeetingRecord, paragraphs: readonly Settled[]): MeetingRecord {
  const { blocks } = compose(record)
  const item: { [id: string]: Item } = { ...record.item }
  const annexEntry: { [id: string]: AnnexEntry } = { ...record.annexEntry }
  if (blocks.length !== paragraphs.length) return record
  for (const [index, { source, runs }] of blocks.entries()) {
    const printed = wordsIn(runs)
    const marks = marksFor(printed, paragraphs[index]?.runs ?? [])
    if (marks.length === 0) continue
    const text = { text: printed, marks }
    const own = item[source.id]
    const entry = annexEntry[source.id]
    if (own !== undefined) item[source.id] = { ...own, text, composedThen: thenOf(own, printed) }
    else if (entry !== undefined) {
      const composedThen = entry.text === null ? printed : entry.composedThen
      annexEntry[source.id] = { ...entry, text, composedThen }
    }
  }
  return { ...record, item, annexEntry }
}

/** A formula with marks of its own is written over: what the facts gave is kept beside it. */
function thenOf({ part, composedThen }: Item, printed: string): string | null {
  return part === '' ? null : (composedThen ?? printed)
}

/**
 * The marks of a document's paragraph on the words that the record has of it: the same letters, less a number at the start
 * and spaces at the ends, runs of spaces made one. None where the letters are others.
 */
function marksFor(words: string, runs: readonly Run[]): Mark[] {
  const placeOf = placesIn(words, wordsIn(runs))
  if (placeOf === null) return []
  const marks: Mark[] = []
  let at = 0
  for (const { text, italic, bold, footnote } of runs) {
    const [from, to] = [placeOf(at, 'start'), placeOf(at + text.length, 'end')]
    if (footnote !== undefined) marks.push({ kind: 'footnote', at: to, note: footnote })
    if (italic && from < to) marks.push({ kind: 'italic', from, to })
    if (bold && from < to) marks.push({ kind: 'bold', from, to })
    at += text.length
  }
  return marks
}

/** Where an offset lies; beside spaces that became fewer, a start is at the next letter and an end at the last one. */
type PlaceOf = (at: number, edge: 'start' | 'end') => number

/** Where each offset of `all` lies in `words`, which are its end; null where they are other words. */
function placesIn(words: string, all: string): PlaceOf | null {
  const inside = (place: number) => Math.min(Math.max(place, 0), words.length)
  if (all.trimEnd().endsWith(words)) {
    const before = all.trimEnd().length - words.length
    return (at) => inside(at - before)
  }
  const [own, given] = [letters(words), letters(all)]
  const before = given.length - own.length
  const isSame = own.every((place, nth) => words[place] === all[given[before + nth] ?? -1])
  if (before < 0 || !isSame) return null
  const counted = lettersBefore(all, given)
  return (at, edge) => {
    const nth = (counted[at] ?? 0) - before
    if (edge === 'start') return nth < 0 ? 0 : (own[nth] ?? words.length)
    return nth <= 0 ? 0 : inside((own[nth - 1] ?? words.length) + 1)
  }
}

/** The places of what is no space. */
function letters(words: string): number[] {
  return [...words.matchAll(/\S/g)].map(({ index }) => index)
}

/** How many of the letters lie before each offset of the words. */
function lettersBefore(words: string, places: readonly number[]): Uint32Array {
  const counted = new Uint32Array(words.length + 1)
  for (const place of places) counted[place + 1] = 1
  for (let at = 1; at < counted.length; at += 1) {
    counted[at] = (counted[at] ?? 0) + (counted[at - 1] ?? 0)
  }
  return counted
}
