import type { Command } from 'prosemirror-state'

/** What can be done to the status of the selected items, or of all that is still open from the start to the cursor. */
export type Adopting = 'agreed' | 'ad-referendum' | 'open' | 'agreed-to-here'

/** The ways to adopt, with their keys, in the order in which menus show them. */
export const adoptions: readonly {
  readonly how: Adopting
  readonly label: string
  readonly keys: string
}[] = [
  { how: 'agreed', label: 'Agreed', keys: 'F9' },
  { how: 'ad-referendum', label: 'Agreed ad referendum', keys: 'F7' },
  { how: 'agreed-to-here', label: 'All agreed up to here', keys: 'Mod+F9' },
  { how: 'open', label: 'Reopen', keys: 'Shift+F9' },
]

/** The keys of a way to adopt. */
export function keysOf(how: Adopting): string {
  return adoptions.find((adoption) => adoption.how === how)?.keys ?? ''
}

export function adoptionKeys(port: { readonly adopt: (how: Adopting) => void }): {
  [keys: string]: Command
} {
  return Object.fromEntries(
    adoptions.map(({ how, keys }) => [
      keys.replaceAll('+', '-'),
      () => {
        port.adopt(how)
        return true
      },
    ]),
  )
}
