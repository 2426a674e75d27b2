import type { RegisterRow } from '../../../shared/follow-up/register.ts'
import { packDocument } from './create-document.ts'
import { planLists } from './lists.ts'
import { page } from './measures.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeRow, writeTable, writeText } from './write-table.ts'

/** The columns and their shares of the page's width, in hundredths. */
const columns: readonly [heading: string, share: number, cell: (row: RegisterRow) => string][] = [
  [
    'Meeting',
    17,
    ({ meeting, date }) => (date === '' ? meeting : `${meeting} (${unbroken(date)})`),
  ],
  ['Kind', 10, ({ kind }) => kind],
  ['Decision or action', 32, ({ words }) => words],
  ['Owner', 15, ({ owner }) => owner],
  ['Due', 13, ({ due }) => unbroken(due)],
  ['State', 13, ({ state, endedBy }) => (endedBy === '' ? state : `${state} (${endedBy})`)],
]
const width = page.width - 2 * page.side
const widths = columns.map(([, share]) => Math.round((width * share) / 100))

/** A date that stays on one line: its hyphens do not break. */
function unbroken(date: string): string {
  return date.replaceAll('-', '\u2011')
}

/** The register of a series as the bytes of a .docx: a title and one table, whose header row repeats on every page. */
export function createRegister(series: string, rows: readonly RegisterRow[]): Promise<Uint8Array> {
  const title = `Decisions and actions: ${series}`
  const headings = columns.map(([heading]) => heading)
  const header = writeRow(headings, { widths, style: 'TableHeading', isHeader: true })
  const body = rows.map((row) => {
    const texts = columns.map(([, , cell]) => cell(row))
    return writeRow(texts, { widths, style: 'TableText', isHeader: false })
  })
  const table = writeTable(widths, width, [header, ...body].join(''))
  return packDocument(
    { title, language: 'en-GB' },
    { subject: series, author: 'Rapporteur' },
    {
      ...planLists([]),
      styled: [],
      write: () => [writeParagraph({ style: 'Title' }, writeText(title)), table],
    },
  )
}
