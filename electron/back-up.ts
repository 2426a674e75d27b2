import { basename, dirname } from 'node:path'
import type { Output } from '../shared/calls.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'
import { withExtension } from './export/with-extension.ts'
import { dayOf } from './store/kept-backups.ts'

/** Where the store and its backups lie, and what is in each of these. */
export async function listBackups(context: Context): Promise<Result<Output<'listBackups'>>> {
  const store = context.store.store()
  if (!store.ok) return store
  const { path, backups } = store.value
  return ok({ store: path, folder: backups.folder, backups: backups.list() })
}

/** Asks where to, and writes a backup of the store there: whole and sound, or not at all. Errors: those of the disk. */
export async function backUp(context: Context): Promise<Result<Output<'backUp'>>> {
  const chosen = await context.dialogs.saveAs({
    title: 'Back up all meetings',
    defaultPath: `Rapporteur backup ${dayOf(context.now())}.db`,
    filters: [{ name: 'Stores of Rapporteur', extensions: ['db'] }],
  })
  if (chosen === null) return ok({ file: null, folder: '' })
  const path = await withExtension(chosen, 'db')
  if (!path.ok) return path
  const store = context.store.store()
  if (!store.ok) return store
  const written = await store.value.backups.writeTo(path.value)
  return written.ok ? ok({ file: basename(path.value), folder: dirname(path.value) }) : written
}
