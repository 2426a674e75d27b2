import { ok, type Result } from '../../shared/result.ts'
import { compareReturned, type ReturnedLine } from '../../shared/returned/compare-returned.ts'
import { compose } from '../../shared/statement/compose.ts'
import { readWordFile } from '../read-word-file.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import { here } from './here.ts'
import type { Terminal } from './terminal.ts'

type Wanted = { readonly meeting: string; readonly file: string }

/** What became of each paragraph of a meeting's statement in a Word file that came back, a line each; the store stays as it is. */
export async function compareMeeting(
  store: Store,
  terminal: Terminal,
  wanted: Wanted,
): Promise<void> {
  const lines = await compared(store, wanted)
  if (!lines.ok) return terminal.complain(lines.error.message)
  for (const line of lines.value) terminal.print(line)
}

async function compared(store: Store, { meeting, file }: Wanted): Promise<Result<ReturnedLine[]>> {
  const found = findMeeting(store, meeting)
  if (!found.ok) return found
  const opened = store.openMeeting(found.value.id)
  if (!opened.ok) return opened
  const document = await readWordFile(here(file))
  if (!document.ok) {
    return {
      ok: false,
      error: { ...document.error, message: `${file}: ${document.error.message}` },
    }
  }
  return ok(compareReturned(compose(opened.value.record), document.value))
}
