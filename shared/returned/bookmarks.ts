import type { Block } from '../statement/statement.ts'

/** An id whose letters and digits can stand in a bookmark as they are: Word takes 40 characters, capitals like small ones. */
const plainId = /^[a-z]+-[a-z0-9]+$/
const longest = 40
const mark = '_R_' // Word does not list a bookmark that begins so: nobody has to look at ours

/**
 * The name of the bookmark around each paragraph's words, by which it is found again in a file that comes back. It is made
 * from the id of what printed it, so it is the same in every export. A paragraph whose name is taken already has none: a
 * name stands once in a document.
 */
export function bookmarkNames(blocks: readonly Block[]): Map<Block, string> {
  const names = new Map<Block, string>()
  const taken = new Set<string>()
  for (const block of blocks) {
    const name = bookmarkName(block.source.id)
    if (taken.has(name)) continue
    taken.add(name)
    names.set(block, name)
  }
  return names
}

function bookmarkName(id: string): string {
  const name = `${mark}${id.replace('-', '_')}`
  return plainId.test(id) && name.length <= longest ? name : `${mark}${digest(id)}`
}

/** 32 hexadecimal digits that stand for any text: FNV-1a, from four starts. */
function digest(text: string): string {
  return [1, 2, 3, 4].map((start) => fnv(`${start} ${text}`)).join('')
}

function fnv(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
