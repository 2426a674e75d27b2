import type { RegisterRow } from '../../shared/follow-up/register.ts'

const header = ['Meeting', 'Date', 'Kind', 'Words', 'Owner', 'Due', 'State', 'Closed or left by']

/** What a spreadsheet would take as a formula, or as the beginning of one after blanks; the full-width signs count in Excel too. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

/**
 * A register as a .csv (RFC 4180: commas, CRLF, quotes where needed), with the mark by which Excel knows UTF-8. A cell that a
 * spreadsheet would calculate begins with an apostrophe instead.
 */
export function registerCsv(rows: readonly RegisterRow[]): string {
  const cells = rows.map((row) => [
    ...[row.meeting, row.date, row.kind, row.words],
    ...[row.owner, row.due, row.state, row.endedBy],
  ])
  return `\uFEFF${[header, ...cells].map(lineOf).join('')}`
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
