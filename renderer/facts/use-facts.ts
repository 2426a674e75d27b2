import type { Change } from '../../shared/edit/edit.ts'
import type { Meeting } from '../../shared/record/meeting.ts'
import type { Result } from '../../shared/result.ts'
import { type DraftHandle, useDraft } from '../record/use-draft.tsx'
import { factsEdit } from './facts-edit.ts'

type Facts = Partial<Omit<Meeting, 'id'>>

/** The facts of the open meeting, and how a form changes them: by typing, or at one stroke. */
export function useFacts(): DraftHandle & {
  meeting: Meeting
  type: (facts: Facts) => Result<readonly Change[]>
  set: (facts: Facts) => Result<readonly Change[]>
} {
  const draft = useDraft()
  const { record, dispatch } = draft
  return {
    ...draft,
    meeting: record.meeting,
    type: (facts) => dispatch(factsEdit(record, facts), { typing: true }),
    set: (facts) => dispatch(factsEdit(record, facts)),
  }
}
