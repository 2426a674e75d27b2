import type { Handler } from './handler.ts'

export const recentFiles: Handler<'recentFiles'> = (context) => context.files.listRecent(context)

export const openRecent: Handler<'openRecent'> = (context, input) =>
  context.files.openRecent(context, input)

export const forgetRecent: Handler<'forgetRecent'> = (context, { id }) => {
  context.recent.forget(id)
  return context.files.listRecent(context)
}

export const keepRecent: Handler<'keepRecent'> = (context, { keeps }) => {
  context.recent.keep(keeps)
  return context.files.listRecent(context)
}
