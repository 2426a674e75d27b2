import { generateNKeysBetween } from 'fractional-indexing'
import { startingDirectory } from '../directory/index.ts'
import type { AnnexEntry } from '../record/annex.ts'
import type { Attendance, Delegate } from '../record/attendance.ts'
import { inOrder } from '../record/body.ts'
import type { FollowUp } from '../record/follow-up.ts'
import type { Item, LogLine } from '../record/item.ts'
import type { Party } from '../record/party.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Series } from '../record/series.ts'
import {
  blankItem,
  startingEntryWording,
  startingRecord,
  startingSeries,
} from '../statement/starting.ts'
import { nameFromFacts } from '../statement/title.ts'
import { sampleIdOf } from './is-sample.ts'
import {
  agreedAt,
  sampleAnnex,
  sampleAttendance,
  sampleBody,
  sampleFacts,
  sampleFollowUps,
  sampleLog,
  sampleQuorum,
  sampleSeries,
} from './words.ts'

type Ids = (kind: string) => string

/**
 * A whole meeting to look round in, of a series of its own: everything a record can hold but a proposal, in rows like those a person
 * makes.
 *
 * @param ids makes the ids of the rows (`newId`, or `countingIds()` in a test)
 */
export function sampleMeeting(ids: Ids): { series: Series; record: MeetingRecord } {
  const series = { ...startingSeries(ids('series'), sampleSeries), quorum: sampleQuorum }
  const begun = startingRecord(series, ids)
  const id = sampleIdOf(begun.meeting.id)
  const meeting = { ...begun.meeting, id, ...sampleFacts }
  const items = [...Object.values(begun.item), ...bodyAfter(begun, ids)]
  const record: MeetingRecord = {
    ...begun,
    meeting: { ...meeting, title: nameFromFacts({ meeting }) },
    style: { ...begun.style, id: id.replace(/^[a-z]+-/, 'style-') },
    item: inTable(items),
    ...attendanceIn(begun, ids),
    logLine: inTable(logOf(items, ids)),
    ...annexWith(ids),
    followUp: inTable(followUpsOf(items, ids)),
  }
  return { series, record }
}

/** Headings, outcomes and points behind the composed paragraphs. */
function bodyAfter({ item }: MeetingRecord, ids: Ids): Item[] {
  const last = inOrder(Object.values(item)).at(-1)?.order ?? null
  const orders = generateNKeysBetween(last, null, sampleBody.length)
  let outcome: string | null = null
  return sampleBody.map(({ kind, words, isAgreed = false }, nth): Item => {
    const id = ids('item')
    if (kind === 'outcome') outcome = id
    return {
      ...blankItem,
      id,
      order: orders[nth] ?? 'a0',
      kind,
      parentId: kind === 'point' ? outcome : null,
      marker: kind === 'heading' ? 'none' : 'bullet',
      text: { text: words, marks: [] },
      ...(isAgreed && { status: 'agreed', statusAt: agreedAt }),
    }
  })
}

function attendanceIn(
  { group }: MeetingRecord,
  ids: Ids,
): Pick<MeetingRecord, 'party' | 'attendance' | 'delegate'> {
  const parties: Party[] = []
  const rows: Attendance[] = []
  const delegates: Delegate[] = []
  for (const { role, parties: those } of sampleAttendance) {
    const groupId = Object.values(group).find((one) => one.role === role)?.id ?? ''
    const orders = generateNKeysBetween(null, null, those.length)
    for (const [nth, { name, people = [] }] of those.entries()) {
      const party = partyNamed(name)
      parties.push(party)
      const id = ids('attendance')
      const form = party.acronym === '' ? 'name' : 'both'
      const order = orders[nth] ?? 'a0'
      const presence = 'present'
      rows.push({ id, partyId: party.id, groupId, order, presence, form, representedBy: '' })
      const seats = generateNKeysBetween(null, null, people.length)
      delegates.push(
        ...people.map((person, seat) => ({
          ...person,
          id: ids('delegate'),
          attendanceId: id,
          order: seats[seat] ?? 'a0',
          head: seat === 0,
        })),
      )
    }
  }
  return { party: inTable(parties), attendance: inTable(rows), delegate: inTable(delegates) }
}

function partyNamed(name: string): Party {
  const entry = startingDirectory.find((one) => one.name === name)
  if (entry === undefined) throw new Error(`The directory has no ${name}.`)
  return { ...entry, aliases: [...entry.aliases] }
}

function logOf(items: readonly Item[], ids: Ids): LogLine[] {
  return sampleLog.map(({ at, party, words, outcome }) => ({
    id: ids('log'),
    at,
    partyId: partyNamed(party).id,
    words,
    headingId: null,
    itemId: itemThatBegins(items, outcome),
  }))
}

function itemThatBegins(items: readonly Item[], words: string | undefined): string | null {
  if (words === undefined) return null
  return items.find(({ text }) => text.text.startsWith(words))?.id ?? null
}

function annexWith(ids: Ids): Pick<MeetingRecord, 'annex' | 'annexEntry'> {
  const { heading, entries } = sampleAnnex
  const annexId = ids('annex')
  const orders = generateNKeysBetween(null, null, entries.length)
  const rows = entries.map(
    (entry, nth): AnnexEntry => ({
      ...entry,
      id: ids('entry'),
      annexId,
      order: orders[nth] ?? 'a0',
      text: null,
      composedThen: null,
    }),
  )
  const wording = startingEntryWording
  const annex = {
    id: annexId,
    order: 'a0',
    kind: 'entries',
    heading,
    lettered: true,
    wording,
  } as const
  return { annex: { [annexId]: annex }, annexEntry: inTable(rows) }
}

/** What the meeting before left open; that one is in no store. */
function followUpsOf(items: readonly Item[], ids: Ids): FollowUp[] {
  const orders = generateNKeysBetween(null, null, sampleFollowUps.length)
  const sourceId = ids('meeting')
  return sampleFollowUps.map((one, nth) => {
    const { source, kind, words, owner, due } = one
    const outcomeId = itemThatBegins(items, 'outcome' in one ? one.outcome : undefined)
    const order = orders[nth] ?? 'a0'
    return {
      id: ids('followup'),
      order,
      sourceId,
      source,
      kind,
      words,
      owner,
      due,
      left: false,
      outcomeId,
    }
  })
}

function inTable<Row extends { id: string }>(rows: readonly Row[]): { [id: string]: Row } {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
