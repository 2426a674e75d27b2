import { basename } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { packedFileName } from '../export/file-name.ts'
import { saveFile } from '../export/save.ts'
import { withExtension } from '../export/with-extension.ts'
import { packedExtension } from './format.ts'
import { openPacked } from './open-packed.ts'
import { packedMeeting } from './save-packed.ts'

const filters = [{ name: 'Meetings of Rapporteur', extensions: [packedExtension] }]

/** Opens the meetings' files that wait or that the person chooses; one that cannot be opened does not stop the others. */
export async function openMeetingFiles(
  context: Context,
  { from }: Input<'openMeetingFiles'>,
): Promise<Result<Output<'openMeetingFiles'>>> {
  const store = context.store.store()
  if (!store.ok) return store // what waits goes on waiting
  const paths =
    from === 'waiting'
      ? context.waiting.take()
      : await context.dialogs.open({ title: 'Open a meeting', filters })
  const answers: Output<'openMeetingFiles'> = []
  for (const path of paths) {
    const opened = isText(path)
      ? fail('unreadable', howTextsAreRead)
      : await openPacked(store.value, path, context.now().toISOString())
    const file = basename(path)
    answers.push(
      opened.ok
        ? { file, ...opened.value, error: null }
        : {
            file,
            meeting: null,
            as: null,
            error: { code: opened.error.code, message: opened.error.message },
          },
    )
  }
  return ok(answers)
}

/** A text may be the open meeting's own that came back, or a statement of another: the person says which. */
function isText(path: string): boolean {
  return /\.(docx|txt)$/i.test(path)
}

const howTextsAreRead =
  'This is a text, no meeting’s file. If it is this meeting’s and came back with changes, choose “A file that came back…”; ' +
  'if it is a statement of another, choose “Read a statement…”.'

/** Asks where to save a meeting as one file, and saves it there with what was ticked. Errors: 'not-found' and those of saving. */
export async function saveMeetingFile(
  context: Context,
  { meeting, holds }: Input<'saveMeetingFile'>,
): Promise<Result<Output<'saveMeetingFile'>>> {
  const store = context.store.store()
  if (!store.ok) return store
  const opened = store.value.openMeeting(meeting)
  if (!opened.ok) return opened
  const chosen = await context.dialogs.saveAs({
    title: 'Save the meeting as a file',
    defaultPath: packedFileName(opened.value.record, holds),
    filters,
  })
  if (chosen === null) return ok({ file: null })
  const path = await withExtension(chosen, packedExtension)
  if (!path.ok) return path
  const again = context.store.store() // what was written while the dialog stood goes along
  if (!again.ok) return again
  const packed = packedMeeting(again.value, meeting, holds)
  if (!packed.ok) return packed
  const saved = await saveFile(path.value, packed.value)
  return saved.ok ? ok({ file: basename(path.value) }) : saved
}
