import { fail, ok, type Result } from '../shared/result.ts'
import type { WordDocument } from '../shared/returned/document.ts'
import { readBytes } from './read-bytes.ts'

/** What the Word document at a path says. Errors: 'not-found' and 'unreadable'. */
export async function readWordFile(path: string): Promise<Result<WordDocument>> {
  const read = await readWordFileWithFacts(path)
  return read.ok ? ok(read.value.document) : read
}

/** The same, with the facts that a document of ours carries beside its words; null where there are none. */
export async function readWordFileWithFacts(
  path: string,
): Promise<Result<{ document: WordDocument; facts: string | null }>> {
  // loaded where it is needed: few commands read Word
  const { largestWordFile } = await import('./word/open-package.ts')
  const { readWordWithFacts } = await import('./word/read-word.ts')
  const bytes = await readBytes(path, largestWordFile)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return fail('unreadable', 'The file is empty.')
  return readWordWithFacts(bytes.value)
}
