import { strToU8, zipSync } from 'fflate'

/** Parts by their names, as text or bytes. */
export type Parts = { readonly [name: string]: string | Uint8Array }

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The text of a relationships part. */
export function relationships(...inner: readonly string[]): string {
  return `<Relationships xmlns="${relations}">${inner.join('')}</Relationships>`
}

export function relationship(id: string, type: string, target: string, mode = ''): string {
  const external = mode === '' ? '' : ` TargetMode="${mode}"`
  return `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"${external}/>`
}

export function contentTypes(type = main, ...inner: readonly string[]): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/>${inner.join('')}</Types>`
}

/** A main part whose body is this XML. */
export function documentOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${wordNamespace}" xmlns:r="${officeRelations}"><w:body>${body}</w:body></w:document>`
}

/** The smallest Word document there is, with other parts in place of its own or besides. */
export function wordFile(parts: Parts = {}): Uint8Array {
  const whole: Parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentOf('<w:p><w:r><w:t>Members met.</w:t></w:r></w:p>'),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(whole).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}
