/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse'
import { fail, ok, type Result } from '../result.ts'

/** A row of a table: its cells without line breaks and spaces around them, and the line of the text it begins in, from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** Something about a line that a person should know: it was read all the same, or left out. */
export type Remark = {
  readonly line: number
  readonly words: string
  readonly isLeftOut: boolean
}

export type Table = { readonly rows: readonly Row[]; readonly remarks: readonly Remark[] }

/** The longest list taken, in UTF-16 units: one of ten thousand participants is shorter. */
export const longestList = 2_000_000
const mostRemarks = 200
const noDelimiter = '\u001F' // no text has it: each line is one cell

/**
 * The rows of a table as a spreadsheet, a word processor or an e-mail gives it: cells parted by tabs, semicolons, commas or bars, in
 * quotes or not. A line whose quotes never close is left out and named, and the lines after it are read.
 *
 * @param isOneCell whether a whole line is known to be one cell ("Korea, Republic of")
 * @returns 'unreadable' where there is nothing to read or far too much
 */
export function tableOf(text: string, isOneCell: (line: string) => boolean): Result<Table> {
  if (text.length > longestList) {
    return fail(
      'unreadable',
      'This is too long for a list of participants: it may have 2 MB at most.',
    )
  }
  const told = toldDelimiter(
    text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'),
  )
  const lines = told.text.split('\n')
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length === 0) return fail('unreadable', 'There are no words in this list.')
  const delimiter = told.delimiter ?? delimiterOf(written, isOneCell)
  const rows: Row[] = []
  const remarks: Remark[] = []
  for (let from = 0; from < lines.length; ) {
    const read = readFrom(lines, from, delimiter)
    rows.push(...read.rows)
    remarks.push(...read.remarks)
    from = read.next
    if (remarks.length > mostRemarks) {
      return fail(
        'unreadable',
        `${remarks[0]?.words} Many more lines are like it: mend the list first.`,
      )
    }
  }
  return ok({ rows, remarks })
}

/** Some spreadsheets say in a first line of their own what parts the cells; it stays as an empty line, so that lines keep their numbers. */
function toldDelimiter(text: string): { text: string; delimiter: string | null } {
  const told = /^sep=([^\n"])(?=\n|$)/i.exec(text)
  return told
    ? { text: text.slice(told[0].length), delimiter: told[1] ?? null }
    : { text, delimiter: null }
}

function delimiterOf(written: readonly string[], isOneCell: (line: string) => boolean): string {
  if (written.filter((line) => isOneCell(line.trim())).length * 2 > written.length)
    return noDelimiter
  const sample = written.slice(0, 200).join('\n')
  const guessed = Papa.parse(sample, {
    newline: '\n',
    preview: 200,
    delimitersToGuess: ['\t', ';', ',', '|'],
  })
  const isUnknown = guessed.errors.some(({ type }) => type === 'Delimiter')
  return isUnknown ? noDelimiter : guessed.meta.delimiter
}

type Read = { rows: Row[]; remarks: Remark[]; next: number }

/** Reads from a line on, as far as the quotes are in order; `next` is the line to go on with. */
function readFrom(lines: readonly string[], from: number, delimiter: string): Read {
  const rows: Row[] = []
  const remarks: Remark[] = []
  const text = lines.slice(from).join('\n')
  let begin = 0
  let line = from + 1
  let next = lines.length
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const quotes = errors.filter(({ type }) => type === 'Quotes')
      const source = text.slice(begin, meta.cursor).replace(/\n$/, '')
      const isOpen = quotes.some(({ code }) => code === 'MissingQuotes')
      if (isOpen || (quotes.length > 0 && source.includes('\n'))) {
        const opened = quotes[0]?.index ?? begin
        next = line + newlines(text.slice(begin, opened))
        remarks.push({ line: next, words: neverClosed(next), isLeftOut: true })
        parser.abort()
        return
      }
      if (quotes.length > 0) remarks.push({ line, words: notDoubled(line), isLeftOut: false })
      const cells = data.map(clean)
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += newlines(text.slice(begin, meta.cursor))
      begin = meta.cursor
    },
  })
  return { rows, remarks, next }
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

function neverClosed(line: number): string {
  return `Line ${line}: a quotation mark opens a cell here and does not close as it should. The line was left out: close the mark or take it away.`
}

function notDoubled(line: number): string {
  return `Line ${line}: there are quotation marks inside a cell that are not doubled. It was read as it stands.`
}

/** A cell in one line, without what cannot be printed. */
function clean(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()
}
