import type { Api } from '../api.ts'
import type { Session } from '../app/session.ts'
import { createChecker } from './checker.ts'
import { openMenusOverText } from './text-menu.ts'

/** Answers from now on, where a menu is opened over a word, what may have been meant. To be loaded when the window can be typed in, and not before. */
export function startSpelling(api: Api, session: Session): void {
  const checker = createChecker(api, session.state)
  openMenusOverText(api, session, checker)
}
