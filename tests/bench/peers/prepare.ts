import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Content, type Paragraph, statementOf } from './content.ts'
import { run } from './run.ts'

/**
 * A folder with the same content for all: a store with the meeting, our own document of it, its paragraphs and parts for the
 * floor, a template with one loop, and Markdown. Returns the meeting's id.
 */
export function prepare(folder: string, outcomes: number, cli: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
  put('statement.txt', statementOf(outcomes))
  const store = ['--store', join(folder, 'store')]
  const read = run([...cli, 'read', join(folder, 'statement.txt'), ...store])
  const meeting: unknown = JSON.parse(read?.output ?? '{}').meeting
  if (typeof meeting !== 'string') throw new Error('The statement could not be read into a store.')
  const own = join(folder, 'own.docx')
  run([...cli, 'export', meeting, '--to', 'docx', '--out', own, ...store])
  const content = contentOf(readFileSync(own))
  put('content.json', JSON.stringify(content))
  put('template.docx', templateOf(content))
  put('statement.md', content.paragraphs.map(({ text }) => `- ${text}`).join('\n'))
  return meeting
}

function contentOf(bytes: Uint8Array): Content {
  const all = Object.entries(unzipSync(bytes)).map(([name, xml]) => [name, strFromU8(xml)] as const)
  const { 'word/document.xml': xml = '', ...parts } = Object.fromEntries(all)
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.lastIndexOf('<w:sectPr')
  const paragraphs = xml.slice(start, end).split('</w:p>').slice(0, -1).map(paragraphIn)
  return { paragraphs, parts, before: xml.slice(0, start), after: xml.slice(end) }
}

function paragraphIn(xml: string): Paragraph {
  const value = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? ''
  return {
    style: value(/<w:pStyle w:val="([^"]*)"/),
    bookmark: value(/<w:bookmarkStart w:name="([^"]*)"/),
    text: textIn(xml),
  }
}

/** The words of some WordprocessingML. */
function textIn(xml: string): string {
  const names: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (entity, name) => names[name] ?? entity))
    .join('')
}

function templateOf({ parts, before, after }: Content): Uint8Array {
  const paragraph = (style: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const lines = ['{#outcomes}', '{text}', '{/outcomes}'].map((one) => paragraph('ListBullet', one))
  const files = Object.entries({ ...parts, 'word/document.xml': before + lines.join('') + after })
  return zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(xml)])))
}

/** Whether a document says the paragraphs of the content, word for word; the kind of space and quotation mark is not asked. */
export function saysAll(path: string, { paragraphs }: Content): boolean {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
  const plain = (text: string) => text.replace(/[\s“”"]+/gu, ' ').trim()
  const said = xml.split('</w:p>').map(textIn).map(plain)
  return (
    said.filter((text) => text !== '').join('\n') ===
    paragraphs.map(({ text }) => plain(text)).join('\n')
  )
}
