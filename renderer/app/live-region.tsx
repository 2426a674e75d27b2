import { useSyncExternalStore } from 'react'
import { told } from '../components/announce.ts'

/**
 * What is announced, for screen readers alone: there from the start and on every screen, since a screen reader hears only what
 * changes in a region that it knows already.
 */
export function LiveRegion() {
  const { words, count } = useSyncExternalStore(told.subscribe, told.get)
  return (
    <div className="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">
      {words === '' ? null : <p key={count}>{words}</p>}
    </div>
  )
}
