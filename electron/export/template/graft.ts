import type { Document } from '@xmldom/xmldom'
import { ok, type Result } from '../../../shared/result.ts'
import type { Block } from '../../../shared/statement/statement.ts'
import { parseXml } from '../../word/parse-xml.ts'
import { type Style, stylesIn } from '../../word/styles.ts'
import { type BookmarkMap, graftBookmarks } from './graft-bookmarks.ts'
import { type FootnoteMap, graftFootnotes, orderFootnotes } from './graft-footnotes.ts'
import { graftLists, type ListMap } from './graft-lists.ts'
import { graftStyles, type StyleMap } from './graft-styles.ts'
import type { PackageDraft } from './package-draft.ts'
import { emptyParts, type Source } from './source.ts'
import type { CreateChange } from './track-changes.ts'

/** The way from our document into the template: what our styles, lists and footnotes are called there. */
export type Graft = {
  readonly styles: StyleMap
  readonly lists: ListMap
  readonly footnotes: FootnoteMap
  readonly bookmarks: BookmarkMap
  /** A tracked change, as one of those in the template. */
  readonly change: CreateChange
  /** To be called once all is filled in. */
  finish(): void
  /** What our styles and those of the template say, by their ids there. */
  readonly ours: (id: string | null) => Style
  readonly theirs: (id: string | null) => Style
}

/** Opens the template's styles, and its lists and footnotes where the blocks have some. Errors: 'unreadable'. */
export function startGraft(
  draft: PackageDraft,
  source: Source,
  blocks: readonly Block[],
  change: CreateChange,
): Result<Graft> {
  const part = (kind: keyof typeof emptyParts, isUsed: boolean): Result<Document> =>
    isUsed ? draft.openOrAdd(kind, emptyParts[kind]) : parseXml(Buffer.from(emptyParts[kind]), kind)
  const isNoted = blocks.some(({ runs }) => runs.some(({ footnote }) => footnote !== undefined))
  const isListed = blocks.some(({ marker }) => marker !== 'none')
  const text = draft.open(draft.main)
  if (!text.ok) return text
  const theirs = part('styles', true)
  if (!theirs.ok) return theirs
  const numbering = part('numbering', isListed)
  if (!numbering.ok) return numbering
  const notes = part('footnotes', isNoted)
  if (!notes.ok) return notes
  const before = stylesIn(theirs.value.documentElement) // a style added later carries no list
  const styles = graftStyles(source.styles, theirs.value)
  return ok({
    styles,
    lists: graftLists(source.numbering, numbering.value),
    footnotes: graftFootnotes(source.footnotes, notes.value, styles),
    bookmarks: graftBookmarks(text.value, blocks),
    change,
    finish: () => orderFootnotes(notes.value, text.value),
    ours: stylesIn(source.styles.documentElement),
    theirs: before,
  })
}
