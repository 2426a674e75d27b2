import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import { bookmarkNames } from '../../../shared/returned/bookmarks.ts'
import type { Block } from '../../../shared/statement/statement.ts'

/** Puts the bookmark around a paragraph's words by which it is found again when the file comes back; each stands once. */
export type Bookmarked = (block: Block, children: readonly ParagraphChild[]) => ParagraphChild[]

/** The bookmarks of one document, those of the first blocks before those of the others. */
export function startBookmarks(blocks: readonly Block[]): Bookmarked {
  const names = bookmarkNames(blocks)
  let number = 0
  return (block, children) => {
    const name = names.get(block)
    if (name === undefined) return [...children]
    names.delete(block)
    number += 1
    return [new NumberedBookmark(name, number, children)]
  }
}

/** A bookmark that counts within its document: the package's own counts on from file to file, so no two exports would be alike. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children })
    this.start = new BookmarkStart(name, number)
    this.end = new BookmarkEnd(number)
  }
}
