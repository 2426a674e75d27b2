import type { MeetingHolds } from '../../shared/meeting-holds.ts'
import { inTruth } from '../../shared/meeting-holds.ts'
import type { EmblemNamed, Style, TemplateNamed } from '../../shared/record/meeting.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { pack } from './pack.ts'
import { meetingHolding } from './private-side.ts'

/**
 * A meeting of the store as the bytes of one file, its template and its emblem with it. Errors: 'not-found' for the meeting, 'invalid'
 * where it is too large, those of the store.
 */
export function packedMeeting(
  store: Store,
  meeting: string,
  ticked: MeetingHolds,
): Result<Uint8Array> {
  const holds = inTruth(ticked)
  const file = meetingHolding(store, meeting, holds)
  if (!file.ok) return file
  const { record, revisions } = file.value
  const frozen = (revisions?.list ?? []).map((one) => one.record as MeetingRecord)
  const styles = [record, ...frozen].map(({ style }) => style)
  return pack({
    holds,
    meeting: file.value,
    templates: bytesNamed(templatesOf(styles), (named) => store.template(named)),
    emblems: bytesNamed(emblemsOf(styles), (named) => store.emblem(named)),
  })
}

function templatesOf(styles: readonly Style[]): TemplateNamed[] {
  return styles.map(({ template }) => template).filter((named) => named !== null)
}

function emblemsOf(styles: readonly Style[]): EmblemNamed[] {
  return styles.map(({ emblem }) => emblem).filter((named) => named !== null)
}

/** What came to this store by name alone goes on by name alone. */
function bytesNamed<Named extends { readonly hash: string }>(
  all: readonly Named[],
  find: (named: Named) => Result<Uint8Array>,
): Map<string, Uint8Array> {
  const bytes = new Map<string, Uint8Array>()
  for (const named of all) {
    const found = find(named)
    if (found.ok) bytes.set(named.hash, found.value)
  }
  return bytes
}
