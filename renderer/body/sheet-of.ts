import type { EditorView } from 'prosemirror-view'

/** What surrounds the editor's words with their margins: grips and open footnotes are placed in it. */
export function sheetOf(view: EditorView): HTMLElement | null {
  return view.dom.closest<HTMLElement>('.body-sheet')
}
