import type { Api } from '../api.ts'
import type { Session } from '../app/session.ts'
import { createChecker } from './checker.ts'
import { openMenusOverText } from './text-menu.ts'

/** Checks what is typed from now on. To be loaded when the window can be typed in, and not before. */
export function startSpelling(api: Api, session: Session): void {
  const checker = createChecker(api, session.state)
  window.rapporteur.onWords((words) => checker.misspelt(words))
  openMenusOverText(api, session, checker)
}
