import { basename, extname } from 'node:path'
import type { Output } from '../shared/calls.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { accepting, isPrinted, settle, wordsIn } from '../shared/returned/settle.ts'
import type { Context } from './calls/context.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'
import { largestText } from './read-statement.ts'
import { readWordFile } from './read-word-file.ts'

/** The longest fragment, in letters: the lines a delegation brings, not a statement. */
const longestFragment = 10_000

/**
 * Asks for a Word or text file with the lines that a delegation brings, and gives its words to the window, one paragraph a line; nothing is
 * stored. Tracked changes count as accepted. The error names the file.
 */
export async function openFragment(context: Context): Promise<Result<Output<'openFragment'>>> {
  const [path] = await context.dialogs.open({
    title: 'Open what a delegation proposes',
    filters: [{ name: 'Word and plain text', extensions: ['docx', 'docm', 'dotx', 'txt'] }],
    single: true,
  })
  if (path === undefined) return ok(null)
  const file = basename(path)
  const words = await wordsOf(path)
  if (!words.ok) return fail(words.error.code, `“${file}”: ${words.error.message}`)
  if (words.value.trim() === '') return fail('unreadable', `“${file}” holds no words.`)
  if (words.value.length <= longestFragment) return ok({ file, words: words.value })
  const remedy = 'Open it as a file that came back, or copy the lines that are meant.'
  return fail('invalid', `“${file}” is too long for words to one item. ${remedy}`)
}

async function wordsOf(path: string): Promise<Result<string>> {
  if (extname(path).toLowerCase() === '.txt') {
    const bytes = await readBytes(path, largestText)
    return bytes.ok ? decodeText(bytes.value) : bytes
  }
  const document = await readWordFile(path)
  if (!document.ok) return document
  const paragraphs = settle(document.value, accepting).filter(isPrinted)
  return ok(paragraphs.map(({ runs }) => wordsIn(runs)).join('\n'))
}
