import { type CommandId, commandOf, nameOf } from '../../shared/commands.ts'
import { commandsIn, isAvailable, menus, type Present } from '../../shared/menus.ts'

/** A command as the palette lists it: its name, and the menus it is in. */
export type Listed = { readonly id: CommandId; readonly name: string; readonly where: string }

const listed: readonly Listed[] = menus
  .flatMap((menu) => commandsIn(menu))
  .filter(({ id }) => id !== 'palette' && commandOf(id).isRow !== true)
  .map(({ id, path }) => ({ id, name: nameOf(id), where: path.join(' › ') }))

/**
 * The commands that can be done now and whose name, or menu, has a word that begins with each word typed: those whose name begins so
 * first, then those named so, then those in a menu that is; each in the order of the menus.
 */
export function findCommands(words: string, present: Present): readonly Listed[] {
  const typed = wordsOf(words)
  const start = typed.join(' ')
  const rank = ({ name, where }: Listed): number => {
    const own = wordsOf(name)
    if (own.join(' ').startsWith(start)) return 0
    if (typed.every((word) => own.some((one) => one.startsWith(word)))) return 1
    const all = [...own, ...wordsOf(where)]
    return typed.every((word) => all.some((one) => one.startsWith(word))) ? 2 : 3
  }
  return listed
    .filter(({ id }) => isAvailable(id, present))
    .map((one) => ({ one, rank: rank(one) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
