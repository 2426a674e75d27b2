import { directionOf } from '../../../shared/statement/direction.ts'
import type { Run } from '../../../shared/statement/statement.ts'

/** The list a paragraph names itself, as numbering.xml counts its lists. */
export type NumberedIn = { readonly numId: number; readonly level: number }

/** Whether a paragraph of these runs is set from the right. */
export function isSetFromRight(runs: readonly Run[]): boolean {
  return directionOf(runs.map(({ text }) => text).join('')) === 'rtl'
}

/** What a paragraph says of itself beside its words: what a style cannot say. */
export type ParagraphProperties = {
  readonly style: string
  readonly list?: NumberedIn | null
  readonly keepsWithNext?: boolean
  readonly isFromRight?: boolean
  /** What has happened to its end and to its properties since an earlier version, as XML. */
  readonly mark?: string
  readonly change?: string
}

/** One paragraph around its runs. */
export function writeParagraph(properties: ParagraphProperties, runs: string): string {
  return `<w:p><w:pPr>${writeProperties(properties)}</w:pPr>${runs}</w:p>`
}

/** The properties in the order that Word asks for. */
export function writeProperties(properties: ParagraphProperties): string {
  const { style, list, keepsWithNext, isFromRight, mark, change } = properties
  const parts = [`<w:pStyle w:val="${style}"/>`]
  if (keepsWithNext) parts.push('<w:keepNext/>')
  if (list) {
    const { numId, level } = list
    parts.push(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
  }
  if (isFromRight) parts.push('<w:bidi/>')
  if (mark) parts.push(`<w:rPr>${mark}</w:rPr>`)
  if (change) parts.push(change)
  return parts.join('')
}
