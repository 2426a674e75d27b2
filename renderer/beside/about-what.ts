import type { Beside } from '../app/desk.ts'

/** Whether what is shown beside the draft is about the app itself, so that it needs no draft. */
export function isAboutApp(
  beside: Beside | null,
): beside is Extract<Beside, { kind: 'keys' | 'about' }> {
  return beside?.kind === 'keys' || beside?.kind === 'about'
}

/** Whether what is shown beside the draft is about all meetings or the app, so that it can be shown where none is open. */
export function needsNoMeeting(
  beside: Beside | null,
): beside is Extract<Beside, { kind: 'keys' | 'about' | 'data' | 'recent' | 'confidentiality' }> {
  if (isAboutApp(beside)) return true
  return ['data', 'recent', 'confidentiality'].includes(beside?.kind ?? '')
}
