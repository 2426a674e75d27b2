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
  const read = await readFile(here(file))
  if (!read.ok) return terminal.complain(`${file}: ${read.error.message}`)
  const { record, history, revisions } = read.value
  const at = new Date().toISOString()
  const added = store.importMeeting(record, history ?? [], at, revisions ?? undefined)
  tell(terminal, added.ok ? ok({ file, meeting: added.value.meeting }) : added)
}

async function readFile(path: string): Promise<Result<MeetingFile>> {
  const bytes = await readBytes(path, largest)
  if (!bytes.ok) return bytes
  try {
    return readMeetingFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return fail('unreadable', 'This is not a meeting that Rapporteur has exported as JSON.')
  }
}
