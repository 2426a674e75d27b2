import type { Beside } from '../app/desk.ts'
import type { Session } from '../app/session.ts'
import type { Shortcut } from '../app/shortcuts.ts'
import { currentItem } from '../body/current-item.ts'
import { correctionsKey } from '../proposals/show-proposals.ts'

/** The keys of what stands beside the draft; pressed again they give the paper back. */
export const besideKeys = {
  history: 'Mod+Shift+H',
  item: 'Mod+Alt+H',
  revisions: 'Mod+Shift+S',
  keys: 'F1',
  about: 'Shift+F1',
  confidentiality: 'Mod+Shift+L',
} as const

export function besideShortcuts(session: Session): Shortcut[] {
  const toggle = (wanted: Beside) => {
    const { draft, beside } = session.state()
    if (draft === null) return false
    session.showBeside(isSame(beside, wanted) ? null : wanted)
    return true
  }
  return [
    { keys: besideKeys.history, run: () => toggle({ kind: 'history', item: null }) },
    { keys: besideKeys.item, run: () => toggle({ kind: 'history', item: currentItem() }) },
    { keys: besideKeys.revisions, run: () => toggle({ kind: 'revisions' }) },
    { keys: correctionsKey, run: () => toggle({ kind: 'corrections' }) },
    { keys: besideKeys.keys, run: () => toggle({ kind: 'keys' }) },
    { keys: besideKeys.confidentiality, run: () => toggle({ kind: 'confidentiality' }) },
    { keys: besideKeys.about, run: () => toggle({ kind: 'about' }) },
  ]
}

function isSame(one: Beside | null, other: Beside): boolean {
  if (one?.kind === 'history' && other.kind === 'history') return one.item === other.item
  return one?.kind === other.kind
}
