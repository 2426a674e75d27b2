import { declaration, escapeXml } from './xml.ts'

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/** docProps/core.xml: what the file says of itself, and the moment of writing (ISO). */
export function writeCoreProperties(
  { title, subject, author }: { title: string; subject: string; author: string },
  at: string,
): string {
  const by = escapeXml(author)
  const parts = [
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${by}</dc:creator>`,
    `<cp:lastModifiedBy>${by}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
  ]
  return `${declaration}<cp:coreProperties ${namespaces}>${parts.join('')}</cp:coreProperties>`
}
