import type { Session } from '../app/session.ts'

const patience = 1_000 // milliseconds after which something is done though the window is busy

/** Does something when nobody waits for the window. */
export function whenThereIsTime(work: () => void): void {
  requestIdleCallback(work, { timeout: patience })
}

/** What does something when there is time, once, however often it was asked for meanwhile. */
export function onceThereIsTime(work: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    whenThereIsTime(() => {
      isWaiting = false
      work()
    })
  }
}

/** Calls back when the library or the open meeting's record has changed. */
export function whenChanged(session: Session, changed: () => void): () => void {
  let draft = session.state().draft
  let leaveDraft = draft?.subscribe(changed)
  const leave = session.subscribe(() => {
    const now = session.state().draft
    if (now !== draft) {
      leaveDraft?.()
      draft = now
      leaveDraft = draft?.subscribe(changed)
    }
    changed()
  })
  return () => {
    leave()
    leaveDraft?.()
  }
}
