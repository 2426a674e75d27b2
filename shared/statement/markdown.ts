import { listLevels } from './list-level.ts'
import { columnsOf, isRow, stretchesOf } from './rows.ts'
import type { Block, Run, Statement } from './statement.ts'

/**
 * The statement as Markdown (CommonMark with footnotes). Markdown counts in digits only: letters, Roman numbers and numbers
 * in brackets stand as words of a bulleted item.
 */
export function renderMarkdown(statement: Statement): string {
  const notes: string[] = []
  const levels = listLevels(statement.blocks)
  const indents: string[] = [] // of the words of the items still open, by level
  let titled = false
  const lines = statement.blocks.map((block, index) => {
    if (isRow(block)) return rowOf(block.cells.map(({ text }) => text))
    const words = markdownOf(block.runs, notes)
    const level = Math.min(levels[index] ?? 0, indents.length)
    const isList = block.marker !== 'none' && block.kind !== 'heading' && block.kind !== 'title'
    if (isList) {
      const lead = leadOf(block)
      const indent = indents[level - 1] ?? ''
      indents.length = level
      indents.push(indent + ' '.repeat(lead.width))
      return `${indent}${lead.text}${words}`
    }
    if (block.depth === 0 || block.kind === 'heading') indents.length = 0
    else indents.length = level
    const heading = headingOf(block, titled)
    titled ||= block.kind === 'title'
    const number = block.number === '' ? '' : `${block.number.replace(/\.$/, '\\.')} `
    return `${indents.at(-1) ?? ''}${heading}${number}${heading === '' ? atStart(words) : words}`
  })
  const after = notes.map((note, index) => `[^${index + 1}]: ${escaped(note)}`)
  return `${[...tablesJoined(lines, statement.blocks), ...after].join('\n\n')}\n`
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`
}

/** The rows of a table right under each other, below their headings. */
function tablesJoined(lines: readonly string[], blocks: readonly Block[]): string[] {
  let at = 0
  return stretchesOf(blocks).map((stretch) => {
    const from = at
    at += 'rows' in stretch ? stretch.rows.length : 1
    const own = lines.slice(from, at)
    if (!('rows' in stretch)) return own.join('')
    const columns = columnsOf(stretch.rows)
    return [rowOf(columns), `|${' --- |'.repeat(columns.length)}`, ...own].join('\n')
  })
}

function headingOf({ kind, depth }: Block, titled: boolean): string {
  switch (kind) {
    case 'title':
      return titled ? '' : '# '
    case 'heading':
      return `${'#'.repeat(Math.min(depth + 2, 6))} `
    case 'annex-heading':
      return '## '
    default:
      return ''
  }
}

/** What stands before an item's words, and how far its own points are indented. */
function leadOf({ marker, number }: Block): { text: string; width: number } {
  if (marker === 'bullet') return { text: '- ', width: 2 }
  if (/^\d{1,9}[.)]$/.test(number)) return { text: `${number} `, width: number.length + 1 }
  return { text: `- ${escaped(number)} `, width: 2 }
}

function markdownOf(runs: readonly Run[], notes: string[]): string {
  return runs
    .map(({ text, bold, italic, footnote }) => {
      if (footnote !== undefined) {
        notes.push(footnote)
        return `[^${notes.length}]`
      }
      const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`
      if (sign === '' || text.trim() === '') return escaped(text)
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      return `${before}${sign}${escaped(words)}${[...sign].toReversed().join('')}${after}`
    })
    .join('')
}

/** Signs that would be read as Markdown, taken as words. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/&(?=[a-z#])/gi, '\\&')
}

/** Words that would begin a list or a rule if they begin a paragraph. */
function atStart(words: string): string {
  return words.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^([-+=])/, '\\$1')
}
