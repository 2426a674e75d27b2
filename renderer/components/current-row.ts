import { type KeyboardEvent, type RefObject, useEffect } from 'react'

/** The focus goes along with the current row while it is in the list; elsewhere it is left alone. */
export function useFocusWhenCurrent(
  row: RefObject<HTMLDivElement | null>,
  isCurrent: boolean,
): void {
  useEffect(() => {
    const own = row.current
    const isInside = own?.closest('ol')?.contains(document.activeElement)
    if (isCurrent && isInside && !own?.contains(document.activeElement)) own?.focus()
  }, [row, isCurrent])
}

/** The row that a key goes to from the one at this place; null for a key that goes nowhere. */
export function stepOf({ key }: KeyboardEvent, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
