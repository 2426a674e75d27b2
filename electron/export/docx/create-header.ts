import { Header, Paragraph, Tab, TextRun } from 'docx'
import type { HeaderLine } from '../../../shared/statement/particulars.ts'

/** The particulars on every page, at the left and at the right margin; null where there are none. */
export function createHeader(lines: readonly HeaderLine[]): Header | null {
  if (lines.length === 0) return null
  return new Header({
    children: lines.map(({ left, right }) => {
      const children = [new TextRun(left)]
      if (right !== '') children.push(new TextRun({ children: [new Tab(), right] }))
      return new Paragraph({ style: 'Header', children })
    }),
  })
}
