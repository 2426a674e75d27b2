import { generateNKeysBetween } from 'fractional-indexing'
import type { Annex, AnnexEntry } from '../record/annex.ts'
import type { Style } from '../record/meeting.ts'
import type { MeetingRecord } from '../record/record.ts'
import { annexLetter } from '../statement/annexes.ts'
import { entryFromFacts } from '../statement/composed.ts'
import { startingEntryWording } from '../statement/starting.ts'
import {
  type AnnexHeading,
  annexesOf,
  entryOf,
  entryWording,
  headingOf,
  type ReadAnnex,
} from './annex.ts'
import type { Ids } from './ids.ts'
import type { Line } from './normalise.ts'
import type { Parties } from './parties.ts'
import { wordingOf } from './pieces.ts'

/** An entry, and the line it was read from. */
type EntryOfLine = { readonly entry: AnnexEntry; readonly line: Line }

/** The annexes that some lines hold: entries from facts where most of the lines are such, otherwise words. */
export function annexRows(
  lines: readonly Line[],
  style: Style,
  parties: Parties,
  ids: Ids,
): { annexes: Annex[]; entries: EntryOfLine[] } {
  const read = annexesOf(lines)
  const orders = generateNKeysBetween(null, null, read.length)
  const annexes: Annex[] = []
  const entries: EntryOfLine[] = []
  for (const [index, annex] of read.entries()) {
    const letter = read.length > 1 ? annexLetter(index) : ''
    const named = headingOf(annex, letter)
    const { row, entries: own } = annexRow(annex, named, orders[index] ?? 'a0', style, parties, ids)
    annexes.push(row)
    entries.push(...own)
  }
  return { annexes, entries }
}

function annexRow(
  { lines }: ReadAnnex,
  named: AnnexHeading,
  order: string,
  style: Style,
  parties: Parties,
  ids: Ids,
): { row: Annex; entries: EntryOfLine[] } {
  const id = ids('annex')
  const read = lines.map((line) => ({ line, entry: entryOf(line.words, parties) }))
  const wording = entryWording(read, (words, pieces) => wordingOf(words, pieces, style))
  const events = read.filter(({ entry }) => entry !== null).length
  const isEvents = wording !== null && events >= read.length / 2
  const orders = generateNKeysBetween(null, null, lines.length)
  const entries = read.map(({ line, entry }, index) => ({
    line,
    entry: {
      id: ids('entry'),
      annexId: id,
      order: orders[index] ?? 'a0',
      title: isEvents ? (entry?.title ?? '') : '',
      subtitle: isEvents ? (entry?.subtitle ?? '') : '',
      city: isEvents ? (entry?.city ?? '') : '',
      country: isEvents ? (entry?.country ?? '') : '',
      start: isEvents ? (entry?.date?.start ?? '') : '',
      end: isEvents ? (entry?.date?.end ?? '') : '',
      text: isEvents && entry ? null : ownText(line),
      composedThen: null,
    },
  }))
  const row: Annex = {
    id,
    order,
    kind: named.isAttached ? 'attached' : isEvents ? 'entries' : 'text',
    heading: named.heading,
    lettered: named.lettered,
    wording: isEvents ? wording : startingEntryWording,
  }
  return { row, entries }
}

function ownText({ bullet, words }: Line): NonNullable<AnnexEntry['text']> {
  return { text: bullet ? `- ${words}` : words, marks: [] }
}

/** An entry that would print other words than the author's keeps those as written over. */
export function checkedEntry(record: MeetingRecord, entry: AnnexEntry, line: Line): AnnexEntry {
  if (entry.text !== null) return entry
  const wording = record.annex[entry.annexId]?.wording ?? ''
  const composed = entryFromFacts(record, entry)
  const isSame = composed === line.words && wording.startsWith('- ') === line.bullet
  return isSame ? entry : { ...entry, text: ownText(line), composedThen: composed }
}
