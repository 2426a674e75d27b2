import type { EditorState } from 'prosemirror-state'
import { isWhole } from './items-selection.ts'
import { attrsOf } from './schema.ts'

let selected: ReadonlySet<string> | null = null

/** Says which items the editor has selected: whole ones, or those of a selection that reaches over several. */
export function setSelectedItems(state: EditorState | null): void {
  selected = state === null ? null : selectedIn(state)
}

/** The ids of the selected items, null where none is. */
export function selectedItems(): ReadonlySet<string> | null {
  return selected
}

function selectedIn({ doc, selection }: EditorState): ReadonlySet<string> | null {
  const { from, to, empty } = selection
  const ids: string[] = []
  doc.nodesBetween(from, to, (node, _at, parent) => {
    if (parent === doc) ids.push(attrsOf(node).id)
    return false
  })
  return !empty && (isWhole(selection) || ids.length > 1) ? new Set(ids) : null
}
