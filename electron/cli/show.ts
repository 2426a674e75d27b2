import { show } from '../../shared/reading/show.ts'
import { ok } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import { tell } from './in-store.ts'
import type { Terminal } from './terminal.ts'

/** What is known of a meeting, as one JSON object without ids and times. */
export async function showMeeting(store: Store, terminal: Terminal, wanted: string): Promise<void> {
  const found = findMeeting(store, wanted)
  const opened = found.ok ? store.openMeeting(found.value.id) : found
  tell(terminal, opened.ok ? ok(show(opened.value.record)) : opened)
}
