import type { Id } from '../record/id.ts'
import type { Marker } from '../record/vocabulary.ts'

/** A stretch of text that prints alike. A footnote is a run of its own with an empty `text`. */
export type Run = {
  readonly text: string
  readonly italic?: true
  readonly bold?: true
  readonly footnote?: string
}

export const blockKinds = [
  'title',
  'heading',
  'opening',
  'attendance',
  'purpose',
  'paragraph',
  'outcome',
  'point',
  'annex-heading',
  'annex-entry',
  'annex-text',
  'participant',
] as const
type BlockKind = (typeof blockKinds)[number]

/** What stands in one column of a row. */
export type Cell = { readonly heading: string; readonly text: string }

/** One paragraph of the statement, as it prints. */
export type Block = {
  readonly kind: BlockKind
  /** The entity that made it: a click in the preview goes there, a file that comes back finds it again. */
  readonly source: {
    readonly entity: 'item' | 'annex' | 'annexEntry' | 'attendance' | 'delegate'
    readonly id: Id
  }
  /** 0 for a paragraph at the margin, 1 for a point under it, …; a heading's level less one. */
  readonly depth: number
  readonly marker: Marker
  /** The computed number with its punctuation ("3.", "(a)", "7.1"), '' for a bullet or none. */
  readonly number: string
  /** True where this list starts again at its first number. */
  readonly restarts: boolean
  readonly runs: readonly Run[]
  /** Set for a row of a table, whose words as one line are its runs. */
  readonly cells?: readonly Cell[]
  /** Set when the paragraph is composed from facts; `overwritten` when a person's words stand instead. */
  readonly composed: false | 'from-facts' | 'overwritten'
}

/** What is shown, compared and exported. Every rendering is made from it alone. */
export type Statement = {
  readonly title: string // for the document's properties
  readonly language: string
  readonly blocks: readonly Block[]
}
