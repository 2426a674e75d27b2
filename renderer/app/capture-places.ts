import { type CaptureMode, focusCaptureLine, isCapturing } from '../body/capture-mode.ts'
import { focusLogField, isInLogField } from '../log/log-field.ts'
import { inPart } from './in-part.ts'
import type { Session } from './session.ts'

/** To the capture line. It lies in the body, which may have to be shown first. */
export function toCaptureLine(session: Session, mode: CaptureMode): void {
  if (focusCaptureLine(mode)) return
  inPart(session, 'body', () => focusCaptureLine(mode))
}

/** To the line of the private log: the one in sight, else that under the body; asked for there, back to the statement. */
export function toLog(session: Session): void {
  if (isCapturing('log') || isInLogField()) toCaptureLine(session, 'statement')
  else if (!focusLogField()) toCaptureLine(session, 'log')
}
