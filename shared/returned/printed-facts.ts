import { withMeetingId } from '../edit/copy.ts'
import { isWhole } from '../edit/whole.ts'
import type { Reading } from '../reading/assemble.ts'
import { type MeetingRecord, meetingRecord, type Rows, type Table } from '../record/record.ts'
import { compose } from '../statement/compose.ts'
import { entryFromFacts, itemFromFacts } from '../statement/composed.ts'
import type { Block, Run } from '../statement/statement.ts'
import type { WordDocument } from './document.ts'
import { accepting, isPrinted, type Settled, settle } from './settle.ts'

/** No meeting's statement has more; a text that has goes out without its facts, and is read by its words. */
const mostItems = 2_000
export const longestFacts = 4 * 1024 * 1024

/**
 * A record as it goes along in a Word file, to be taken back when the file is read: what `show` tells and how it prints, as JSON.
 * Nothing private is in it: no log, no follow-ups, no owners and due dates, no delegates that no annex lists, nobody who is only expected, nothing of
 * when and how the text came about. Null for a statement beyond all bounds.
 */
export function writeFacts(record: MeetingRecord): string | null {
  if (Object.keys(record.item).length > mostItems) return null
  return JSON.stringify(printedFacts(record)).replace(lineEnds, asEscape)
}

/** Some readers of XML make line feeds of these, which JSON cannot hold in a string. */
const lineEnds = /[\u0085\u2028\u2029]/g

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The record with nothing in it but what is printed or shown. */
function printedFacts(record: MeetingRecord): MeetingRecord {
  const { meeting } = record
  const attendance = Object.values(record.attendance).filter((row) => row.presence === 'present')
  const items = Object.values(record.item).map((item) => publicItem(record, item))
  return {
    ...record,
    meeting: { ...meeting, seriesId: '', title: '', quorum: null, symbol: '', distribution: '' },
    party: byId(partiesNamed(record, attendance, items)),
    attendance: byId(attendance.map((row) => ({ ...row, representedBy: '' }))),
    delegate: delegatesPrinted(record),
    item: byId(items),
    sentence: byId(sentencesShown(record).flatMap(publicSentence)),
    logLine: {},
    proposal: {},
    annexEntry: byId(Object.values(record.annexEntry).map((entry) => publicEntry(record, entry))),
    followUp: {},
  }
}

/** Those whom an annex of participants names; without one nobody. */
function delegatesPrinted(record: MeetingRecord): MeetingRecord['delegate'] {
  const printed = new Set(compose(record).blocks.map(({ source }) => source.id))
  return byId(Object.values(record.delegate).filter(({ id }) => printed.has(id)))
}

/**
 * Words that the facts have replaced are gone, but from outcomes and what stands under them, of which `show` tells
 * them; of what the facts once gave, what they give now is told.
 */
function publicItem(record: MeetingRecord, item: Rows['item']): Rows['item'] {
  const isToldOf = item.kind === 'outcome' || item.parentId !== null
  const isComposed = item.part !== '' && item.composedThen === null && !isToldOf
  return {
    ...item,
    text: isComposed ? { text: '', marks: [] } : item.text,
    composedThen: item.composedThen === null ? null : itemFromFacts(record, item),
    status: 'open',
    statusAt: '',
    capturedAt: '',
    origin: '',
  }
}

function publicEntry(record: MeetingRecord, entry: Rows['annexEntry']): Rows['annexEntry'] {
  const composedThen = entry.composedThen === null ? null : entryFromFacts(record, entry)
  return { ...entry, composedThen }
}

/** Of two rows for one sentence the last one counts. */
function sentencesShown({ sentence }: MeetingRecord): Rows['sentence'][] {
  const rows = Object.values(sentence)
  return [...new Map(rows.map((row) => [`${row.itemId} ${row.nth}`, row])).values()]
}

function publicSentence(row: Rows['sentence']): Rows['sentence'][] {
  const { actors, action, level } = row
  const isSet = actors !== null || action !== null || level !== null
  return isSet ? [{ ...row, owner: '', due: '' }] : []
}

/** Those present, and those that the words name. */
function partiesNamed(
  record: MeetingRecord,
  present: readonly Rows['attendance'][],
  items: readonly Rows['item'][],
): Rows['party'][] {
  const ids = new Set(present.map(({ partyId }) => partyId))
  const words = items
    .map(({ text }) => text.text)
    .join('\n')
    .toLowerCase()
  const isNamed = ({ name, acronym, aliases }: Rows['party']) =>
    [name, acronym, ...aliases].some((one) => one !== '' && words.includes(one.toLowerCase()))
  return Object.values(record.party).filter((party) => ids.has(party.id) || isNamed(party))
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Table<Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

/**
 * A reading of a document with the facts that came along, where these still say every paragraph on the page: its words, footnotes,
 * marks and numbers. Whatever was changed on the page, the page is right, and the reading of its words stays as it is.
 */
export function withFacts(
  reading: Reading,
  document: WordDocument,
  facts: string | null,
  ids: (kind: string) => string,
): Reading {
  const told = facts === null ? null : parsed(facts)
  if (told === null || !isOnThePage(told, document)) return reading
  const meeting = { ...told.meeting, title: reading.record.meeting.title }
  return { ...reading, record: withMeetingId({ ...told, meeting }, ids('meeting')) }
}

/** Null for what is no record of ours, or not whole: a stranger may have written it. */
function parsed(facts: string): MeetingRecord | null {
  try {
    const found = meetingRecord.safeParse(JSON.parse(facts))
    if (!found.success || Object.keys(found.data.item).length > mostItems) return null
    if (!isWhole(found.data).ok) return null
    return printedFacts(found.data) // nothing but that is ours to take from there
  } catch {
    return null
  }
}

function isOnThePage(record: MeetingRecord, document: WordDocument): boolean {
  const { blocks } = compose(record)
  const paragraphs = settle(document, accepting).filter(isPrinted)
  return (
    blocks.length === paragraphs.length &&
    blocks.every((block, nth) => isSame(block, paragraphs[nth]))
  )
}

function isSame({ marker, number, runs }: Block, paragraph: Settled | undefined): boolean {
  if (paragraph === undefined) return false
  const list = marker === 'bullet' ? 'bullet' : number === '' ? 'none' : 'number'
  return (
    list === paragraph.list &&
    (list !== 'number' || number === paragraph.number) &&
    look(runs) === look(paragraph.runs)
  )
}

/** The words of a paragraph with their look, however they are cut into runs; a space is a space. */
function look(runs: readonly Run[]): string {
  const letters = runs.flatMap(({ text, italic, bold, footnote }) => {
    const marks = `${italic ? '/' : ''}${bold ? '*' : ''}`
    return footnote === undefined
      ? [...plain(text)].map((letter) => letter + (letter === ' ' ? '' : marks))
      : [`[${plain(footnote).replace(/ +/g, ' ').trim()}]`]
  })
  return JSON.stringify(letters)
}

function plain(text: string): string {
  return text.replace(/\s/gu, ' ')
}
