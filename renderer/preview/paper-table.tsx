import { directionOf } from '../../shared/statement/direction.ts'
import { tableCaption } from '../../shared/statement/html-table.ts'
import { columnsOf, isRow, type RowBlock } from '../../shared/statement/rows.ts'
import type { Paragraph } from './sheets.ts'

/** Paragraphs in their order, with the rows of a table together. */
export function tablesIn(
  piece: readonly Paragraph[],
): (Paragraph | { readonly rows: readonly RowBlock[] })[] {
  const parts: (Paragraph | { rows: RowBlock[] })[] = []
  for (const paragraph of piece) {
    const last = parts.at(-1)
    if (!isRow(paragraph.block)) parts.push(paragraph)
    else if (last !== undefined && 'rows' in last) last.rows.push(paragraph.block)
    else parts.push({ rows: [paragraph.block] })
  }
  return parts
}

/** The list of participants on the paper; its headings stand on every page. */
export function PaperTable(props: { rows: readonly RowBlock[]; current: string | null }) {
  const { rows, current } = props
  return (
    <table className="paper-table" aria-label={tableCaption}>
      <thead>
        <tr>
          {columnsOf(rows).map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, cells }) => (
          <tr
            key={source.id}
            data-source={source.id}
            aria-current={source.id === current ? 'true' : undefined}
          >
            {cells.map(({ heading, text }, nth) => {
              const dir = directionOf(text)
              return nth === 0 ? (
                <th key={heading} scope="row" dir={dir}>
                  {text}
                </th>
              ) : (
                <td key={heading} dir={dir}>
                  {text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
