import type { EditorView } from 'prosemirror-view'

/** Whether this key begins what an input method composes, or a dead key's letter: its own event comes before that of the composition. */
export function beginsComposition({ key, keyCode }: KeyboardEvent): boolean {
  return key === 'Dead' || key === 'Process' || keyCode === 229
}

/**
 * Ends a composition that the browser has lost without a word (it does where the words around it are drawn anew): plain typing that comes while the
 * view still waits for the end says so. Nothing would be sent before it.
 */
export function endLostComposition(view: EditorView, event: Event): false {
  if (view.composing && event instanceof InputEvent && event.inputType === 'insertText') {
    view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  }
  return false
}
