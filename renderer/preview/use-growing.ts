import { startTransition, useEffect, useState } from 'react'

/** How many paragraphs are drawn at first, which is a screen and more, and how many are added with each frame. */
const atFirst = 40
const each = 120

/**
 * How many of a long text's paragraphs are to be drawn by now: what is in sight at once, the rest frame by frame, so that
 * a meeting opens without waiting for the last page. All of them from then on, whatever is added.
 */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(atFirst)
  const isWhole = drawn >= count
  useEffect(() => {
    if (drawn === Number.POSITIVE_INFINITY) return
    const frame = requestAnimationFrame(() =>
      startTransition(() => setDrawn(isWhole ? Number.POSITIVE_INFINITY : drawn + each)),
    )
    return () => cancelAnimationFrame(frame)
  }, [drawn, isWhole])
  return drawn
}
