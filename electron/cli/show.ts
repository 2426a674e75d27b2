import { show } from '../../shared/reading/show.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import { findRevision } from './find-revision.ts'
import { tell } from './in-store.ts'
import type { Terminal } from './terminal.ts'

type Wanted = { readonly meeting: string; readonly revision: string | undefined }

/** What is known of a meeting, or what one of its revisions says, as one JSON object without ids and times. */
export async function showMeeting(store: Store, terminal: Terminal, wanted: Wanted): Promise<void> {
  const record = recordOf(store, wanted)
  tell(terminal, record.ok ? ok(show(record.value)) : record)
}

function recordOf(store: Store, { meeting, revision }: Wanted): Result<MeetingRecord> {
  const found = findMeeting(store, meeting)
  if (!found.ok) return found
  const { id } = found.value
  const opened = revision === undefined ? store.openMeeting(id) : findRevision(store, id, revision)
  return opened.ok ? ok(opened.value.record) : opened
}
