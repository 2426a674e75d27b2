import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

export const checkSpelling: Handler<'checkSpelling'> = async ({ spelling }, { dialect, words }) =>
  ok({ misspelt: [...(await spelling.misspelt(dialect, words))] })

/** Without the dictionaries the menu still cuts, copies and pastes. */
export const openTextMenu: Handler<'openTextMenu'> = async (context, wanted) => {
  const { misspelt } = wanted
  const suggestions =
    misspelt === null
      ? []
      : await context.spelling
          .suggestions(misspelt.dialect, misspelt.word)
          .catch((error: unknown) => {
            context.log('no suggestions', error)
            return []
          })
  return ok({ chosen: await context.textMenu(wanted, suggestions) })
}
