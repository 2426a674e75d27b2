import { useEffect } from 'react'
import { FirstRun } from './first-run.tsx'
import { LiveRegion } from './live-region.tsx'
import { UnusableStore } from './unusable.tsx'
import { useSessionState } from './use-session.tsx'
import { Workspace } from './workspace.tsx'

/** The window: what is wrong with the store, the beginning, or the meeting and what surrounds it. */
export function App() {
  const { store } = useSessionState()
  const isUsable = store !== null
  useEffect(() => {
    if (!isUsable) return
    const painted = requestAnimationFrame(() => {
      document.documentElement.dataset.ready = 'true'
      performance.mark('usable') // what a start is measured by
    })
    return () => cancelAnimationFrame(painted)
  }, [isUsable])
  return (
    <>
      <Screen />
      <LiveRegion />
    </>
  )
}

function Screen() {
  const { store, library, draft } = useSessionState()
  if (store === null) return null
  if (store.kind === 'unusable') return <UnusableStore store={store} />
  if (library === null) return null
  const isEmpty = library.meetings.length === 0 && library.series.length === 0
  return isEmpty && draft === null ? <FirstRun /> : <Workspace />
}
