import { fail, ok, type Result } from '../../shared/result.ts'
import { type MeetingFile, readMeetingFile } from '../meeting-file.ts'
import { readBytes } from '../read-bytes.ts'
import type { Store } from '../store/store.ts'
import { here } from './here.ts'
import { tell } from './in-store.ts'
import type { Terminal } from './terminal.ts'

const largest = 256 * 1024 * 1024 // bytes: a journal of years, and short of what a string can hold

/** Adds the meeting of a file to the store. One whose id the store knows already comes as another meeting. */
export async function importMeeting(store: Store, terminal: Terminal, file: string): Promise<void> {
  const bytes = await readBytes(here(file), largest)
  if (!bytes.ok) return terminal.complain(`${file}: ${bytes.error.message}`)
  if (isZip(bytes.value)) return importPacked(store, terminal, file, bytes.value)
  const read = readJson(bytes.value)
  if (!read.ok) return terminal.complain(`${file}: ${read.error.message}`)
  const { record, history, revisions } = read.value
  const at = new Date().toISOString()
  const added = store.importMeeting(record, history ?? [], at, revisions ?? undefined)
  tell(terminal, added.ok ? ok({ file, meeting: added.value.meeting }) : added)
}

async function importPacked(store: Store, terminal: Terminal, file: string, bytes: Uint8Array) {
  const { openPackedBytes } = await import('../packed/open-packed.ts')
  const opened = await openPackedBytes(store, bytes, new Date().toISOString())
  if (opened.ok) terminal.print({ file, ...opened.value })
  else terminal.complain(`${file}: ${opened.error.message}`)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function readJson(bytes: Uint8Array): Result<MeetingFile> {
  try {
    return readMeetingFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('unreadable', 'This is not a meeting that Rapporteur has exported as JSON.')
  }
}
