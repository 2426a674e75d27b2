import { type EditorState, NodeSelection } from 'prosemirror-state'
import { nameOf } from '../../shared/commands.ts'
import { knowsNobody } from '../../shared/reading/actors.ts'
import type { ItemKind, Marker } from '../../shared/record/vocabulary.ts'
import { bracketHere, malformedHere } from './commands/brackets.ts'
import { isBlank, selectedItems } from './commands/command.ts'
import { attrsOf, isFormula, schema } from './schema.ts'

/** What the bar over the editor shows of the selection. */
export type BarState = {
  readonly id: string
  readonly kind: ItemKind
  /** Of a heading: its level; of anything else: how far in it is, from 1. */
  readonly level: number
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
  const { id, kind, depth, headingLevel, marker, printed } = attrsOf(node)
  return {
    id,
    kind,
    level: kind === 'heading' ? headingLevel : depth + 1,
    marker,
    isFormula: isFormula(node),
    isBlank: isBlank(node),
    printed,
    italic: isMarked(state, 'italic'),
    bold: isMarked(state, 'bold'),
    bracketAt: bracketPlace(state),
  }
}

/** What the item at the cursor is, for those who do not see it: "Heading, level 2". */
export function kindInWords({ kind, level, isFormula }: BarState): string {
  if (isFormula) return 'Composed paragraph'
  const name = nameOf(`kind.${kind}`)
  return kind === 'heading' || level > 1 ? `${name}, level ${level}` : name
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
