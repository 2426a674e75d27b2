import { basename } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import type { Format } from '../../shared/formats.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { fileNameOf } from './file-name.ts'
import { meetingBytes } from './meeting-bytes.ts'
import { saveFile } from './save.ts'
import { withExtension } from './with-extension.ts'

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
  {
    meeting,
    to,
    withNotes = false,
    against,
    layout,
    withoutTemplate = false,
  }: Input<'exportStatement'>,
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
  const made = await meetingBytes(store.value, meeting, {
    to,
    withNotes,
    against,
    layout,
    withoutTemplate,
    print: context.print,
    at: context.now().toISOString(),
  })
  if (!made.ok) return made
  const { bytes, ...left } = made.value
  const saved = await saveFile(path.value, bytes)
  return saved.ok ? ok({ file: basename(path.value), ...left }) : saved
}

function recordOf(context: Context, meeting: string) {
  const store = context.store.store()
  if (!store.ok) return store
  const opened = store.value.openMeeting(meeting)
  return opened.ok ? ok(opened.value.record) : opened
}
