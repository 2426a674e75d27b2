import { flushSync } from 'react-dom'
import type { Tab } from './desk.ts'
import type { Session } from './session.ts'

/**
 * Shows a part of the draft and does something in it. The part is there before this returns, so that the very next key goes
 * where it belongs; an act that answers false (the body comes a moment after the rest) is tried once more with the next frame.
 */
export function inPart(session: Session, tab: Tab, act: () => boolean): void {
  flushSync(() => session.showTab(tab))
  if (!act()) requestAnimationFrame(() => act())
}
