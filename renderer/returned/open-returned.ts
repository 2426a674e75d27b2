import type { Session } from '../app/session.ts'
import { holdReturned, returnedOf } from './opened.ts'

/** Asks for a file that came back and shows it beside the draft; one that cannot be read is said, and nothing changes. */
export async function openReturned(session: Session): Promise<void> {
  const { draft } = session.state()
  const opened = await session.openReturned()
  if (draft === null || opened === null || session.state().draft !== draft) return
  holdReturned(draft.state().record, opened.file, opened.document)
  session.showBeside({ kind: 'returned' })
}

/** Shows what came back, or the paper again; asks for a file where none is open. */
export function toggleReturned(session: Session): void {
  const { draft, beside } = session.state()
  if (draft === null) return
  if (beside?.kind === 'returned') session.showBeside(null)
  else if (returnedOf(draft.meetingId) === undefined) void openReturned(session)
  else session.showBeside({ kind: 'returned' })
}
