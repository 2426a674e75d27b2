import type { Format } from '../../shared/formats.ts'
import { ok, type Result } from '../../shared/result.ts'
import { compose } from '../../shared/statement/compose.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import type { Store } from '../store/store.ts'
import { propertiesOf } from './properties.ts'
import { type Printer, render } from './render.ts'

/** How a meeting goes into a file. `against` is a revision: what has changed since is shown in Word as tracked changes. */
export type Wanted = {
  readonly to: Format
  readonly withNotes?: boolean
  readonly against?: string | undefined
  readonly print: Printer
  /** When the changes are said to have been made, an ISO moment. */
  readonly at: string
}

/**
 * A meeting of the store as the bytes of a file. Its log, its history and its revisions go along in JSON alone, and only where `withNotes` asks
 * for them. Errors: 'not-found' for the meeting and the revision, and those of the store.
 */
export async function meetingBytes(
  store: Store,
  meeting: string,
  { to, withNotes = false, against, print, at }: Wanted,
): Promise<Result<Uint8Array>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  if (to === 'docx' && against !== undefined) return changesSince(store, meeting, against, at)
  if (to !== 'json' || !withNotes) return render(record, to, print)
  const journal = store.journalOf(meeting)
  if (!journal.ok) return journal
  const revisions = store.revisionsOf(meeting)
  if (!revisions.ok) return revisions
  return ok(Buffer.from(writeMeetingFile(meetingFile(record, journal.value, revisions.value))))
}

async function changesSince(
  store: Store,
  meeting: string,
  against: string,
  at: string,
): Promise<Result<Uint8Array>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  const earlier = store.revisions.open(meeting, against)
  if (!earlier.ok) return earlier
  const properties = propertiesOf(record)
  const { createComparison } = await import('./docx/create-comparison.ts')
  const by = { author: properties.author, at }
  return ok(await createComparison(compose(earlier.value.record), compose(record), properties, by))
}
