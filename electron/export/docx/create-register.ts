import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { RegisterRow } from '../../../shared/follow-up/register.ts'
import { packDocument } from './create-document.ts'
import { planLists } from './lists.ts'
import { page } from './measures.ts'

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
export function createRegister(series: string, rows: readonly RegisterRow[]): Promise<Buffer> {
  const title = `Decisions and actions: ${series}`
  const header = createRow(
    'TableHeading',
    columns.map(([heading]) => heading),
    true,
  )
  const body = rows.map((row) =>
    createRow(
      'TableText',
      columns.map(([, , cell]) => cell(row)),
      false,
    ),
  )
  const table = new Table({
    rows: [header, ...body],
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })
  return packDocument(
    { title, language: 'en-GB' },
    { subject: series, author: 'Rapporteur' },
    {
      children: [new Paragraph({ style: 'Title', text: title }), table],
      footnotes: {},
      lists: planLists([]),
      styled: [],
    },
  )
}

function createRow(style: string, texts: readonly string[], tableHeader: boolean): TableRow {
  const children = texts.map(
    (text, nth) =>
      new TableCell({
        width: { size: widths[nth] ?? 0, type: WidthType.DXA },
        children: [new Paragraph({ style, text })],
      }),
  )
  return new TableRow({ children, cantSplit: true, ...(tableHeader ? { tableHeader } : {}) })
}
