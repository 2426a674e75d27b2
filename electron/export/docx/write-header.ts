import type { HeaderLine } from '../../../shared/statement/particulars.ts'
import { writeParagraph } from './write-paragraph.ts'
import { writeWords } from './write-words.ts'

/** The particulars on every page, a paragraph a line: at the left and, after a tab, at the right margin. */
export function writeHeaderLines(lines: readonly HeaderLine[]): string {
  return lines.map(writeLine).join('')
}

function writeLine({ left, right }: HeaderLine): string {
  const atRight = right === '' ? '' : `<w:r><w:tab/></w:r>${writeWords(right)}`
  return writeParagraph({ style: 'Header' }, `${writeWords(left)}${atRight}`)
}
