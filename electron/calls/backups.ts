import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

export const listBackups: Handler<'listBackups'> = (context) => context.files.listBackups(context)

export const restoreBackup: Handler<'restoreBackup'> = (context, input) =>
  context.files.restoreBackup(context, input)

export const unlockBackup: Handler<'unlockBackup'> = async ({ store }, { passphrase }) => {
  const unlocked = await store.restoring.unlock(passphrase)
  return unlocked.ok ? ok({}) : unlocked
}

export const restoreUnlocked: Handler<'restoreUnlocked'> = ({ store }) =>
  store.restoring.restoreUnlocked()

export const backUp: Handler<'backUp'> = (context) => context.files.backUp(context)

export const moveStore: Handler<'moveStore'> = (context, input) =>
  context.files.moveStore(context, input)

export const findStore: Handler<'findStore'> = (context) => context.files.findStore(context)
