import { revisionName } from '../../shared/edit/revisions.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revision } from '../../shared/record/revision.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'

/** The revision that is meant by its number in the list of all, by its name ("Circulated 2"), or by its id. */
export function findRevision(
  store: Store,
  meeting: string,
  wanted: string,
): Result<{ revision: Revision; record: MeetingRecord }> {
  const view = store.revisions.view(meeting)
  if (!view.ok) return view
  const words = wanted.trim().toLowerCase()
  const found = view.value.list.find(
    (revision, index) =>
      words === String(index + 1) ||
      words === revisionName(revision).toLowerCase() ||
      wanted === revision.id,
  )
  if (found !== undefined) return store.revisions.open(meeting, found.id)
  return fail('not-found', `The meeting has no revision “${wanted}”. See revisions.`)
}
