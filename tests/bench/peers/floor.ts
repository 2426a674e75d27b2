import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import type { Content } from './content.ts'

const names: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The least that must be done: the same XML put together from strings, and zipped. */
export function floor({ paragraphs, parts, before, after }: Content): Uint8Array {
  const body = paragraphs.map(({ style, bookmark, text }, nth) => {
    const words = text.replace(/[&<>]/g, (character) => names[character] ?? character)
    const run = `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
    const [start, end] = [`w:name="${bookmark}" w:id="${nth + 1}"`, `w:id="${nth + 1}"`]
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:bookmarkStart ${start}/>${run}<w:bookmarkEnd ${end}/></w:p>`
  })
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync({
    ...Object.fromEntries(files),
    'word/document.xml': strToU8(before + body.join('') + after),
  })
}

export function contentIn(folder: string): Content {
  return JSON.parse(readFileSync(`${folder}/content.json`, 'utf8'))
}
