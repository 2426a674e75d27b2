import { basename } from 'node:path'
import type { Output } from '../shared/calls.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Context } from './calls/context.ts'
import { readStatement } from './read-statement.ts'

/** Asks which texts to read; each becomes a meeting, or an error beside its name that does not stop the others. */
export async function readFiles(context: Context): Promise<Result<Output<'readFiles'>>> {
  const store = context.store.store()
  if (!store.ok) return store
  const paths = await context.dialogs.open({
    title: 'Read statements',
    filters: [{ name: 'Word documents and plain text', extensions: ['docx', 'txt'] }],
  })
  const answers: Output<'readFiles'> = []
  for (const path of paths) {
    const read = await readStatement(store.value, path, context.now().toISOString())
    const file = basename(path)
    answers.push(
      read.ok
        ? { file, meeting: read.value.meeting, error: null }
        : { file, meeting: null, error: { code: read.error.code, message: read.error.message } },
    )
  }
  return ok(answers)
}
