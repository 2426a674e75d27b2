import { startTransition, useEffect, useRef, useState } from 'react'

/**
 * A value that does not change more often than the pace says, in milliseconds; once it rests, it is the value itself. A pace of
 * 0 follows at once.
 */
export function usePaced<Value>(value: Value, pace: number): Value {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(0)
  useEffect(() => {
    if (shown === value) return
    const wait = Math.max(0, changedAt.current + pace - performance.now())
    const timer = setTimeout(() => {
      changedAt.current = performance.now()
      startTransition(() => setShown(value))
    }, wait)
    return () => clearTimeout(timer)
  }, [value, shown, pace])
  return pace === 0 ? value : shown
}
