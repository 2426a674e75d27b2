import type { EditorView } from 'prosemirror-view'
import type { Session } from '../app/session.ts'
import { bodyInSight } from './body-in-sight.ts'
import type { Checker } from './checker.ts'
import { createLooking, type LookingPort } from './looking.ts'
import { marking, saying, typingIn } from './marks.ts'
import { onceThereIsTime, whenChanged, whenThereIsTime } from './noticing.ts'

/** Underlines the misspelt words of whatever body is in sight, from now on. */
export function markBodies(session: Session, checker: Checker): void {
  let stop = (): void => undefined
  const begin = onceThereIsTime(() => {
    stop()
    const view = bodyInSight.get()?.view
    stop = view === undefined ? () => undefined : markIn(view, session, checker)
  })
  bodyInSight.subscribe(begin)
  begin()
}

/** Marks in one editor for as long as it lasts; returns what lets go of it. */
function markIn(view: EditorView, session: Session, checker: Checker): () => void {
  const looking = createLooking(portOf(view, checker))
  const plugin = marking(looking, () => view.composing)
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, plugin] }))
  // What counts as right may change with anything: a name, a short form, the series' words, its English.
  const leave = whenChanged(session, looking.wake)
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
    idle: whenThereIsTime,
    later: (work, after) => void setTimeout(work, after),
  }
}
