import { directionOf } from './direction.ts'
import { escaped } from './escaped.ts'
import { nonBreakingRuns } from './non-breaking.ts'
import { columnsOf, type RowBlock } from './rows.ts'

/** The list of participants as a table with a caption, whose headings say what they head. */
export function renderTable(rows: readonly RowBlock[]): string {
  const headings = columnsOf(rows).map((heading) => `<th scope="col">${escaped(heading)}</th>`)
  return [
    `<table><caption>${tableCaption}</caption>`,
    `<thead><tr>${headings.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(({ cells }) => {
      const [party = '', ...others] = cells.map(({ text }) => text)
      const rest = others.map((text) => `<td${turnOf(text)}>${wordsOf(text)}</td>`)
      return `<tr><th scope="row"${turnOf(party)}>${wordsOf(party)}</th>${rest.join('')}</tr>`
    }),
    '</tbody></table>',
  ].join('\n')
}

/** What a table says of itself to those who do not see it. */
export const tableCaption = 'Participants by party, heads of delegation first'

function wordsOf(text: string): string {
  return nonBreakingRuns([{ text }])
    .map((run) => escaped(run.text))
    .join('')
}

function turnOf(text: string): string {
  return directionOf(text) === 'rtl' ? ' dir="rtl"' : ''
}
