import type { EditorView } from 'prosemirror-view'

/**
 * Lets the editor know where the cursor is at this moment. The browser tells of a moved cursor a little later, and on a busy machine
 * after the next key: what that key does must not go to the item that the cursor has left.
 */
export function selectionNow(view: EditorView): void {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}
