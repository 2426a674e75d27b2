import type { EditorView } from 'prosemirror-view'
import { extendedTo, isWhole } from './items-selection.ts'

/** Shift and a click while whole items are selected: the selection goes on to the item under the pointer. */
export function extendByClick(view: EditorView, event: MouseEvent): boolean {
  const { selection, doc } = view.state
  if (!event.shiftKey || event.button !== 0 || !isWhole(selection)) return false
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place === null) return false
  event.preventDefault()
  const index = Math.min(doc.resolve(place.pos).index(0), doc.childCount - 1)
  extendToItem(view, index)
  return true
}

/** Selects whole items from where the selection began to the item at an index. */
export function extendToItem(view: EditorView, index: number): void {
  const { selection, doc, tr } = view.state
  view.dispatch(tr.setSelection(extendedTo(selection, doc, index)))
}
