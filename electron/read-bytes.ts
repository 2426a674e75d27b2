import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../shared/result.ts'

/**
 * The bytes of a file a person named. What is no ordinary file, or larger than `most` bytes, is refused before any of it
 * is read. Errors: 'not-found' where there is no such file, otherwise 'unreadable'.
 */
export async function readBytes(path: string, most: number): Promise<Result<Uint8Array>> {
  try {
    const file = await stat(path)
    if (file.isDirectory()) return fail('unreadable', 'This is a folder. Choose the files in it.')
    if (!file.isFile()) return fail('unreadable', 'This is no ordinary file.')
    if (file.size > most) {
      const megabytes = Math.floor(most / 1024 / 1024)
      return fail('unreadable', `The file is too large: it may have ${megabytes} MB at most.`)
    }
    return ok(await readFile(path))
  } catch (error) {
    return refused(error, path)
  }
}

function refused(error: unknown, path: string): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('not-found', `There is no file “${basename(path)}” in that folder.`)
    case 'EACCES':
    case 'EPERM':
      return fail('unreadable', 'You may not read this file: its rights forbid it.')
    case 'EBUSY':
      return fail('in-use', 'The file is open in another program. Close it there and try again.')
    default:
      return fail('unreadable', `The file cannot be read (${code}).`)
  }
}
