import type { Document } from '@xmldom/xmldom'
import { bookmarkNames } from '../../../shared/returned/bookmarks.ts'
import type { Block } from '../../../shared/statement/statement.ts'
import { attribute } from '../../word/elements.ts'
import { isPrintedLine } from './template-content.ts'

/** The number for a bookmark of ours in the template; null for one that does not go there. */
export type BookmarkMap = (name: string) => string | null

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Numbers the bookmarks of our paragraphs after those of the template. A name that the template has already would find the wrong
 * words, and a line that is in no statement is not looked for.
 */
export function graftBookmarks(template: Document, blocks: readonly Block[]): BookmarkMap {
  const there = [...template.getElementsByTagNameNS(word, 'bookmarkStart')]
  const names = new Set(there.map((one) => attribute(one, 'name')?.toLowerCase()))
  for (const name of bookmarkNames(blocks.filter(isPrintedLine)).values()) {
    names.add(name.toLowerCase())
  }
  let last = Math.max(
    0,
    ...there.map((one) => Number(attribute(one, 'id'))).filter(Number.isFinite),
  )
  return (name) => {
    if (names.has(name.toLowerCase())) return null
    last += 1
    return String(last)
  }
}
