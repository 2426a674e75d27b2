import { branchSelection, extended, isWhole, selectionOf } from '../items-selection.ts'
import { type Command, isBlank, said, selectedBranches, selectedItems } from './command.ts'

/** Selects the item that the cursor is in, or all items that the selection touches, to move, change or remove them whole. */
export const selectItem: Command = (state) => {
  const { $from, empty } = state.selection
  if ($from.depth === 0 || isBlank($from.parent)) return ''
  const { first, last } = selectedItems(state)
  if (empty || first === last) {
    return state.tr.setSelection(branchSelection(state.doc, first)).setMeta(said, 'Item selected.')
  }
  const { start, end } = selectedBranches(state)
  const isBackward = state.selection.anchor > state.selection.head
  return state.tr
    .setSelection(selectionOf(state.doc, start, end, isBackward))
    .setMeta(said, countWords(end - start))
}

/** Shift+Up and Shift+Down where items are selected whole: one item more, or one less where the selection comes back. */
export function extendItems(direction: 'up' | 'down'): Command {
  return (state) => {
    if (!isWhole(state.selection)) return ''
    const selection = extended(state.selection, state.doc, direction)
    if (selection === null) return direction === 'up' ? 'It is the first.' : 'It is the last.'
    const tr = state.tr.setSelection(selection).scrollIntoView()
    const { start, end } = selectedBranches(state.apply(tr))
    return tr.setMeta(said, countWords(end - start))
  }
}

/** "3 items selected." */
function countWords(count: number): string {
  return count === 1 ? 'Item selected.' : `${count} items selected.`
}
