import type { Tracked, WordParagraph } from '../../shared/returned/document.ts'
import { attribute, type Element, nameOf } from './elements.ts'
import type { Noted } from './notes.ts'
import type { Printed } from './numbering.ts'
import { cleaned } from './plain-words.ts'
import type { ListAt, Style } from './styles.ts'

/** What the other parts of a document say, for its text to be read with. */
export type Parts = {
  readonly styleOf: (id: string | null) => Style
  readonly count: (at: ListAt) => Printed
  readonly footnotes: ReadonlyMap<string, string>
  readonly endnotes: ReadonlyMap<string, string>
  readonly comments: ReadonlyMap<string, Noted>
}

type Anchor = { paragraph: number; on: string }

/** What runs on from paragraph to paragraph. */
export type Walk = {
  readonly parts: Parts
  readonly paragraphs: WordParagraph[]
  /** Comments by their ids, and the paragraph and the words each stands on; `open` are those not yet at their end. */
  readonly anchors: Map<string, Anchor>
  readonly open: Map<string, Anchor>
  /** Bookmarks that began between paragraphs: they belong to the next. */
  bookmarks: string[]
}

/** The change that an element tells of; null for any other. */
export function trackedBy(element: Element): Tracked | null {
  const name = nameOf(element)
  const isIn = name === 'ins' || name === 'moveTo'
  if (!isIn && name !== 'del' && name !== 'moveFrom') return null
  return {
    kind: isIn ? 'inserted' : 'deleted',
    author: cleaned(attribute(element, 'author') ?? ''),
    at: cleaned(attribute(element, 'date') ?? ''),
    moved: name.startsWith('move'),
  }
}

/** A comment's range begins or ends; where it began in an earlier paragraph it belongs there. */
export function noteComment(walk: Walk, element: Element, isOpen: boolean): void {
  const id = attribute(element, 'id')
  if (id === null || !walk.parts.comments.has(id)) return
  if (!isOpen) walk.open.delete(id)
  if (walk.anchors.has(id)) return
  const anchor = { paragraph: walk.paragraphs.length, on: '' }
  walk.anchors.set(id, anchor)
  if (isOpen) walk.open.set(id, anchor)
}
