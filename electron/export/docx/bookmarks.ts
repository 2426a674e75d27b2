import { bookmarkNames } from '../../../shared/returned/bookmarks.ts'
import type { Block } from '../../../shared/statement/statement.ts'

/** Puts the bookmark around a paragraph's words by which it is found again when the file comes back; each stands once. */
export type Bookmarked = (block: Block, runs: string) => string

/** The bookmarks of one document, those of the first blocks before those of the others. */
export function startBookmarks(blocks: readonly Block[]): Bookmarked {
  const names = bookmarkNames(blocks)
  let id = 0
  return (block, runs) => {
    const name = names.get(block)
    if (name === undefined) return runs
    names.delete(block)
    id += 1
    return `<w:bookmarkStart w:name="${name}" w:id="${id}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
  }
}
