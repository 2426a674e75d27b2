import { createHash } from 'node:crypto'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import type { ListDefinition } from './lists.ts'

/** All that a frame depends on, as plain values: frames wanted alike are alike. */
export type FrameWanted = {
  readonly definitions: readonly ListDefinition[]
  /** The levels that words after the points of a list continue. */
  readonly continued: readonly number[]
  readonly hasHeader: boolean
  readonly numbersLines: boolean
  readonly emblem: Emblem | null
}

/** A document without its words: the parts that do not depend on them, and what stands around them in the others. */
export type Frame = {
  /** Text, or the bytes of a picture. */
  readonly parts: { readonly [part: string]: string | Uint8Array }
  /** With the `languageMark` where the language stands. */
  readonly styles: string
  readonly body: Around
  readonly footnotes: Around
  /** Around the lists that a document adds to the first of each definition. */
  readonly numbering: Around
  /** The first list of each definition, by its reference. */
  readonly lists: { readonly [reference: string]: NumberedList }
  /** Around the lines of the header; one without is closed as it is. */
  readonly headers: { readonly [part: string]: Around }
}
export type Around = { readonly before: string; readonly after: string }
/** A list's number, and how numbering.xml says it begins. */
export type NumberedList = { readonly numId: number; readonly xml: string }

export const bodyPart = 'word/document.xml'
export const stylesPart = 'word/styles.xml'
export const numberingPart = 'word/numbering.xml'
export const footnotesPart = 'word/footnotes.xml'
export const corePart = 'docProps/core.xml'
export const languageMark = 'x-language' // private use (BCP 47, 2.2.7): no document is in it

/** A short name for a frame; a picture in it is told by its bytes. */
export function frameKey({ emblem, ...wanted }: FrameWanted): string {
  const hash = createHash('sha256').update(JSON.stringify(wanted))
  if (emblem) {
    const { bytes, address: _, ...told } = emblem
    hash.update(JSON.stringify(told)).update(bytes)
  }
  return hash.digest('hex')
}
