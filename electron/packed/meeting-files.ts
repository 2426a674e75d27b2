import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { packedFileName } from '../export/file-name.ts'
import { saveFile } from '../export/save.ts'
import { withExtension } from '../export/with-extension.ts'
import type { Store } from '../store/store.ts'
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
  const answers: OpenedFile[] = []
  for (const path of paths) answers.push(await openFile(context, store.value, path))
  return ok(answers)
}

type OpenedFile = Output<'openMeetingFiles'>[number]

async function openFile(context: Context, store: Store, path: string): Promise<OpenedFile> {
  const file = basename(path)
  const opened = isText(path)
    ? fail('unreadable', howTextsAreRead)
    : await openPacked(store, path, context.now().toISOString())
  if (opened.ok) {
    context.recent.add(path, store.place.key !== undefined)
    return { file, ...opened.value, error: null }
  }
  const { code, message } = opened.error
  return { file, meeting: null, as: null, error: { code, message } }
}

/** The files that were opened or saved lately; none of a store that is locked, unless the person wants them kept. */
export function listRecent({ store, recent }: Context): Result<Output<'recentFiles'>> {
  const opened = store.store()
  return opened.ok ? ok(recent.list(opened.value.place.key !== undefined)) : opened
}

/** Opens one of them again. Error: 'not-found' where it is not in the list any more; that of the file is beside its name. */
export async function openRecent(
  context: Context,
  { id }: Input<'openRecent'>,
): Promise<Result<Output<'openRecent'>>> {
  const store = context.store.store()
  if (!store.ok) return store
  const path = context.recent.pathOf(id)
  if (path === undefined) return fail('not-found', 'This file is not in the list any more.')
  if (existsSync(path)) return ok([await openFile(context, store.value, path)])
  const message = `It is not in ${dirname(path)} any more, or its disk is not there now.`
  return ok([
    { file: basename(path), meeting: null, as: null, error: { code: 'not-found', message } },
  ])
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
  if (!saved.ok) return saved
  context.recent.add(path.value, again.value.place.key !== undefined)
  return ok({ file: basename(path.value) })
}
