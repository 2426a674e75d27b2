import type { Document } from '@xmldom/xmldom'
import { directionOf } from '../../../shared/statement/direction.ts'
import { tableCaption } from '../../../shared/statement/html-table.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import { isRow } from '../../../shared/statement/rows.ts'
import { type Element, nameOf } from '../../word/elements.ts'
import { create } from './build.ts'
import type { Coming } from './dress.ts'
import type { Graft } from './graft.ts'
import { createRuns, createWords } from './replace-text.ts'

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const columnWidth = 2000 // in twips; the table is as wide as its place, and its columns follow their words

/** What comes in its order, the rows of one table together. */
export type Part = { readonly one: Coming } | { readonly rows: readonly Coming[] }

export function partsOf(coming: readonly Coming[]): Part[] {
  const parts: ({ one: Coming } | { rows: Coming[] })[] = []
  for (const one of coming) {
    const last = parts.at(-1)
    if (!isRow(one.block)) parts.push({ one })
    else if (last !== undefined && 'rows' in last) last.rows.push(one)
    else parts.push({ rows: [one] })
  }
  return parts
}

/** The list of participants in a template: as wide as its place, in the template's letters; as everywhere, the headings repeat. */
export function createTable(document: Document, rows: readonly Coming[], graft: Graft): Element {
  const columns = rows[0]?.block.cells?.map(({ heading }) => heading) ?? []
  const table = create(document, 'tbl')
  table.appendChild(createProperties(document))
  const grid = create(document, 'tblGrid')
  for (const _ of columns) grid.appendChild(create(document, 'gridCol', { w: `${columnWidth}` }))
  table.appendChild(grid)
  const headings = columns.map((heading) =>
    createCell(document, 'TableHeading', heading, createWords(document, heading, null), graft),
  )
  table.appendChild(createRow(document, headings, true))
  for (const { block, paragraph } of rows) {
    const cells = (block.cells ?? []).map(({ text }, nth) => {
      const words = createWords(document, nonBreaking(text), null)
      const own = nth === 0 ? bookmarked(document, paragraph, words, graft) : words
      return createCell(document, 'TableText', text, own, graft)
    })
    table.appendChild(createRow(document, cells, false))
  }
  return table
}

function createProperties(document: Document): Element {
  const properties = create(document, 'tblPr')
  properties.appendChild(create(document, 'tblW', { w: '5000', type: 'pct' })) // fiftieths of a per cent
  const borders = create(document, 'tblBorders')
  for (const side of sides) {
    borders.appendChild(create(document, side, { val: 'single', sz: '4', color: 'auto' }))
  }
  properties.appendChild(borders)
  properties.appendChild(create(document, 'tblLook', { val: '0020', firstRow: '1' }))
  properties.appendChild(create(document, 'tblCaption', { val: tableCaption }))
  return properties
}

function createRow(document: Document, cells: readonly Element[], isHeader: boolean): Element {
  const row = create(document, 'tr')
  const properties = create(document, 'trPr')
  properties.appendChild(create(document, 'cantSplit'))
  if (isHeader) properties.appendChild(create(document, 'tblHeader'))
  row.appendChild(properties)
  for (const cell of cells) row.appendChild(cell)
  return row
}

function createCell(
  document: Document,
  style: string,
  text: string,
  runs: readonly Element[],
  graft: Graft,
): Element {
  const cell = create(document, 'tc')
  const width = create(document, 'tcPr')
  width.appendChild(create(document, 'tcW', { w: '0', type: 'auto' }))
  cell.appendChild(width)
  const paragraph = create(document, 'p')
  const properties = create(document, 'pPr')
  const named = graft.styles(style)
  if (named !== null) properties.appendChild(create(document, 'pStyle', { val: named }))
  if (directionOf(text) === 'rtl') properties.appendChild(create(document, 'bidi'))
  paragraph.appendChild(properties)
  for (const run of runs) paragraph.appendChild(run)
  cell.appendChild(paragraph)
  return cell
}

/** The words of a row's first cell within the bookmark that its line has. */
function bookmarked(
  document: Document,
  line: Element,
  words: readonly Element[],
  graft: Graft,
): Element[] {
  const marks = createRuns(document, line, null, graft).filter((one) => nameOf(one) !== 'r')
  return [...marks.slice(0, 1), ...words, ...marks.slice(1)]
}

function nonBreaking(text: string): string {
  return nonBreakingRuns([{ text }])
    .map((run) => run.text)
    .join('')
}
