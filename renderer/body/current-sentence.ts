import type { EditorState } from 'prosemirror-state'
import { useSyncExternalStore } from 'react'
import { sentencesOf } from '../../shared/reading/sentences.ts'
import { attrsOf, isFootnote } from './schema.ts'
import { textOf } from './words.ts'

/** The sentence that the cursor is in: the nth of an item. */
export type SentencePlace = { readonly itemId: string; readonly nth: number }

let current: SentencePlace | null = null
const listeners = new Set<() => void>()

/** Says which sentence the cursor is in: its details are shown. */
export function setCurrentSentence(place: SentencePlace | null): void {
  if (place?.itemId === current?.itemId && place?.nth === current?.nth) return
  current = place
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The sentence that the cursor is in, null where it is in none. */
export function useCurrentSentence(): SentencePlace | null {
  return useSyncExternalStore(subscribe, () => current)
}

/** The sentence of an editor's state that the cursor is in, or right after; the first of an item that is selected whole. */
export function sentenceAt({ doc, selection }: EditorState): SentencePlace | null {
  const { $head, $from } = selection
  const node = $head.depth > 0 ? $head.parent : doc.maybeChild($from.index(0))
  if (!node || attrsOf(node).id === '') return null
  const offset = $head.depth > 0 ? offsetInText(node, $head.parentOffset) : 0
  const begun = sentencesOf(textOf(node).text).findLastIndex(({ from }) => from <= offset)
  return { itemId: attrsOf(node).id, nth: Math.max(0, begun) }
}

/** Where a place in a node's content lies in its text, in which footnotes take no place. */
function offsetInText(node: EditorState['doc'], place: number): number {
  let notes = 0
  node.forEach((child, offset) => {
    if (isFootnote(child) && offset < place) notes += 1
  })
  return place - notes
}
