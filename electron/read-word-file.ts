import { fail, type Result } from '../shared/result.ts'
import type { WordDocument } from '../shared/returned/document.ts'
import { readBytes } from './read-bytes.ts'

/** What the Word document at a path says. Errors: 'not-found' and 'unreadable'. */
export async function readWordFile(path: string): Promise<Result<WordDocument>> {
  // loaded where it is needed: few commands read Word
  const { largestWordFile } = await import('./word/open-package.ts')
  const { readWord } = await import('./word/read-word.ts')
  const bytes = await readBytes(path, largestWordFile)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return fail('unreadable', 'The file is empty.')
  return readWord(bytes.value)
}
