import type { Run } from '../../../shared/statement/statement.ts'
import type { Footnotes } from './footnotes.ts'
import { writeWords } from './write-words.ts'

/**
 * One run; a footnote is added to the document's. Bold and italic stay marks on the words, as Word sets them itself: a style
 * would turn over in a bold heading. Words that have gone are a `delText`.
 */
export function writeRun(
  { text, bold, italic, footnote }: Run,
  footnotes: Footnotes,
  element: 't' | 'delText' = 't',
): string {
  if (footnote !== undefined) return footnotes.refer(footnote)
  const marks = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}`
  return writeWords(text, marks, element)
}
