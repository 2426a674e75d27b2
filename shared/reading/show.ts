import type { AnnexEntry } from '../record/annex.ts'
import { bodyInOrder, inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { ItemKind, Role } from '../record/vocabulary.ts'
import { printedAnnexes } from '../statement/annexes.ts'
import { printedOf } from '../statement/attendance.ts'
import { itemFromFacts } from '../statement/composed.ts'
import { outcomeOf } from './outcomes.ts'

/** A record as one plain object: no ids, no times, ISO dates; '' where a fact is not known. */
export type Shown = {
  series: { name: string; shortName: string; process: string }
  meeting: {
    ordinal: number | null
    start: string
    end: string
    mode: MeetingRecord['meeting']['mode']
    city: string
    country: string
    hosts: string
    purpose: string
  }
  attendance: { name: string; role: Role }[]
  body: { kind: ItemKind; depth: number; text: string }[]
  outcomes: { actors: string[]; action: string; rest: string; level: number; points: string[] }[]
  annexes: {
    heading: string
    entries: {
      title: string
      subtitle: string
      city: string
      country: string
      start: string
      end: string
    }[]
  }[]
}

/**
 * Shows a record: facts, who attended, the body without its opening, attendance and purpose, the outcomes at the margin with what
 * was recognised in their first sentence and the strongest level (0 where there is no action), and the annexes.
 */
export function show(record: MeetingRecord): Shown {
  const { meeting } = record
  return {
    series: {
      name: meeting.seriesName,
      shortName: meeting.seriesShort,
      process: meeting.process,
    },
    meeting: {
      ordinal: meeting.ordinal,
      start: meeting.start,
      end: meeting.end === meeting.start ? '' : meeting.end,
      mode: meeting.mode,
      city: meeting.city,
      country: meeting.country,
      hosts: meeting.hosts,
      purpose: meeting.purpose,
    },
    attendance: attendanceShown(record),
    body: bodyShown(record),
    outcomes: bodyInOrder(record.item)
      .filter(({ item, depth }) => item.kind === 'outcome' && depth === 0)
      .map(({ item }) => {
        const { actors, action, rest, level, points } = outcomeOf(record, item)
        return { actors: [...actors], action, rest, level: level ?? 0, points: [...points] }
      }),
    annexes: annexesShown(record),
  }
}

function attendanceShown(record: MeetingRecord): Shown['attendance'] {
  return inOrder(Object.values(record.group)).flatMap((group) =>
    printedOf(record, group).map(({ bare }) => ({ name: bare, role: group.role })),
  )
}

function bodyShown(record: MeetingRecord): Shown['body'] {
  return bodyInOrder(record.item)
    .filter(({ item }) => item.part === '' || item.part === 'line' || item.part === 'closing')
    .map(({ item, depth }) => ({
      kind: item.kind,
      depth: item.kind === 'heading' ? item.headingLevel - 1 : depth,
      text:
        item.part === '' || item.composedThen !== null
          ? item.text.text
          : itemFromFacts(record, item),
    }))
}

function annexesShown(record: MeetingRecord): Shown['annexes'] {
  return printedAnnexes(record).map(({ heading, participants, entries }) => ({
    heading,
    entries: [
      ...participants.map(({ runs }) => ({ ...noEvent, title: runs[0]?.text ?? '' })),
      ...entries.map(eventShown),
    ],
  }))
}

const noEvent = { title: '', subtitle: '', city: '', country: '', start: '', end: '' }

function eventShown(entry: AnnexEntry): Shown['annexes'][number]['entries'][number] {
  return {
    title: entry.title || (entry.text?.text ?? ''),
    subtitle: entry.subtitle,
    city: entry.city,
    country: entry.country,
    start: entry.start,
    end: entry.end === entry.start ? '' : entry.end,
  }
}
