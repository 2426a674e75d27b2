import { bracketName } from '../../shared/reading/bracket-name.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Difference } from '../../shared/returned/decide.ts'
import type { Comment } from '../../shared/returned/document.ts'
import type { Change } from '../../shared/returned/returned-paragraphs.ts'
import type { Decision } from './opened.ts'

/** What became of a paragraph, in the words its row begins with. */
export function fateOf({ line }: Difference): string {
  switch (line.is) {
    case 'changed':
      return 'Changed'
    case 'moved':
      return line.pieces.length > 0 ? 'Moved and changed' : 'Moved'
    case 'inserted':
      return 'New in the file'
    case 'gone':
      return 'Not in the file'
    case 'unplaced':
      return 'Could not be placed'
    case 'same':
      return line.comments.length > 0 ? 'Commented' : 'Same words'
  }
}

export const settledWords: { readonly [what in Decision | 'there']: string } = {
  accepted: 'accepted',
  rejected: 'rejected',
  bracketed: 'bracketed',
  edited: 'accepted and edited',
  seen: 'seen',
  there: 'the draft says so',
}

/** Who changed or commented on a paragraph, each once; nobody where nothing was tracked. */
export function peopleOf({ line }: Difference): string[] {
  const all = [...line.changes, ...line.comments].map(({ author }) => author.trim())
  return [...new Set(all)].filter((name) => name !== '')
}

/** Who proposes: the party of the delegate of that name, else the author as the file says it. */
export function proposerOf(record: MeetingRecord, one: Difference): string {
  const [author = ''] = one.line.changes.length > 0 ? one.line.changes.map((c) => c.author) : []
  const delegate = Object.values(record.delegate).find(({ name }) => name === author)
  const party = record.party[record.attendance[delegate?.attendanceId ?? '']?.partyId ?? '']
  return party === undefined ? author.trim() : bracketName(party)
}

/** The parties that attend, as a bracket names them. */
export function partiesOf({ attendance, party }: MeetingRecord): string[] {
  const names = Object.values(attendance).flatMap(({ partyId }) => {
    const own = party[partyId]
    return own === undefined ? [] : [bracketName(own)]
  })
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'))
}

export function changeWords({ kind, of, words, moved }: Change): string {
  const verb = moved ? 'moved' : kind
  if (of === 'paragraph end') return `${verb} the end of a paragraph`
  return `${verb} ${of === 'footnote' ? 'the footnote ' : ''}“${words.trim()}”`
}

export function commentWords({ on, words }: Comment): string {
  return on === '' ? words : `on “${on}”: ${words}`
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Who and when, as far as the file says it. */
export function signed({ author, at }: { author: string; at: string }): string {
  const time = new Date(at)
  const when = at === '' || Number.isNaN(time.getTime()) ? at : moment.format(time)
  return [author || 'Nobody named', when].filter((words) => words !== '').join(', ')
}
