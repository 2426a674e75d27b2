import { isDeepStrictEqual } from 'node:util'
import { withMeetingId } from '../../shared/edit/copy.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { type ErrorCode, ok, type Result } from '../../shared/result.ts'
import type { MeetingFile } from '../meeting-file.ts'
import { readBytes } from '../read-bytes.ts'
import type { Store } from '../store/store.ts'
import { largestPacked } from './format.ts'
import type { PackedMeeting } from './pack.ts'
import { meetingHolding } from './private-side.ts'
import { noMeeting, unpack } from './unpack.ts'

/** What became of a meeting's file: a meeting that is new here, a copy beside the one of the same id, or the same one, there already. */
export type Opened = { readonly meeting: string; readonly as: 'new' | 'copy' | 'there' }

/** Opens a .rapporteur file into the store. Nothing there is ever overwritten. Errors: those of reading, 'newer', 'unreadable'. */
export async function openPacked(store: Store, path: string, at: string): Promise<Result<Opened>> {
  const bytes = await readBytes(path, largestPacked)
  return bytes.ok ? openPackedBytes(store, bytes.value, at) : bytes
}

/** The same for a file's bytes. */
export async function openPackedBytes(
  store: Store,
  bytes: Uint8Array,
  at: string,
): Promise<Result<Opened>> {
  const unpacked = await unpack(bytes)
  if (!unpacked.ok) return unpacked
  const there = sameIn(store, unpacked.value)
  if (!there.ok) return there
  if (there.value !== null) return ok({ meeting: there.value, as: 'there' })
  const { meeting, templates, emblems } = unpacked.value
  const { record, history, revisions } = meeting
  const files = { templates: [...templates.values()], emblems: [...emblems.values()] }
  const added = store.importMeeting(record, history ?? [], at, revisions ?? undefined, files)
  if (!added.ok) return isOfTheFile(added.error.code) ? noMeeting() : added
  const isNew = added.value.meeting === record.meeting.id
  return ok({ meeting: added.value.meeting, as: isNew ? 'new' : 'copy' })
}

/** A record that points at nothing, or a history of another meeting, is the file's fault; a full disk is not. */
function isOfTheFile(code: ErrorCode): boolean {
  return code === 'invalid' || code === 'not-found'
}

/** The meeting that would give this very file; of those it may be, the one with its id comes first, then earlier copies. */
function sameIn(store: Store, { holds, meeting }: PackedMeeting): Result<string | null> {
  const library = store.library()
  if (!library.ok) return library
  const { id, title } = meeting.record.meeting
  const likely = [
    ...library.value.meetings.filter((one) => one.id === id),
    ...library.value.meetings.filter((one) => one.id !== id && one.title === title),
  ]
  for (const one of likely) {
    const held = meetingHolding(store, one.id, holds)
    if (!held.ok) return held
    if (isDeepStrictEqual(comparable(held.value), comparable(meeting))) return ok(one.id)
  }
  return ok(null)
}

/** What two meetings' files have in common where they are the same, whatever the ids that they go by in their stores. */
function comparable({ record, history, revisions }: MeetingFile) {
  const nameless = (one: MeetingRecord) => withMeetingId(one, 'meeting-0')
  return {
    record: nameless(record),
    steps: history?.map(({ changes: _, edit: __, ...row }) => row) ?? null,
    revisions: revisions && {
      ...revisions,
      list: revisions.list.map((one) => ({
        ...one,
        record: nameless(one.record as MeetingRecord),
      })),
    },
  }
}
