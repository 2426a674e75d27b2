import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import { createFooter } from './create-footer.ts'
import { createFirstHeader, createHeader } from './create-header.ts'
import { createNumbering } from './create-numbering.ts'
import { createStyles } from './create-styles.ts'
import { writeFontTable } from './font-table.ts'
import {
  type Around,
  bodyPart,
  corePart,
  type Frame,
  type FrameWanted,
  footnotesPart,
  languageMark,
  type NumberedList,
  numberingPart,
  stylesPart,
} from './frame.ts'
import type { ListDefinition } from './lists.ts'
import { page } from './measures.ts'

const fontTablePart = 'word/fontTable.xml'
const headerPart = /^word\/header\d+\.xml$/
const textPart = /\.(xml|rels)$/
const wordOfToday = 15 // the compatibility mode of Word 2013 and every one since

/** Makes a frame with the `docx` package: its styles, lists, settings, headers and footers, with room for the words. */
export async function createFrame(wanted: FrameWanted): Promise<Frame> {
  const packed = unzipSync(await Packer.toBuffer(createEmptyDocument(wanted)))
  const { [corePart]: _, ...parts } = packed // told of each document anew
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array())
  const body = text(bodyPart)
  const numbering = text(numberingPart)
  const fontTable = strToU8(writeFontTable()) // the package lists only fonts that it embeds
  return {
    parts: Object.fromEntries(
      Object.entries({ ...parts, [fontTablePart]: fontTable })
        .filter(([part]) => !filled.has(part) && !headerPart.test(part))
        .map(([part, bytes]) => [part, textPart.test(part) ? strFromU8(bytes) : bytes]),
    ),
    styles: text(stylesPart),
    body: aroundFrom(
      body,
      body.indexOf('<w:body>') + '<w:body>'.length,
      body.lastIndexOf('<w:sectPr'),
    ),
    footnotes: before(text(footnotesPart), '</w:footnotes>'),
    numbering: before(numbering, '</w:numbering>'),
    lists: listsIn(wanted.definitions, body, numbering),
    headers: Object.fromEntries(
      Object.keys(parts)
        .filter((part) => headerPart.test(part))
        .map((part) => [part, afterStart(text(part), 'w:hdr')]),
    ),
  }
}

const filled: ReadonlySet<string> = new Set([bodyPart, footnotesPart, numberingPart, stylesPart])

/** A document with one paragraph for each definition of a list, which tells the number that the package gives it. */
function createEmptyDocument({
  definitions,
  continued,
  hasHeader,
  numbersLines,
  emblem,
}: FrameWanted) {
  return new Document({
    compatibility: { version: wordOfToday },
    styles: createStyles(languageMark, definitions, continued),
    numbering: createNumbering(definitions),
    sections: [
      {
        properties: { ...createPage(numbersLines), titlePage: emblem !== null },
        headers: createHeaders(hasHeader, emblem),
        footers: { default: createFooter(), ...(emblem && { first: createFooter() }) },
        children: definitions.map(
          ({ reference }) => new Paragraph({ numbering: { reference, instance: 0, level: 0 } }),
        ),
      },
    ],
  })
}

function createHeaders(hasHeader: boolean, emblem: Emblem | null) {
  return {
    ...(hasHeader && { default: createHeader() }),
    ...(emblem && { first: createFirstHeader(emblem) }),
  }
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

/** The first list of each definition: its paragraph has its number, and numbering.xml says how it begins. */
function listsIn(
  definitions: readonly ListDefinition[],
  body: string,
  numbering: string,
): Record<string, NumberedList> {
  const numIds = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => Number(id))
  return Object.fromEntries(
    definitions.map(({ reference }, nth) => {
      const numId = numIds[nth] ?? 0
      const start = numbering.indexOf(`<w:num w:numId="${numId}"`)
      const end = numbering.indexOf('</w:num>', start) + '</w:num>'.length
      return [reference, { numId, xml: numbering.slice(start, end) }]
    }),
  )
}

function before(xml: string, end: string): Around {
  const at = xml.lastIndexOf(end)
  return aroundFrom(xml, at, at)
}

/** The package writes a header without paragraphs as one empty element. */
function afterStart(xml: string, name: string): Around {
  const at = xml.indexOf('>', xml.indexOf(`<${name}`)) + 1
  const isClosed = xml.endsWith('/>')
  return isClosed
    ? { before: `${xml.slice(0, -'/>'.length)}>`, after: `</${name}>` }
    : aroundFrom(xml, at, at)
}

function aroundFrom(xml: string, start: number, end: number): Around {
  return { before: xml.slice(0, start), after: xml.slice(end) }
}
