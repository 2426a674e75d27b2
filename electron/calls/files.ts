import type { Handler } from './handler.ts'

export const exportStatement: Handler<'exportStatement'> = (context, input) =>
  context.files.exportStatement(context, input)

export const openText: Handler<'openText'> = (context, input) =>
  context.files.openText(context, input)

export const openReturned: Handler<'openReturned'> = (context) =>
  context.files.openReturned(context)

export const readFiles: Handler<'readFiles'> = (context) => context.files.readFiles(context)
