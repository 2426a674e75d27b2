import { withMeetingId } from '../../shared/edit/copy.ts'
import { isAdopted, mayRevise, nextRevision } from '../../shared/edit/revisions.ts'
import { isWhole } from '../../shared/edit/whole.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revision } from '../../shared/record/revision.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TransferRevisions } from './transfer-row.ts'

/**
 * Revisions that arrive with their meeting, checked: made in an order that may be, numbered without a gap, each of a
 * record that is whole. Where the meeting has taken a new id, so do they.
 */
export function arrivingRevisions(
  { list, corrigendumSince }: TransferRevisions,
  { meeting }: MeetingRecord,
): Result<TransferRevisions> {
  const before: Revision[] = []
  for (const revision of list) {
    const started = { list: before, corrigendumSince: isAdopted(before) ? revision.at : '' }
    const may = mayRevise(started, revision.kind)
    const isNext = revision.number === nextRevision(before, revision.kind)
    const isTwin = before.some(({ id }) => id === revision.id)
    if (!may.ok || !isNext || isTwin || !isWhole(revision.record).ok) return unfit()
    before.push(revision)
  }
  if (corrigendumSince !== '' && !isAdopted(before)) return unfit()
  const named = list.map((revision) => ({
    ...revision,
    record: withMeetingId(revision.record, meeting.id),
  }))
  return ok({ list: named as TransferRevisions['list'], corrigendumSince })
}

function unfit(): Result<never> {
  return fail(
    'invalid',
    'The revisions in this file do not fit its meeting, so nothing was imported.',
  )
}
