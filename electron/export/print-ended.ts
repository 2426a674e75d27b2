import { fail, ok } from '../../shared/result.ts'
import type { AskedToPrint } from '../calls/context.ts'

/** How printing ended, from what the engine says of it: it has words for what happened and no codes. */
export function printEnded(isDone: boolean, reason: string): AskedToPrint {
  if (isDone) return ok('sent')
  if (/cancell?ed/i.test(reason)) return ok('cancelled')
  if (/no printers|enumerate printers|printer settings|invalid (?:printer|device)/i.test(reason)) {
    return fail(
      'failed',
      'Nothing was printed: no printer answers. Add one in the system’s settings, or export to PDF.',
    )
  }
  const why = reason === '' ? '' : ` (${reason})`
  return fail('failed', `Nothing was printed${why}. Try again, or export to PDF.`)
}
