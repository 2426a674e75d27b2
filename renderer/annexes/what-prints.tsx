import type { Annex } from '../../shared/record/annex.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { listOfParticipants } from '../../shared/statement/participants.ts'
import { useDraft } from '../record/use-draft.tsx'
import { annexesOf } from './edits.ts'

/** In an annex that looks empty: what it prints, or what to do next. Nothing where its entries say it themselves. */
export function WhatPrints({ annex, count }: { annex: Annex; count: number }) {
  const { record } = useDraft()
  const words = wordsFor(annex, count, record)
  return words === '' ? null : <p className="annex-says">{words}</p>
}

/** The list is made under Attendance: whether it prints here, and of how many rows. */
function wordsForList({ id }: Annex, record: MeetingRecord): string {
  const first = annexesOf(record).find(({ kind }) => kind === 'participants')
  if (first?.id !== id) return 'The participants are listed in an annex before this one already.'
  const rows = listOfParticipants(record).participants.length
  if (rows === 0) {
    return 'Nobody is present yet. Say who is under Attendance, with their delegates: they make the table.'
  }
  const all = rows === 1 ? 'one row' : `${rows} rows`
  return `Prints a table of those present under Attendance, heads of delegation first: ${all}.`
}

function wordsFor(annex: Annex, count: number, record: MeetingRecord): string {
  const { kind, heading } = annex
  switch (kind) {
    case 'attached': {
      if (heading.trim() === '') return 'Type the name of the document as the heading.'
      const kept =
        count === 0 ? '' : ' What you entered before is kept, and prints again as another kind.'
      return `Prints its heading with “(attached separately)” after it.${kept}`
    }
    case 'text':
      return count === 0 ? 'Add a paragraph, and type it in your own words.' : ''
    case 'entries':
      return count === 0
        ? 'Add an event: its title, place and dates make the line that prints.'
        : ''
    case 'participants':
      return wordsForList(annex, record)
  }
}
