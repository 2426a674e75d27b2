import type { Api } from '../api.ts'
import type { Session } from '../app/session.ts'
import { misspeltSteps } from './body-in-sight.ts'
import { type Checker, createChecker } from './checker.ts'
import { markBodies } from './mark-body.ts'
import { fieldChecker } from './marked-words.tsx'
import { onceThereIsTime, whenChanged } from './noticing.ts'
import { createStandard } from './standard.ts'
import { stepToMisspelt } from './stepping.ts'
import { openMenusOverText } from './text-menu.ts'
import './marks.css'

/**
 * Underlines misspelt words from now on, steps from one to the next, and answers in the menu over one what may have been meant. To be
 * loaded when the window can be typed in, and not before.
 */
export function startSpelling(api: Api, session: Session): void {
  const checker = createChecker(api, createStandard(session.state))
  openMenusOverText(api, session, checker)
  markBodies(session, checker)
  markFields(session, checker)
  misspeltSteps.set((editor, by) => stepToMisspelt(editor, by, checker))
}

/** Underlines misspelt words in fields: what counts as right may change with anything, and they look again then. */
function markFields(session: Session, checker: Checker): void {
  let standard = checker.standard()
  fieldChecker.set(checker)
  const notice = onceThereIsTime(() => {
    if (checker.standard() === standard) return
    standard = checker.standard()
    fieldChecker.set({ ...checker })
  })
  whenChanged(session, notice)
}
