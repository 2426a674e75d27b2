import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** What the capture line takes: words of the statement, or lines of the private log. */
export type CaptureMode = 'statement' | 'log'

let mode: CaptureMode = 'statement'
let field: HTMLElement | null = null
const listeners = new Set<() => void>()

function setCaptureMode(next: CaptureMode): void {
  if (next === mode) return
  mode = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useCaptureMode(): CaptureMode {
  return useSyncExternalStore(subscribe, () => mode)
}

/** The element that the capture line is typed into; null when it goes. */
export function holdCaptureField(element: HTMLElement | null): void {
  field = element
}

/** Puts the cursor into the capture line, in this mode; false where it is not in sight. */
export function focusCaptureLine(next: CaptureMode = 'statement'): boolean {
  if (field === null || field.getClientRects().length === 0) return false
  flushSync(() => setCaptureMode(next)) // the line of the other mode is another element
  field?.focus()
  return true
}

/** Whether the cursor is in the capture line, in this mode. */
export function isCapturing(asked: CaptureMode): boolean {
  return mode === asked && field !== null && field === document.activeElement
}
