import type { Command as KeyCommand } from 'prosemirror-state'
import type { Known } from '../../shared/reading/actors.ts'
import { anotherWording, keepNth, removeHere, toggleBrackets } from './commands/brackets.ts'
import type { Command } from './commands/command.ts'

/** The keys that settle the bracket at the cursor, as menus and help show them; the nth wording's own is `Alt+n`. */
export const bracketShortcuts = {
  toggle: 'Mod+Alt+B',
  another: 'Alt+Enter',
  remove: 'Alt+0',
  next: 'F8',
  previous: 'Shift+F8',
} as const

/** The most wordings of a bracket that have a key. */
export const mostKeys = 9

/** Alt+1 to Alt+9 keep that wording, Alt+0 none, Alt+Enter begins another: in a bracket only, elsewhere the keys stay free. */
export function bracketKeys(port: {
  readonly run: (command: Command) => boolean
  readonly known: () => Known
}): { [keys: string]: KeyCommand } {
  const inBracket = (command: (known: Known) => Command) => () => port.run(command(port.known()))
  const keeping = Array.from({ length: mostKeys }, (_, nth) => [
    `Alt-${nth + 1}`,
    inBracket((known) => keepNth(nth, known)),
  ])
  return {
    'Mod-Alt-b': () => {
      port.run(toggleBrackets(port.known()))
      return true
    },
    'Alt-Enter': inBracket(anotherWording),
    'Alt-0': inBracket(removeHere),
    ...Object.fromEntries(keeping),
  }
}
