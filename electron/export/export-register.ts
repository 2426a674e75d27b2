import { basename } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { registerFileName } from './file-name.ts'
import { saveFile } from './save.ts'
import { registerBytes, registerOfMeeting } from './series-register.ts'
import { withExtension } from './with-extension.ts'

const kinds = {
  docx: { name: 'Word document', extensions: ['docx'] },
  csv: { name: 'Table for a spreadsheet', extensions: ['csv'] },
}

/**
 * Asks where to save the register of a meeting's series, and saves it there. `file` is null where the person changed their mind.
 * Errors: 'not-found' for the meeting, and those of saving.
 */
export async function exportRegister(
  context: Context,
  { meeting, to }: Input<'exportRegister'>,
): Promise<Result<Output<'exportRegister'>>> {
  const before = inStore(context, meeting)
  if (!before.ok) return before
  const chosen = await context.dialogs.saveAs({
    title: 'Export decisions and actions',
    defaultPath: registerFileName(before.value.name, to),
    filters: [kinds[to]],
  })
  if (chosen === null) return ok({ file: null })
  const path = await withExtension(chosen, to)
  if (!path.ok) return path
  const register = inStore(context, meeting) // again: what was written while the dialog stood goes along
  if (!register.ok) return register
  const saved = await saveFile(path.value, await registerBytes(register.value, to))
  return saved.ok ? ok({ file: basename(path.value) }) : saved
}

function inStore(context: Context, meeting: string) {
  const store = context.store.store()
  return store.ok ? registerOfMeeting(store.value, meeting) : store
}
