import { useEffect } from 'react'
import { isAboutApp } from '../beside/about-what.ts'
import { BesidePane } from '../beside/beside-pane.tsx'
import { AppCommands } from './app-commands.tsx'
import { FirstRun } from './first-run.tsx'
import { LiveRegion } from './live-region.tsx'
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
    const isLocked = store.code === 'locked'
    return (
      <WithHelp>
        {isLocked ? <UnlockStore store={store} /> : <UnusableStore store={store} />}
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

/** A screen without panes of its own, and beside it the keys or the app itself where they were asked for. */
function WithHelp({ children }: { children: React.ReactNode }) {
  const { beside } = useSessionState()
  return (
    <div className="with-help">
      {children}
      {isAboutApp(beside) ? <BesidePane beside={beside} /> : null}
    </div>
  )
}
