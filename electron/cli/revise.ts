import { plain } from '../../shared/record/text.ts'
import type { RevisionKind } from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import { tell } from './in-store.ts'
import { lineOf } from './revisions.ts'
import type { Terminal } from './terminal.ts'

type Wanted = { readonly meeting: string; readonly as: RevisionKind; readonly note: string }

/** Freezes a meeting's text as it is now, under the next number of its kind. */
export async function reviseMeeting(store: Store, terminal: Terminal, wanted: Wanted) {
  tell(terminal, revised(store, wanted))
}

function revised(store: Store, { meeting, as, note }: Wanted): Result<unknown> {
  const words = plain.safeParse(note)
  if (!words.success) return fail('invalid', 'The note is one line of plain words: change --note.')
  const found = findMeeting(store, meeting)
  if (!found.ok) return found
  const { id } = found.value
  const made = store.revisions.revise(id, as, note, new Date().toISOString())
  if (!made.ok) return made
  const { list } = made.value
  const newest = list.at(-1)
  if (newest === undefined) return fail('failed', 'The revision was not made.')
  return ok({ meeting: id, ...lineOf(newest, list.length) })
}
