import { proposalKeys } from '../proposals/proposal-row.tsx'
import { decisionKeys } from '../returned/difference-row.tsx'

/** Keys that mean something in one place alone, where they are part of writing or of a list; where two do it or they go both ways, both. */
export type Gesture = { readonly what: string; readonly keys: readonly string[] }

/** What the body's keys do that is no command of a menu's. */
export const bodyGestures: readonly Gesture[] = [
  { what: 'Next item', keys: ['Enter', 'Shift+Enter'] },
  { what: 'Join with the item before, after', keys: ['Backspace', 'Delete'] },
  { what: 'Select several', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { what: 'Select all', keys: ['Mod+A'] },
  { what: 'Select the item; once more, to the capture line', keys: ['Escape'] },
]

/** What the list of keys tells beside the commands of the menus, by the place the keys work in. */
export const gestures: readonly { readonly place: string; readonly keys: readonly Gesture[] }[] = [
  {
    place: 'In the capture line',
    keys: [
      { what: 'File the sentence', keys: ['Enter'] },
      { what: 'Accept what is offered, or go a level deeper', keys: ['Tab'] },
      { what: 'File as a paragraph', keys: ['Alt+Enter'] },
      { what: 'Heading, point, paragraph: type first', keys: ['#', '-', '¶'] },
    ],
  },
  { place: 'In the body', keys: bodyGestures },
  {
    place: 'In a file that came back',
    keys: [
      { what: 'Next difference, previous', keys: ['ArrowDown', 'ArrowUp'] },
      { what: 'Accept, reject', keys: [decisionKeys.accept, decisionKeys.reject] },
      { what: 'Bracket both wordings', keys: [decisionKeys.bracket] },
      { what: 'Accept, and go on writing', keys: [decisionKeys.edit] },
    ],
  },
  {
    place: 'Among proposals and corrections',
    keys: [
      { what: 'File it', keys: ['Enter'] },
      { what: 'Next one, previous', keys: ['ArrowDown', 'ArrowUp'] },
      { what: 'Accept, decline', keys: [proposalKeys.accepted, proposalKeys.declined] },
      { what: 'Bracket both wordings', keys: [proposalKeys.bracketed] },
    ],
  },
  {
    place: 'In the window',
    keys: [{ what: 'Larger, smaller, as it was', keys: ['Mod+=', 'Mod+-', 'Mod+0'] }],
  },
]
