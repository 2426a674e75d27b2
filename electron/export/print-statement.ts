import type { Input, Output } from '../../shared/calls.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { meetingBytes } from './meeting-bytes.ts'
import type { Printer } from './render.ts'

/**
 * Prints a meeting's statement on paper, set as its PDF is. `isSent` is false where the person changed their mind. Errors: 'not-found'
 * for the meeting, 'failed' for the printer, and those of the store.
 */
export async function printStatement(
  { store: holder, dialogs, now }: Context,
  { meeting }: Input<'printStatement'>,
): Promise<Result<Output<'printStatement'>>> {
  const store = holder.store()
  if (!store.ok) return store
  let isSent = false
  const print: Printer = async (printed) => {
    const asked = await dialogs.print(printed)
    if (!asked.ok) return asked
    isSent = asked.value === 'sent'
    return ok(new Uint8Array())
  }
  const at = now().toISOString()
  const made = await meetingBytes(store.value, meeting, { to: 'pdf', print, at })
  return made.ok ? ok({ isSent }) : made
}
