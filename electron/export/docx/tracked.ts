import { escapeXml } from './xml.ts'

/** Who changed a text and when (an ISO moment), as Word names them beside each change. */
export type ChangedBy = { readonly author: string; readonly at: string }

/** One tracked change as XML, around what it changes; without, a mark that something came or went. */
export type Track = (change: 'ins' | 'del' | 'pPrChange', around?: string) => string

/** The tracked changes of one document, each with a number of its own. */
export function startTracking({ author, at }: ChangedBy): Track {
  const by = escapeXml(author)
  const date = at.replace(/\.\d+Z$/, 'Z') // Word takes whole seconds
  let id = 0
  return (change, around = '') => {
    id += 1
    return `<w:${change} w:id="${id}" w:author="${by}" w:date="${date}">${around}</w:${change}>`
  }
}
