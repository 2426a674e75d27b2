import type { Session } from '../app/session.ts'
import type { Shortcut } from '../app/shortcuts.ts'
import { currentItem } from '../body/current-item.ts'

/** The keys of what stands beside the draft; pressed again they give the paper back. */
export const besideKeys = {
  history: 'Mod+Shift+H',
  item: 'Mod+Alt+H',
  revisions: 'Mod+Shift+S',
} as const

export function besideShortcuts(session: Session): Shortcut[] {
  const toggle = (kind: 'history' | 'revisions', item: string | null = null) => {
    const { draft, beside } = session.state()
    if (draft === null) return false
    const isShown = beside?.kind === kind && (beside.kind === 'revisions' || beside.item === item)
    const shown = kind === 'revisions' ? { kind } : { kind, item }
    session.showBeside(isShown ? null : shown)
    return true
  }
  return [
    { keys: besideKeys.history, run: () => toggle('history') },
    { keys: besideKeys.item, run: () => toggle('history', currentItem()) },
    { keys: besideKeys.revisions, run: () => toggle('revisions') },
  ]
}
