import { createHash } from 'node:crypto'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type MeetingFile, readMeetingFile } from '../meeting-file.ts'
import { pictureOf } from '../picture.ts'
import { openTemplate } from '../word/open-template.ts'
import { readZip } from '../word/read-zip.ts'
import {
  heading,
  keptEntry,
  type Manifest,
  manifest,
  manifestEntry,
  meetingEntry,
  mostEntries,
  mostUnpacked,
} from './format.ts'
import type { PackedMeeting } from './pack.ts'

type Entries = ReadonlyMap<string, Uint8Array>
type Kept = { readonly kind: 'template' | 'emblem'; readonly hash: string }

/**
 * The meeting in the bytes of a .rapporteur file of a stranger's. Nothing is unpacked to the disk, no entry but those of the format is
 * taken, and each is checked before anything is used. Errors: 'newer', and 'unreadable' for all else.
 */
export async function unpack(bytes: Uint8Array): Promise<Result<PackedMeeting>> {
  const read = await readZip(bytes, { files: mostEntries, bytes: mostUnpacked })
  if (!read.ok) return noMeeting()
  const entries = read.value
  const told = manifestIn(entries)
  if (!told.ok) return told
  const meeting = meetingIn(entries)
  if (!meeting.ok) return meeting
  const kept = keptIn(entries, meeting.value)
  if (!kept.ok) return kept
  const fault = await faultInKept(kept.value, entries)
  if (fault !== null) return fault
  const ofKind = (wanted: Kept['kind']) =>
    new Map(
      kept.value
        .filter(({ kind }) => kind === wanted)
        .map((one) => [one.hash, bytesOf(entries, one)]),
    )
  return ok({
    holds: told.value.holds,
    meeting: meeting.value,
    templates: ofKind('template'),
    emblems: ofKind('emblem'),
  })
}

function manifestIn(entries: Entries): Result<Manifest> {
  const json = jsonIn(entries, manifestEntry)
  const found = heading.safeParse(json)
  if (!found.success) return noMeeting()
  const read = manifest.safeParse(json)
  if (read.success) return ok(read.data)
  return found.data.version > 1 ? newer() : noMeeting()
}

function jsonIn(entries: Entries, name: string): unknown {
  try {
    return JSON.parse(textOf(entries, name))
  } catch {
    return undefined
  }
}

function textOf(entries: Entries, name: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(entries.get(name) ?? new Uint8Array())
}

function meetingIn(entries: Entries): Result<MeetingFile> {
  try {
    const read = readMeetingFile(textOf(entries, meetingEntry))
    if (read.ok) return read
    return read.error.code === 'newer' ? newer() : noMeeting()
  } catch {
    return noMeeting() // no text at all, or nested too deep to be followed
  }
}

/** The files beside the meeting: only those that it or one of its revisions names, under their own hashes. */
function keptIn(entries: Entries, { record, revisions }: MeetingFile): Result<Kept[]> {
  const records = [record, ...(revisions?.list ?? []).map((one) => one.record as MeetingRecord)]
  const named = new Set(
    records.flatMap(({ style: { template, emblem } }) => [
      ...(template === null ? [] : [`template/${template.hash}`]),
      ...(emblem === null ? [] : [`emblem/${emblem.hash}`]),
    ]),
  )
  const kept: Kept[] = []
  for (const [name, bytes] of entries) {
    if (name === manifestEntry || name === meetingEntry) continue
    const [, kind, hash = ''] = keptEntry.exec(name) ?? []
    if (!named.has(name) || sha256(bytes) !== hash) return noMeeting()
    kept.push({ kind: kind === 'template' ? kind : 'emblem', hash })
  }
  return ok(kept)
}

/** Templates and emblems are looked through as if they had been chosen here. */
async function faultInKept(kept: readonly Kept[], entries: Entries): Promise<Result<never> | null> {
  for (const one of kept) {
    const bytes = bytesOf(entries, one)
    const looked = one.kind === 'template' ? await openTemplate(bytes) : pictureOf(bytes)
    if (!looked.ok) {
      const what = `Its ${one.kind} cannot be used, so nothing was opened`
      return fail('unreadable', `${what}: ${looked.error.message}`)
    }
  }
  return null
}

function bytesOf(entries: Entries, { kind, hash }: Kept): Uint8Array {
  return entries.get(`${kind}/${hash}`) ?? new Uint8Array()
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The one sentence for what is no sound meeting's file, whatever is the matter with it. */
export function noMeeting(): Result<never> {
  return fail(
    'unreadable',
    'It is damaged, or no meeting that Rapporteur has saved. Nothing was changed: ask whoever sent it to save it again.',
  )
}

function newer(): Result<never> {
  return fail(
    'newer',
    'It was saved by a newer Rapporteur. Nothing was changed: update Rapporteur first.',
  )
}
