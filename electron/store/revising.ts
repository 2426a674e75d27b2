import type { Database } from 'better-sqlite3'
import type { RevisionsView } from '../../shared/calls.ts'
import {
  mayRevise,
  mayStartCorrigendum,
  mayTakeBack,
  nextRevision,
  sameText,
} from '../../shared/edit/revisions.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revision } from '../../shared/record/revision.ts'
import type { RevisionKind } from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Meetings } from './meetings.ts'
import type { RevisionRows } from './revision-rows.ts'

/**
 * Making revisions. They are no steps of the text: undo and redo pass over them, and a slip of the hand is taken back by
 * `takeBack` alone, as long as nothing has come after it.
 */
export type Revising = {
  view(meetingId: string): Result<RevisionsView>
  /** Freezes the text as it is now. Errors: 'frozen' and 'invalid' where no such revision may be made. */
  revise(meetingId: string, kind: RevisionKind, note: string, at: string): Result<RevisionsView>
  /** Lets an adopted text be changed again, until its corrigendum is made. */
  startCorrigendum(meetingId: string, at: string): Result<RevisionsView>
  /** Takes back the revision, or the start of a corrigendum, that was just made. */
  takeBack(meetingId: string, at: string): Result<RevisionsView>
  open(meetingId: string, id: string): Result<{ revision: Revision; record: MeetingRecord }>
}

export function revising(db: Database, meetings: Meetings, rows: RevisionRows): Revising {
  /** Whether the text is still that of the newest revision. */
  function isUnchanged(meetingId: string, record: MeetingRecord): boolean {
    const newest = rows.of(meetingId).list.at(-1)
    const frozen = newest && rows.recordOf(meetingId, newest.id)
    return frozen?.ok === true && sameText(frozen.value, record)
  }

  function view(meetingId: string): Result<RevisionsView> {
    const opened = meetings.open(meetingId)
    if (!opened.ok) return opened
    const { record } = opened.value
    const { list, corrigendumSince } = rows.of(meetingId)
    return ok({ list: [...list], corrigendumSince, isUnchanged: isUnchanged(meetingId, record) })
  }

  function changed(meetingId: string, write: () => void): Result<RevisionsView> {
    db.transaction(write)()
    meetings.endStep(meetingId)
    return view(meetingId)
  }

  return {
    view,
    revise: (meetingId, kind, note, at) => {
      const opened = meetings.open(meetingId)
      if (!opened.ok) return opened
      const revisions = rows.of(meetingId)
      const may = mayRevise(revisions, kind)
      if (!may.ok) return may
      const { record } = opened.value
      if (kind === 'corrigendum' && isUnchanged(meetingId, record)) return nothingCorrected()
      const number = nextRevision(revisions.list, kind)
      const revision: Revision = { id: newId('revision'), kind, number, at, note }
      return changed(meetingId, () => {
        rows.add(meetingId, revision, record)
        rows.setCorrigendum(meetingId, '')
      })
    },
    startCorrigendum: (meetingId, at) => {
      const opened = meetings.open(meetingId)
      if (!opened.ok) return opened
      const may = mayStartCorrigendum(rows.of(meetingId))
      return may.ok ? changed(meetingId, () => rows.setCorrigendum(meetingId, at)) : may
    },
    takeBack: (meetingId, at) => {
      const opened = meetings.open(meetingId)
      if (!opened.ok) return opened
      const revisions = rows.of(meetingId)
      const may = mayTakeBack(revisions, isUnchanged(meetingId, opened.value.record), at)
      if (!may.ok) return may
      const taken = may.value
      return changed(meetingId, () => {
        if (taken === 'corrigendum') return rows.setCorrigendum(meetingId, '')
        rows.remove(meetingId, taken.id)
        if (taken.kind === 'corrigendum') rows.setCorrigendum(meetingId, taken.at)
      })
    },
    open: (meetingId, id) => {
      const opened = meetings.open(meetingId)
      if (!opened.ok) return opened
      const record = rows.recordOf(meetingId, id)
      if (!record.ok) return record
      const revision = rows.of(meetingId).list.find((one) => one.id === id)
      return revision ? ok({ revision, record: record.value }) : nowhere()
    },
  }
}

function nothingCorrected(): Result<never> {
  return fail('invalid', 'Nothing has been corrected yet: the text is still the adopted one.')
}

function nowhere(): Result<never> {
  return fail('not-found', 'This revision is not in the meeting.')
}
