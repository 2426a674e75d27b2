import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'

/**
 * Whether a word processor has a document open, by the file it leaves beside it meanwhile. Only Windows refuses to replace an
 * open file; elsewhere it would be replaced under the person's hands, who would then save over it.
 */
export async function openElsewhere(path: string): Promise<Result<void>> {
  for (const { program, mark } of marksBeside(basename(path))) {
    const there = await stat(join(dirname(path), mark)).catch(() => null)
    if (there !== null) {
      return fail(
        'in-use',
        `“${basename(path)}” is open in ${program}, or was not closed properly there. Close it and try again, or save under another name.`,
      )
    }
  }
  return ok(undefined)
}

/** Word writes "~$" before a short name, and over the first letters of a longer one. */
function marksBeside(name: string): { program: string; mark: string }[] {
  return [
    { program: 'LibreOffice', mark: `.~lock.${name}#` },
    { program: 'Word', mark: `~$${name}` },
    { program: 'Word', mark: `~$${name.slice(1)}` },
    { program: 'Word', mark: `~$${name.slice(2)}` },
  ]
}
