import { basename } from 'node:path'
import type { Output } from '../shared/calls.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'
import { readWordFile } from './read-word-file.ts'

/** Asks for a Word file that came back and gives what it says to the window; nothing is stored. The error names the file. */
export async function openReturned(context: Context): Promise<Result<Output<'openReturned'>>> {
  const [path] = await context.dialogs.open({
    title: 'Open a Word file that came back',
    filters: [{ name: 'Word documents', extensions: ['docx', 'docm', 'dotx'] }],
    single: true,
  })
  if (path === undefined) return ok(null)
  const file = basename(path)
  const document = await readWordFile(path)
  if (document.ok) return ok({ file, document: document.value })
  return fail(document.error.code, `“${file}”: ${document.error.message} The draft is as it was.`)
}
