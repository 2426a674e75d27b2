import { windowOrigin } from '../assets.ts'

/** Where a call comes from: the address of the frame, and whether that frame is its window's main one. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean }

/** Whether a call comes from our own page: the main frame of a window, served under our own address. */
export function isOurs({ url, isMainFrame }: Sender): boolean {
  return isMainFrame && url.startsWith(`${windowOrigin}/`) // Chromium writes addresses in one form only
}
