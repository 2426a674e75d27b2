import { strToU8, type Zippable, zipSync } from 'fflate'
import type { MeetingHolds } from '../../shared/meeting-holds.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type MeetingFile, writeMeetingFile } from '../meeting-file.ts'
import { largestPacked, type Manifest, meetingEntry, mostUnpacked, version } from './format.ts'

/** A meeting in one file: what it holds, the meeting, and the files that its house styles name, by their hashes. */
export type PackedMeeting = {
  readonly holds: MeetingHolds
  readonly meeting: MeetingFile
  readonly templates: ReadonlyMap<string, Uint8Array>
  readonly emblems: ReadonlyMap<string, Uint8Array>
}

const changed = '1980-01-01T00:00:00' // a zip must say something; the same meeting gives the same file

/** The bytes of a .rapporteur file. Error: 'invalid' where it would be larger than one may be opened again. */
export function pack({ holds, meeting, templates, emblems }: PackedMeeting): Result<Uint8Array> {
  const manifest: Manifest = { format: 'rapporteur', version, holds }
  const entries: Zippable = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    [meetingEntry]: strToU8(writeMeetingFile(meeting)),
    ...under('template', templates),
    ...under('emblem', emblems),
  }
  const sizes = Object.values(entries).map((bytes) => (bytes as Uint8Array).length)
  const unpacked = sizes.reduce((all, one) => all + one, 0)
  if (unpacked > mostUnpacked) return tooLarge()
  const bytes = zipSync(entries, { mtime: changed })
  return bytes.length > largestPacked ? tooLarge() : ok(bytes)
}

function under(folder: string, files: ReadonlyMap<string, Uint8Array>): Zippable {
  return Object.fromEntries([...files].map(([hash, bytes]) => [`${folder}/${hash}`, bytes]))
}

function tooLarge(): Result<never> {
  return fail(
    'invalid',
    'The meeting is too large for one file. Save it without its history or its revisions.',
  )
}
