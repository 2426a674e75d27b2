import { Header, ImageRun, Paragraph, Tab, TextRun } from 'docx'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import type { HeaderLine } from '../../../shared/statement/particulars.ts'
import { points } from './measures.ts'

/** The particulars on every page, at the left and at the right margin; null where there are none. */
export function createHeader(lines: readonly HeaderLine[]): Header | null {
  return lines.length === 0 ? null : new Header({ children: lines.map(createLine) })
}

/** The header of the first page: the emblem in the middle, under the particulars. */
export function createFirstHeader(emblem: Emblem, lines: readonly HeaderLine[]): Header {
  return new Header({ children: [...lines.map(createLine), createEmblem(emblem)] })
}

function createLine({ left, right }: HeaderLine): Paragraph {
  const children = [new TextRun(left)]
  if (right !== '') children.push(new TextRun({ children: [new Tab(), right] }))
  return new Paragraph({ style: 'Header', children })
}

function createEmblem({ kind, bytes, altText, width, height }: Emblem): Paragraph {
  const picture = new ImageRun({
    type: kind,
    data: Buffer.from(bytes),
    transformation: { width, height },
    altText: { name: 'Emblem', description: altText },
  })
  const spacing = { before: points(6), after: points(16) }
  return new Paragraph({ style: 'Header', alignment: 'center', spacing, children: [picture] })
}
