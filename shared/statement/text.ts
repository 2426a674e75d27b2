import type { Block, Statement } from './statement.ts'

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

function superscript(number: number): string {
  return [...String(number)].map((digit) => superscripts[Number(digit)] ?? '').join('')
}

/** The number or bullet before a paragraph, with the space after it. */
function lead(block: Block): string {
  if (block.marker === 'bullet') return '- '
  return block.number === '' ? '' : `${block.number} `
}

/** Each block's words with its bullet or number, and the footnotes in the order of their numbers. */
function lines(statement: Statement): { words: string[]; notes: string[] } {
  const notes: string[] = []
  const words = statement.blocks.map((block) => {
    let line = lead(block)
    for (const run of block.runs) {
      line += run.text
      if (run.footnote === undefined) continue
      notes.push(run.footnote)
      line += superscript(notes.length)
    }
    return line
  })
  return { words, notes: notes.map((note, index) => `${superscript(index + 1)} ${note}`) }
}

/**
 * The statement's paragraphs as plain text: words with "- " or the computed number before them, without indentation. A
 * footnote leaves a raised number (¹) where it stands and follows at the end ("¹ See annex A.").
 */
export function paragraphs(statement: Statement): string[] {
  const { words, notes } = lines(statement)
  return [...words, ...notes]
}

/** The statement as a plain text: one paragraph a line, two spaces a level of points, a line feed at the end of each. */
export function renderText(statement: Statement): string {
  const { words, notes } = lines(statement)
  const indented = words.map((line, index) => indentation(statement.blocks[index]) + line)
  return [...indented, ...notes].map((line) => `${line}\n`).join('')
}

function indentation(block: Block | undefined): string {
  return block && block.kind !== 'heading' ? '  '.repeat(block.depth) : ''
}
