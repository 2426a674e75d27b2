import { type CommandId, nameOf } from '../../shared/commands.ts'
import { keyOf } from '../components/keys.ts'

/** What can be done to the status of the selected items, or of all that is still open from the start to the cursor. */
export type Adopting = 'agreed' | 'ad-referendum' | 'open' | 'agreed-to-here'

/** The ways to adopt, with their keys, in the order in which menus show them. */
export const adoptions: readonly {
  readonly how: Adopting
  readonly label: string
  readonly keys: string
}[] = (['agreed', 'ad-referendum', 'agreed-to-here', 'open'] as const).map((how) => {
  const command: CommandId = `adopt.${how}`
  return { how, label: nameOf(command), keys: keyOf(command) }
})

/** The keys of a way to adopt. */
export function keysOf(how: Adopting): string {
  return adoptions.find((adoption) => adoption.how === how)?.keys ?? ''
}
