import { Header, ImageRun, Paragraph } from 'docx'
import type { Emblem } from '../../../shared/statement/emblem.ts'
import { points } from './measures.ts'

/** A header for the lines that are written into it (write-header.ts). */
export function createHeader(): Header {
  return new Header({ children: [] })
}

/** The header of the first page: the emblem in the middle, under the lines. */
export function createFirstHeader(emblem: Emblem): Header {
  return new Header({ children: [createEmblem(emblem)] })
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
