import { realpathSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
import type { Input, Output } from '../shared/calls.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'
import { withExtension } from './export/with-extension.ts'
import { dayOf } from './store/kept-backups.ts'

/** Where the store and its backups lie, and what is in each of these. */
export async function listBackups(context: Context): Promise<Result<Output<'listBackups'>>> {
  await context.store.state() // a moving or a restoring that is under way ends first
  const store = context.store.store()
  if (!store.ok) return store
  const { path, backups } = store.value
  const own = context.store.moving.own()
  return ok({ store: path, folder: backups.folder, own, backups: backups.list() })
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
  if (isAmongTheStore(path.value, store.value.path)) {
    return fail('invalid', 'That is where the meetings themselves are kept. Choose another folder.')
  }
  const written = await store.value.backups.writeTo(path.value)
  return written.ok ? ok({ file: basename(path.value), folder: dirname(path.value) }) : written
}

/** Puts a backup in the store's place, one of its own by name or one that the person chooses. Errors: those of `Restoring`. */
export async function restoreBackup(
  { store, dialogs }: Context,
  { name }: Input<'restoreBackup'>,
): Promise<Result<Output<'restoreBackup'>>> {
  if (name !== null) return store.restoring.restore(name)
  const [chosen] = await dialogs.open({
    title: 'Restore from a backup',
    filters: [{ name: 'Stores of Rapporteur', extensions: ['db'] }],
    single: true,
  })
  return chosen === undefined ? ok(null) : store.restoring.restoreFrom(chosen)
}

/** A backup written there would replace the store, or be taken for it. */
function isAmongTheStore(path: string, store: string): boolean {
  const way = relative(realFolder(dirname(store)), realFolder(dirname(path)))
  return way === '' || !/^(\.\.|[A-Za-z]:|[\\/])/.test(way)
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder // not there: writing will say so
  }
}
