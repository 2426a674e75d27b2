import { createHash } from 'node:crypto'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import type { HeaderLine } from '../../../shared/statement/particulars.ts'
import { createFooter } from './create-footer.ts'
import { createFirstHeader, createHeader } from './create-header.ts'
import { createNumbering } from './create-numbering.ts'
import { createStyles } from './create-styles.ts'
import { writeFontTable } from './font-table.ts'
import type { ListDefinition, ListPlace } from './lists.ts'
import { page } from './measures.ts'
import type { StyleUse } from './style-of.ts'

/** All that a frame depends on, as plain values: frames wanted alike are alike. */
export type FrameWanted = {
  readonly language: string
  readonly definitions: readonly ListDefinition[]
  /** The lists that paragraphs name themselves, each once. */
  readonly named: readonly ListName[]
  readonly used: readonly StyleUse[]
  readonly headerLines: readonly HeaderLine[]
  readonly numbersLines: boolean
  readonly emblem: Emblem | null
}
export type ListName = Pick<ListPlace, 'reference' | 'instance'>

/** A document without its words: what stands before and after them, and the parts that do not depend on them. */
export type Frame = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly body: Around
  readonly footnotes: Around
  /** The number of each list named, in the order of the wish. */
  readonly numIds: readonly number[]
}
type Around = { readonly before: string; readonly after: string }

export const bodyPart = 'word/document.xml'
export const footnotesPart = 'word/footnotes.xml'
export const corePart = 'docProps/core.xml'
const fontTablePart = 'word/fontTable.xml'

const wordOfToday = 15 // the compatibility mode of Word 2013 and every one since
const mostKept = 8
const kept = new Map<string, Promise<Frame>>()

/** The frame of a document, made once for all documents that want the same one; a few are kept. */
export function frameFor(wanted: FrameWanted): Promise<Frame> {
  const key = keyOf(wanted)
  const known = kept.get(key)
  kept.delete(key)
  const frame = known ?? createFrame(wanted)
  kept.set(key, frame) // the latest is the last to go
  frame.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return frame
}

/** A picture is told by its hash: as text it would be several times as long as itself. */
function keyOf({ emblem, ...wanted }: FrameWanted): string {
  const picture = emblem && {
    ...emblem,
    bytes: createHash('sha256').update(emblem.bytes).digest('hex'),
    address: '',
  }
  return JSON.stringify({ ...wanted, picture })
}

/** The `docx` package makes it, with one paragraph for each list, which tells the number it has given it. */
async function createFrame(wanted: FrameWanted): Promise<Frame> {
  const { language, definitions, named, used, headerLines, numbersLines, emblem } = wanted
  const header = createHeader(headerLines)
  const document = new Document({
    compatibility: { version: wordOfToday },
    styles: createStyles(language, definitions, used),
    numbering: createNumbering(definitions),
    sections: [
      {
        properties: { ...createPage(numbersLines), titlePage: emblem !== null },
        headers: {
          ...(header && { default: header }),
          ...(emblem && { first: createFirstHeader(emblem, headerLines) }),
        },
        footers: { default: createFooter(), ...(emblem && { first: createFooter() }) },
        children: named.map((list) => new Paragraph({ numbering: { ...list, level: 0 } })),
      },
    ],
  })
  const parts = new Map(Object.entries(unzipSync(await Packer.toBuffer(document))))
  const take = (part: string): string => {
    const xml = strFromU8(parts.get(part) ?? new Uint8Array())
    parts.delete(part)
    return xml
  }
  const xml = take(bodyPart)
  const footnotes = take(footnotesPart)
  parts.delete(corePart)
  parts.set(fontTablePart, strToU8(writeFontTable())) // the package lists only fonts that it embeds
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.lastIndexOf('<w:sectPr')
  const numIds = [...xml.slice(start, end).matchAll(/<w:numId w:val="(\d+)"\/>/g)]
  return {
    parts,
    body: { before: xml.slice(0, start), after: xml.slice(end) },
    footnotes: splitBefore(footnotes, '</w:footnotes>'),
    numIds: numIds.map(([, id]) => Number(id)),
  }
}

function splitBefore(xml: string, end: string): Around {
  const at = xml.lastIndexOf(end)
  return { before: xml.slice(0, at), after: xml.slice(at) }
}

function createPage(numbersLines: boolean) {
  const { width, height, top, bottom, side, header, footer } = page
  return {
    ...(numbersLines && { lineNumbers: { countBy: 1, restart: 'newPage' as const } }),
    page: {
      size: { width, height },
      margin: { top, bottom, left: side, right: side, header, footer },
    },
  }
}
