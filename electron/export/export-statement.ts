import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import type { Format } from '../../shared/formats.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { fileNameOf } from './file-name.ts'
import { meetingBytes } from './meeting-bytes.ts'
import { saveFile } from './save.ts'

const kinds: { readonly [F in Format]: { name: string; extensions: string[] } } = {
  docx: { name: 'Word document', extensions: ['docx'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  html: { name: 'Web page', extensions: ['html'] },
  md: { name: 'Markdown', extensions: ['md'] },
  txt: { name: 'Plain text', extensions: ['txt'] },
  json: { name: 'Meeting of Rapporteur', extensions: ['json'] },
}

/**
 * Asks where to save a meeting's statement, and saves it there. `file` is the name chosen, null where the person changed
 * their mind. Errors: 'not-found' for the meeting, and those of saving.
 */
export async function exportStatement(
  context: Context,
  { meeting, to, withNotes = false, against, layout }: Input<'exportStatement'>,
): Promise<Result<Output<'exportStatement'>>> {
  const named = recordOf(context, meeting)
  if (!named.ok) return named
  const chosen = await context.dialogs.saveAs({
    title: 'Export the statement',
    defaultPath: fileNameOf(named.value, to, { withNotes, showsChanges: against !== undefined }),
    filters: [kinds[to]],
  })
  if (chosen === null) return ok({ file: null })
  const path = await withExtension(chosen, to)
  if (!path.ok) return path
  const store = context.store.store() // again: what was written while the dialog stood goes along
  if (!store.ok) return store
  const bytes = await meetingBytes(store.value, meeting, {
    to,
    withNotes,
    against,
    layout,
    print: context.print,
    at: context.now().toISOString(),
  })
  if (!bytes.ok) return bytes
  const saved = await saveFile(path.value, bytes.value)
  return saved.ok ? ok({ file: basename(path.value) }) : saved
}

function recordOf(context: Context, meeting: string) {
  const store = context.store.store()
  if (!store.ok) return store
  const opened = store.value.openMeeting(meeting)
  return opened.ok ? ok(opened.value.record) : opened
}

/** Some dialogs leave the extension to us; but then nobody was asked whether the file of that name may be replaced. */
async function withExtension(path: string, to: Format): Promise<Result<string>> {
  if (extname(path).toLowerCase() === `.${to}`) return ok(path)
  const whole = `${path}.${to}`
  const there = await stat(whole).catch(() => null)
  if (there === null) return ok(whole)
  const name = basename(whole)
  return fail('invalid', `There is a file “${name}” already. Choose it by that name to replace it.`)
}
