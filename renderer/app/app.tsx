import { useEffect } from 'react'
import type { StoreState } from '../../shared/store-shapes.ts'
import { isAboutApp, needsNoMeeting } from '../beside/about-what.ts'
import { BesidePane } from '../beside/beside-pane.tsx'
import { AppCommands } from './app-commands.tsx'
import { FirstRun } from './first-run.tsx'
import { LiveRegion } from './live-region.tsx'
import { MissingStore } from './missing-store.tsx'
import { UnlockStore } from './unlock-store.tsx'
import { UnusableStore } from './unusable.tsx'
import { useSessionState } from './use-session.tsx'
import { Workspace } from './workspace.tsx'

/** The window: what is wrong with the store, the beginning, or the meeting and what surrounds it. */
export function App() {
  const { store, library } = useSessionState()
  const isUsable = store !== null
  useEffect(() => {
    if (!isUsable) return
    const painted = requestAnimationFrame(() => {
      document.documentElement.dataset.ready = 'true'
      performance.mark('usable') // what a start is measured by
    })
    return () => cancelAnimationFrame(painted)
  }, [isUsable])
  const isKnown = store !== null && (store.kind === 'unusable' || library !== null)
  return (
    <>
      {isKnown ? <Screen /> : null}
      {isKnown ? <AppCommands /> : null}
      <LiveRegion />
    </>
  )
}

function Screen() {
  const { store, library, draft } = useSessionState()
  if (store?.kind === 'unusable') {
    return (
      <WithHelp>
        <NoStore store={store} />
      </WithHelp>
    )
  }
  const isEmpty = library?.meetings.length === 0 && library.series.length === 0
  if (!isEmpty || draft !== null) return <Workspace />
  return (
    <WithHelp>
      <FirstRun />
    </WithHelp>
  )
}

/** What keeps the store from being used, and what can be done. */
function NoStore({ store }: { store: Extract<StoreState, { kind: 'unusable' }> }) {
  switch (store.code) {
    case 'locked':
      return <UnlockStore store={store} />
    case 'not-found':
      return <MissingStore store={store} />
    default:
      return <UnusableStore store={store} />
  }
}

/** A screen without panes of its own, and beside it what was asked for and can be shown there. */
function WithHelp({ children }: { children: React.ReactNode }) {
  const { beside, store } = useSessionState()
  const isShown = store?.kind === 'ready' ? needsNoMeeting : isAboutApp
  return (
    <div className="with-help">
      {children}
      {isShown(beside) ? <BesidePane beside={beside} /> : null}
    </div>
  )
}
