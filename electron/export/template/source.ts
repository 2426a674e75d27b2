import type { Document } from '@xmldom/xmldom'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { childOf, childrenOf, type Element, nameOf } from '../../word/elements.ts'
import { openPackage } from '../../word/open-package.ts'
import { parseXml } from '../../word/parse-xml.ts'
import { relationshipsOf } from '../../word/relationships.ts'

/** Paragraphs as our own document has them, in their order, with all that they name. */
export type Source = {
  readonly paragraphs: readonly Element[]
  readonly styles: Document
  readonly numbering: Document
  readonly footnotes: Document
  readonly core: Uint8Array
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const note = (id: number, type: string) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`

/** The parts that a template may lack, with nothing in them but what must be. */
export const emptyParts = {
  styles: `<w:styles xmlns:w="${word}"/>`,
  numbering: `<w:numbering xmlns:w="${word}"/>`,
  footnotes: `<w:footnotes xmlns:w="${word}">${note(-1, 'separator')}${note(0, 'continuationSeparator')}</w:footnotes>`,
} as const

/** A document of our own, taken apart. Errors: 'failed' for one that is beyond all bounds. */
export async function sourceOf(bytes: Uint8Array): Promise<Result<Source>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return tooLarge()
  const { parts, main } = opened.value
  const related = relationshipsOf(parts, main)
  if (!related.ok) return related
  const open = (kind: keyof typeof emptyParts) => {
    const target = related.value.find(({ type }) => type === kind)?.target ?? ''
    return parseXml(parts.get(target) ?? Buffer.from(emptyParts[kind]), target)
  }
  const [document, styles, numbering, footnotes] = [
    parseXml(parts.get(main) ?? new Uint8Array(), main),
    open('styles'),
    open('numbering'),
    open('footnotes'),
  ]
  if (!document.ok || !styles.ok || !numbering.ok || !footnotes.ok) return tooLarge()
  const body = childOf(document.value.documentElement, 'body')
  return ok({
    paragraphs: [...childrenOf(body)].filter((one) => nameOf(one) === 'p'),
    styles: styles.value,
    numbering: numbering.value,
    footnotes: footnotes.value,
    core: parts.get('docProps/core.xml') ?? new Uint8Array(),
  })
}

/** What we wrote ourselves can be read, unless it is beyond what is ever read as XML. */
function tooLarge(): Result<never> {
  return fail(
    'failed',
    'The statement is too long for a template: it would be tens of thousands of paragraphs.',
  )
}
