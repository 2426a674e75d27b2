import type { Format } from '../../shared/formats.ts'
import { ok } from '../../shared/result.ts'
import { meetingBytes } from '../export/meeting-bytes.ts'
import { saveFile } from '../export/save.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import { here } from './here.ts'
import { tell } from './in-store.ts'
import { printPdf } from './print-pdf.ts'
import type { Terminal } from './terminal.ts'

type Wanted = {
  readonly meeting: string
  readonly to: Format
  readonly out: string
  readonly withNotes: boolean
}

/** Writes a meeting into a file; a file that is there is replaced. */
export async function exportMeeting(store: Store, terminal: Terminal, wanted: Wanted) {
  tell(terminal, await exported(store, wanted))
}

async function exported(store: Store, { meeting, to, out, withNotes }: Wanted) {
  const found = findMeeting(store, meeting)
  if (!found.ok) return found
  const bytes = await meetingBytes(store, found.value.id, { to, withNotes, print: printPdf })
  if (!bytes.ok) return bytes
  const saved = await saveFile(here(out), bytes.value)
  return saved.ok ? ok({ meeting: found.value.id, file: out }) : saved
}
