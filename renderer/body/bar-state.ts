import { type EditorState, NodeSelection } from 'prosemirror-state'
import { knowsNobody } from '../../shared/reading/actors.ts'
import type { ItemKind, Marker } from '../../shared/record/vocabulary.ts'
import { bracketHere, malformedHere } from './commands/brackets.ts'
import { isBlank, selectedItems } from './commands/command.ts'
import { attrsOf, isFormula, schema } from './schema.ts'

/** What the bar over the editor shows of the selection. */
export type BarState = {
  readonly id: string
  readonly kind: ItemKind
  readonly marker: Marker
  readonly isFormula: boolean
  readonly isBlank: boolean
  readonly printed: boolean
  readonly italic: boolean
  readonly bold: boolean
  /** Where the innermost bracket at the cursor begins in its item's words, or a sign without partner; -1 for none. */
  readonly bracketAt: number
}

export function barStateOf(state: EditorState): BarState {
  const node = state.doc.child(selectedItems(state).first)
  const { id, kind, marker, printed } = attrsOf(node)
  return {
    id,
    kind,
    marker,
    isFormula: isFormula(node),
    isBlank: isBlank(node),
    printed,
    italic: isMarked(state, 'italic'),
    bold: isMarked(state, 'bold'),
    bracketAt: bracketPlace(state),
  }
}

function bracketPlace(state: EditorState): number {
  return bracketHere(state, knowsNobody)?.bracket.from ?? malformedHere(state)?.from ?? -1
}

function isMarked(state: EditorState, kind: 'italic' | 'bold'): boolean {
  const { selection, storedMarks, doc } = state
  const mark = schema.mark(kind)
  if (selection instanceof NodeSelection) return false
  if (selection.empty) return mark.isInSet(storedMarks ?? selection.$from.marks())
  return doc.rangeHasMark(selection.from, selection.to, mark.type)
}
