import { selectAll } from 'prosemirror-commands'
import { keydownHandler } from 'prosemirror-keymap'
import {
  type EditorState,
  type Command as KeyCommand,
  NodeSelection,
  Plugin,
  type Transaction,
} from 'prosemirror-state'
import { type CommandId, commandIds, nameOf } from '../../shared/commands.ts'
import type { Known } from '../../shared/reading/actors.ts'
import { type ItemKind, markers } from '../../shared/record/vocabulary.ts'
import { keyOf, keysOf, typesByAltGr } from '../components/keys.ts'
import { type Adopting, adoptions } from './adoption-keys.ts'
import { anotherWording, keepNth, removeHere, toggleBrackets } from './commands/brackets.ts'
import type { Command } from './commands/command.ts'
import { duplicateItems } from './commands/duplicating.ts'
import { convertTo, setMarker, togglePrinted } from './commands/kinds.ts'
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
}[] = (['outcome', 'point', 'heading', 'paragraph', 'title'] as const).map((kind) => {
  const command: CommandId = `kind.${kind}`
  return { kind, label: nameOf(command), keys: keyOf(command) }
})

/**
 * What the editor does of the commands. One that has its meaning here never leaves its keys to the browser, which would break lines its own
 * way; those of a bracket do, outside one.
 */
export function bodyCommands(port: KeyPort): { readonly [id in CommandId]?: KeyCommand } {
  const always = (command: Command) => () => {
    port.run(command)
    return true
  }
  const act = (action: () => void) => () => {
    action()
    return true
  }
  const inBracket = (command: (known: Known) => Command) => () => port.run(command(port.known()))
  const kinds = kindKeys.map(({ kind }) => [`kind.${kind}`, always(convertTo(kind))])
  const numbers = markers.map((marker) => [`marker.${marker}`, always(setMarker(marker))])
  const adopting = adoptions.map(({ how }) => [`adopt.${how}`, act(() => port.adopt(how))])
  return {
    undo: act(port.undo),
    redo: act(port.redo),
    'item.after': always(openLineAfter),
    'item.in': always(nest(1)),
    'item.out': always(nest(-1)),
    'item.up': always(moveItems('up')),
    'item.down': always(moveItems('down')),
    'item.duplicate': always(duplicateItems),
    'item.remove': act(() => port.run(selectItem) && port.run(removeSelected)),
    'heading.printed': always(togglePrinted),
    italic: always(toggle('italic')),
    bold: always(toggle('bold')),
    footnote: always(insertFootnote),
    'bracket.toggle': () => always(toggleBrackets(port.known()))(),
    'bracket.another': inBracket(anotherWording),
    'bracket.remove': inBracket(removeHere),
    ...Object.fromEntries(kinds),
    ...Object.fromEntries(numbers),
    ...Object.fromEntries(adopting),
  }
}

export function bodyKeys(port: KeyPort): Plugin {
  const takes = keydownHandler({ ...editorKeys(port) })
  return new Plugin({
    props: { handleKeyDown: (view, event) => !typesByAltGr(event) && takes(view, event) },
  })
}

/** The editor's keys: those of its commands, and what is part of writing. */
export function editorKeys(port: KeyPort): { readonly [keys: string]: KeyCommand } {
  const runs = bodyCommands(port)
  const commands = commandIds.flatMap((id) => {
    const run = runs[id]
    return run ? keysOf(id).map((keys) => [inEditor(keys), run]) : []
  })
  const wordings = keysOf('bracket.keep').map((keys, nth) => [
    inEditor(keys),
    () => port.run(keepNth(nth, port.known())),
  ])
  return {
    ...writingKeys(port),
    ...Object.fromEntries(commands),
    ...Object.fromEntries(wordings),
  }
}

function writingKeys(port: KeyPort): { [keys: string]: KeyCommand } {
  const orNative =
    (...commands: Command[]) =>
    () =>
      commands.some((command) => port.run(command))
  const enter = (state: EditorState) => {
    if (opens(state)) port.open()
    else port.run(splitItem)
    return true
  }
  const split = () => {
    port.run(splitItem)
    return true
  }
  const stepOut = ({ selection }: EditorState) => {
    if (selection instanceof NodeSelection || isWhole(selection) || !port.run(selectItem))
      port.leave()
    return true
  }
  return {
    Enter: enter,
    'Shift-Enter': split,
    Backspace: orNative(removeSelected, deleteSelected, joinBackward),
    'Mod-Backspace': orNative(removeSelected, deleteSelected, joinBackward),
    Delete: orNative(removeSelected, deleteSelected, joinForward),
    'Mod-Delete': orNative(removeSelected, deleteSelected, joinForward),
    'Shift-ArrowUp': orNative(extendItems('up')),
    'Shift-ArrowDown': orNative(extendItems('down')),
    'Mod-a': selectAll,
    Escape: stepOut,
  }
}

/** Keys as the editor writes them: `Mod+Shift+Z` is `Mod-Shift-z`. */
function inEditor(keys: string): string {
  const held = keys.split('+')
  const key = held.pop() ?? ''
  return [...held, key.length === 1 ? key.toLowerCase() : key].join('-')
}

function opens({ selection }: EditorState): boolean {
  return (
    selection instanceof NodeSelection && (isFormula(selection.node) || isFootnote(selection.node))
  )
}

const deleteSelected: Command = ({ selection, tr }): Transaction | string =>
  selection.empty ? '' : tr.deleteSelection().scrollIntoView()
