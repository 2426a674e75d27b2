import type { Handler } from './handler.ts'

export const listBackups: Handler<'listBackups'> = (context) => context.files.listBackups(context)

export const restoreBackup: Handler<'restoreBackup'> = (context, input) =>
  context.files.restoreBackup(context, input)

export const backUp: Handler<'backUp'> = (context) => context.files.backUp(context)

export const moveStore: Handler<'moveStore'> = (context, input) =>
  context.files.moveStore(context, input)

export const findStore: Handler<'findStore'> = (context) => context.files.findStore(context)
