import { useSyncExternalStore } from 'react'

let current: string | null = null
const listeners = new Set<() => void>()

/** Says which item is being edited: the paper follows it. */
export function setCurrentItem(id: string | null): void {
  if (id === current) return
  current = id
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The id of the item being edited at this moment, for what is done once. */
export function currentItem(): string | null {
  return current
}

/** The id of the item being edited, null where there is none. */
export function useCurrentItem(): string | null {
  return useSyncExternalStore(subscribe, () => current)
}
