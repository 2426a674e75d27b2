import { directionOf } from '../../../shared/statement/direction.ts'
import { tableCaption } from '../../../shared/statement/html-table.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import { columnsOf, type RowBlock } from '../../../shared/statement/rows.ts'
import type { Bookmarked } from './bookmarks.ts'
import { page } from './measures.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeRow, writeRowOf, writeTable, writeText } from './write-table.ts'

/** The shares of the page's width that the columns take, one to another. */
const shares: { readonly [heading: string]: number } = {
  Party: 22,
  Name: 28,
  Title: 25,
  Organisation: 25,
}
const width = page.width - 2 * page.side

/**
 * The list of participants as a table that says what it is: its header row stands on every page, no cell is merged and no page cuts a
 * row. The bookmark of each stands around what its first cell says.
 */
export function writeParticipants(rows: readonly RowBlock[], bookmarked: Bookmarked): string {
  const columns = columnsOf(rows)
  const whole = columns.reduce((sum, heading) => sum + (shares[heading] ?? 0), 0)
  const widths = columns.map((heading) => Math.floor((width * (shares[heading] ?? 0)) / whole))
  const header = writeRow(columns, { widths, style: 'TableHeading', isHeader: true })
  const body = rows.map((row) => {
    const cells = row.cells.map(({ text }, nth) => {
      const words = nonBreakingRuns([{ text }]).map((run) => writeText(run.text))
      const isFromRight = directionOf(text) === 'rtl'
      const own = words.join('')
      return writeParagraph(
        { style: 'TableText', isFromRight },
        nth === 0 ? bookmarked(row, own) : own,
      )
    })
    return writeRowOf(cells, { widths, isHeader: false })
  })
  return writeTable(widths, width, [header, ...body].join(''), tableCaption)
}
