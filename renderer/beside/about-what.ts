import type { Beside } from '../app/desk.ts'

/** Whether what is shown beside the draft is about the app itself, so that it needs no draft. */
export function isAboutApp(
  beside: Beside | null,
): beside is Extract<Beside, { kind: 'keys' | 'about' }> {
  return beside?.kind === 'keys' || beside?.kind === 'about'
}
