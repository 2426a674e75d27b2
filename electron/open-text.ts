import { basename } from 'node:path'
import type { Input, Output } from '../shared/calls.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'
import { largestText } from './read-statement.ts'

type Kind = Input<'openText'>['of']

const asked: {
  readonly [kind in Kind]: {
    title: string
    filters: { name: string; extensions: string[] }[]
    saveAs: string
  }
} = {
  participants: {
    title: 'Read a list of participants',
    filters: [{ name: 'Tables and plain text', extensions: ['csv', 'tsv', 'txt'] }],
    saveAs: 'CSV (.csv) or plain text',
  },
  statement: {
    title: 'Begin with an earlier statement',
    filters: [{ name: 'Plain text', extensions: ['txt'] }],
    saveAs: 'plain text (.txt)',
  },
}

/** Asks for one text and gives its words to the window; nothing is stored. The error names the file. */
export async function openText(
  context: Context,
  { of }: Input<'openText'>,
): Promise<Result<Output<'openText'>>> {
  const { title, filters, saveAs } = asked[of]
  const [path] = await context.dialogs.open({ title, filters, single: true })
  if (path === undefined) return ok({ file: null, text: '' })
  const file = basename(path)
  const bytes = await readBytes(path, largestText)
  const text = bytes.ok ? decodeText(bytes.value, saveAs) : bytes
  if (text.ok) return ok({ file, text: text.value })
  return fail(text.error.code, `“${file}”: ${text.error.message}`)
}
