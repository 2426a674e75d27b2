import type { EditorView } from 'prosemirror-view'
import type { Session } from '../app/session.ts'
import { bodyInSight } from './body-in-sight.ts'
import type { Checker } from './checker.ts'
import { createLooking, type LookingPort } from './looking.ts'
import { marking, saying, typingIn } from './marks.ts'

/** Underlines the misspelt words of whatever body is in sight, from now on. */
export function markBodies(session: Session, checker: Checker): void {
  let stop = (): void => undefined
  const begin = (): void => {
    stop()
    const view = bodyInSight.get()?.view
    stop = view === undefined ? () => undefined : markIn(view, session, checker)
  }
  bodyInSight.subscribe(begin)
  begin()
}

/** Marks in one editor for as long as it lasts; returns what lets go of it. */
function markIn(view: EditorView, session: Session, checker: Checker): () => void {
  const looking = createLooking(portOf(view, checker))
  const plugin = marking(looking, () => view.composing)
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, plugin] }))
  let standard = checker.standard()

  // What counts as right may have changed with anything: a name, a short form, the series' words, its English.
  const notice = whenIdle(() => {
    const now = checker.standard()
    if (now === standard || view.isDestroyed) return
    const isOff = standard.isMarked && !now.isMarked
    standard = now
    if (isOff) {
      looking.forget()
      view.dispatch(saying(view.state.tr, 'none'))
    }
    looking.wake()
  })
  const leave = whenChanged(session, notice)
  looking.wake()
  return () => {
    leave()
    looking.stop()
    if (view.isDestroyed) return
    const plugins = view.state.plugins.filter((one) => one !== plugin)
    view.updateState(view.state.reconfigure({ plugins }))
  }
}

function portOf(view: EditorView, checker: Checker): LookingPort {
  return {
    checker,
    doc: () => (view.isDestroyed || view.composing ? null : view.state.doc),
    typing: () => typingIn(view.state),
    found: (nodes) => view.dispatch(saying(view.state.tr, { found: nodes })),
    idle: (work) => void requestIdleCallback(work, { timeout: patience }),
    later: (work, after) => void setTimeout(work, after),
  }
}

/** Does something once there is time, however often it was asked for meanwhile. */
function whenIdle(work: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    requestIdleCallback(
      () => {
        isWaiting = false
        work()
      },
      { timeout: patience },
    )
  }
}

const patience = 1_000 // milliseconds after which a word is looked at though the window is busy

/** Calls back when the library or the open meeting's record has changed. */
function whenChanged(session: Session, changed: () => void): () => void {
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
