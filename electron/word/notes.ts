import type { Comment } from '../../shared/returned/document.ts'
import { attribute, childrenOf, type Element, nameOf } from './elements.ts'
import { cleaned, plainWordsIn } from './plain-words.ts'

/** The words of the footnotes, or of the endnotes, of a document by their ids; separators are none. */
export function notesIn(root: Element | null): Map<string, string> {
  const notes = new Map<string, string>()
  for (const note of childrenOf(root)) {
    const id = attribute(note, 'id')
    const isNote = ['footnote', 'endnote'].includes(nameOf(note))
    const type = attribute(note, 'type') ?? 'normal'
    if (isNote && id !== null && type === 'normal') notes.set(id, plainWordsIn(note))
  }
  return notes
}

export type Noted = Omit<Comment, 'on'>

/** The comments of a document by their ids. */
export function commentsIn(root: Element | null): Map<string, Noted> {
  const comments = new Map<string, Noted>()
  for (const comment of childrenOf(root)) {
    const id = attribute(comment, 'id')
    if (nameOf(comment) !== 'comment' || id === null) continue
    comments.set(id, {
      author: cleaned(attribute(comment, 'author') ?? ''),
      at: cleaned(attribute(comment, 'date') ?? ''),
      words: plainWordsIn(comment),
    })
  }
  return comments
}
