import { revisionName } from '../../shared/edit/revisions.ts'
import type { Revision } from '../../shared/record/revision.ts'
import type { Store } from '../store/store.ts'
import { findMeeting } from './find-meeting.ts'
import type { Terminal } from './terminal.ts'

/** One line a revision, the earliest first. */
export async function listRevisions(
  store: Store,
  terminal: Terminal,
  wanted: string,
): Promise<void> {
  const found = findMeeting(store, wanted)
  const view = found.ok ? store.revisions.view(found.value.id) : found
  if (!view.ok) return terminal.complain(view.error.message)
  view.value.list.forEach((revision, index) => {
    terminal.print(lineOf(revision, index + 1))
  })
}

/** A revision as a line of JSON says it; `revision` is its number among all of its meeting. */
export function lineOf(made: Revision, revision: number) {
  const { kind, number, at, note } = made
  return { revision, name: revisionName(made), kind, number, at, note }
}
