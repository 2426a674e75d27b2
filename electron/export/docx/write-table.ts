import { writeParagraph } from './write-paragraph.ts'
import { writeWords } from './write-words.ts'

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="auto"/>`).join('')

/** A table of the widths given, in twips, around its rows. */
export function writeTable(widths: readonly number[], width: number, rows: string): string {
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  const properties = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** A row that no page cuts; a header row stands on every page. Its cells are one paragraph each. */
export function writeRow(
  texts: readonly string[],
  { widths, style, isHeader }: { widths: readonly number[]; style: string; isHeader: boolean },
): string {
  const cells = texts.map((text, nth) => {
    const width = `<w:tcPr><w:tcW w:w="${widths[nth] ?? 0}" w:type="dxa"/></w:tcPr>`
    return `<w:tc>${width}${writeParagraph({ style }, writeText(text))}</w:tc>`
  })
  const properties = `<w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}`
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

/** A run of plain text; none for no text. */
export function writeText(text: string): string {
  return text === '' ? '' : writeWords(text)
}
