import { selectAll } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { type EditorState, NodeSelection, type Plugin, type Transaction } from 'prosemirror-state'
import type { Known } from '../../shared/reading/actors.ts'
import type { ItemKind } from '../../shared/record/vocabulary.ts'
import type { Adopting } from './adoption-keys.ts'
import { adoptionKeys } from './adoption-keys.ts'
import { bracketKeys } from './bracket-keys.ts'
import type { Command } from './commands/command.ts'
import { duplicateItems } from './commands/duplicating.ts'
import { convertTo } from './commands/kinds.ts'
import {
  joinBackward,
  joinForward,
  openLineAfter,
  removeSelected,
  splitItem,
} from './commands/lines.ts'
import { insertFootnote, toggle } from './commands/marks.ts'
import { moveItems } from './commands/moving.ts'
import { nest } from './commands/nesting.ts'
import { extendItems, selectItem } from './commands/selecting.ts'
import { isWhole } from './items-selection.ts'
import { isFootnote, isFormula } from './schema.ts'

/** What a key does beside changing the document. */
export type KeyPort = {
  readonly run: (command: Command) => boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Opens what is selected and cannot be typed in: the facts behind a composed paragraph, a footnote's note. */
  readonly open: () => void
  /** Out of the editor, to the line below it. */
  readonly leave: () => void
  /** Gives the selected items a status. */
  readonly adopt: (how: Adopting) => void
  /** Who may be named in a bracket. */
  readonly known: () => Known
}

/** The kinds an item can have, with the keys that make it one. */
export const kindKeys: readonly {
  readonly kind: ItemKind
  readonly label: string
  readonly keys: string
}[] = [
  { kind: 'outcome', label: 'Outcome', keys: 'Mod+Alt+1' },
  { kind: 'point', label: 'Point', keys: 'Mod+Alt+2' },
  { kind: 'heading', label: 'Heading', keys: 'Mod+Alt+3' },
  { kind: 'paragraph', label: 'Paragraph', keys: 'Mod+Alt+0' },
  { kind: 'title', label: 'Title line', keys: 'Mod+Alt+4' },
]

/** The editor's keys. A key that has its meaning here never falls through to the browser, which would break lines its own way. */
export function bodyKeys(port: KeyPort): Plugin {
  const always = (command: Command) => () => {
    port.run(command)
    return true
  }
  const orNative =
    (...commands: Command[]) =>
    () =>
      commands.some((command) => port.run(command))
  const act = (action: () => void) => () => {
    action()
    return true
  }
  const enter = (state: EditorState) => {
    if (opens(state)) port.open()
    else port.run(splitItem)
    return true
  }
  const stepOut = ({ selection }: EditorState) => {
    if (selection instanceof NodeSelection || isWhole(selection) || !port.run(selectItem))
      port.leave()
    return true
  }
  const kinds = kindKeys.map(({ kind, keys }) => [
    keys.replaceAll('+', '-'),
    always(convertTo(kind)),
  ])
  return keymap({
    Enter: enter,
    'Shift-Enter': always(splitItem),
    'Mod-Enter': always(openLineAfter),
    Backspace: orNative(removeSelected, deleteSelected, joinBackward),
    'Mod-Backspace': orNative(removeSelected, deleteSelected, joinBackward),
    Delete: orNative(removeSelected, deleteSelected, joinForward),
    'Mod-Delete': orNative(removeSelected, deleteSelected, joinForward),
    Tab: always(nest(1)),
    'Shift-Tab': always(nest(-1)),
    'Shift-ArrowUp': orNative(extendItems('up')),
    'Shift-ArrowDown': orNative(extendItems('down')),
    'Mod-d': always(duplicateItems),
    'Alt-ArrowUp': always(moveItems('up')),
    'Alt-ArrowDown': always(moveItems('down')),
    'Mod-i': always(toggle('italic')),
    'Mod-b': always(toggle('bold')),
    'Mod-Alt-f': always(insertFootnote),
    'Mod-a': selectAll,
    'Mod-z': act(port.undo),
    'Mod-y': act(port.redo),
    'Shift-Mod-z': act(port.redo),
    Escape: stepOut,
    ...bracketKeys(port),
    ...adoptionKeys(port),
    ...Object.fromEntries(kinds),
  })
}

function opens({ selection }: EditorState): boolean {
  return (
    selection instanceof NodeSelection && (isFormula(selection.node) || isFootnote(selection.node))
  )
}

const deleteSelected: Command = ({ selection, tr }): Transaction | string =>
  selection.empty ? '' : tr.deleteSelection().scrollIntoView()
