import { directionOf } from '../../../shared/statement/direction.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeWords } from './write-words.ts'
import { escapeXml } from './xml.ts'

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="auto"/>`).join('')

/** A table of the widths given, in twips, around its rows; a caption tells those who do not see it what it is. */
export function writeTable(
  widths: readonly number[],
  width: number,
  rows: string,
  caption = '',
): string {
  const said =
    caption === ''
      ? ''
      : `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="${escapeXml(caption)}"/>`
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  const properties = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${said}`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

/** A row that no page cuts; a header row stands on every page. Its cells are one paragraph each. */
export function writeRow(
  texts: readonly string[],
  { widths, style, isHeader }: { widths: readonly number[]; style: string; isHeader: boolean },
): string {
  const cells = texts.map((text) => {
    const isFromRight = directionOf(text) === 'rtl'
    return writeParagraph({ style, isFromRight }, writeText(text))
  })
  return writeRowOf(cells, { widths, isHeader })
}

/** Such a row around cells that are written already. */
export function writeRowOf(
  paragraphs: readonly string[],
  { widths, isHeader }: { widths: readonly number[]; isHeader: boolean },
): string {
  const cells = paragraphs.map((paragraph, nth) => {
    const width = `<w:tcPr><w:tcW w:w="${widths[nth] ?? 0}" w:type="dxa"/></w:tcPr>`
    return `<w:tc>${width}${paragraph}</w:tc>`
  })
  const properties = `<w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}`
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

/** A run of plain text; none for no text. */
export function writeText(text: string): string {
  return text === '' ? '' : writeWords(text)
}
