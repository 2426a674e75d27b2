import type { Beside } from '../app/desk.ts'
import type { Session } from '../app/session.ts'
import type { Shortcut } from '../app/shortcuts.ts'
import { currentItem } from '../body/current-item.ts'

/** What stands beside the draft; asked for again, the paper is back. */
export function besideShortcuts(session: Session): Shortcut[] {
  const toggle = (wanted: Beside) => session.state().draft !== null && toggleBeside(session, wanted)
  return [
    { command: 'history', run: () => toggle({ kind: 'history', item: null }) },
    { command: 'history.item', run: () => toggle({ kind: 'history', item: currentItem() }) },
    { command: 'revisions', run: () => toggle({ kind: 'revisions' }) },
    { command: 'export.file', run: () => toggle({ kind: 'meeting-file' }) },
    { command: 'corrections', run: () => toggle({ kind: 'corrections' }) },
  ]
}

/** What is about all meetings or the app: it can be shown where none is open. */
export function helpShortcuts(session: Session): Shortcut[] {
  const inStore = (wanted: Beside) =>
    session.state().store?.kind === 'ready' && toggleBeside(session, wanted)
  return [
    { command: 'file.recent', run: () => inStore({ kind: 'recent' }) },
    { command: 'data', run: () => inStore({ kind: 'data' }) },
    { command: 'confidentiality', run: () => inStore({ kind: 'confidentiality' }) },
    { command: 'keys', run: () => toggleBeside(session, { kind: 'keys' }) },
    { command: 'about', run: () => toggleBeside(session, { kind: 'about' }) },
  ]
}

function toggleBeside(session: Session, wanted: Beside): true {
  session.showBeside(isSame(session.state().beside, wanted) ? null : wanted)
  return true
}

function isSame(one: Beside | null, other: Beside): boolean {
  if (one?.kind === 'history' && other.kind === 'history') return one.item === other.item
  return one?.kind === other.kind
}
