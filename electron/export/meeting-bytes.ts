import type { Format } from '../../shared/formats.ts'
import { ok, type Result } from '../../shared/result.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import type { Store } from '../store/store.ts'
import { type Printer, render } from './render.ts'

/**
 * A meeting of the store as the bytes of a file. Its log, its history and its revisions go along in JSON alone, and only where `withNotes` asks
 * for them. Errors: 'not-found' for the meeting, and those of the store.
 */
export async function meetingBytes(
  store: Store,
  meeting: string,
  { to, withNotes = false, print }: { to: Format; withNotes?: boolean; print: Printer },
): Promise<Result<Uint8Array>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  if (to !== 'json' || !withNotes) return render(record, to, print)
  const journal = store.journalOf(meeting)
  if (!journal.ok) return journal
  const revisions = store.revisionsOf(meeting)
  if (!revisions.ok) return revisions
  return ok(Buffer.from(writeMeetingFile(meetingFile(record, journal.value, revisions.value))))
}
