import { startTransition, useEffect, useState } from 'react'

/** How long something not yet wanted waits for the window to come to rest, in milliseconds. */
const patience = 500

/**
 * Whether something out of sight is to be made: at once when it is wanted, and otherwise as soon as the window has nothing
 * else to do, so that it is there by the time it is wanted. Once true, it stays so.
 */
export function useSoon(isWanted: boolean): boolean {
  const [isMade, setMade] = useState(isWanted)
  useEffect(() => {
    if (isMade) return
    const waiting = requestIdleCallback(() => startTransition(() => setMade(true)), {
      timeout: patience,
    })
    return () => cancelIdleCallback(waiting)
  }, [isMade])
  if (isWanted && !isMade) setMade(true)
  return isMade || isWanted
}
