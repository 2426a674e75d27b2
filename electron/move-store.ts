import type { Input, Output } from '../shared/calls.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'

/** Moves the store with its backups into a folder that the person chooses, or back. Errors: those of `Moving`. */
export async function moveStore(
  { store, dialogs }: Context,
  { to }: Input<'moveStore'>,
): Promise<Result<Output<'moveStore'>>> {
  if (to === 'own') return store.moving.moveBack()
  const folder = await dialogs.chooseFolder({ title: 'Move all meetings into a folder' })
  return folder === null ? ok(null) : store.moving.moveInto(folder)
}

/** Asks where a store lies that is not where it was moved to, and opens it. Error: 'not-found' where there is none either. */
export async function findStore({ store, dialogs }: Context): Promise<Result<Output<'findStore'>>> {
  const folder = await dialogs.chooseFolder({ title: 'Where the meetings lie now' })
  return folder === null ? ok(null) : store.moving.find(folder)
}
