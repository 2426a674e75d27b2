import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

/** The window has sent all it held; it is closed after this answer. */
export const closeNow: Handler<'closeNow'> = ({ closing }) => {
  closing.allSent()
  return ok({})
}
