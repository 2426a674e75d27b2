import { basename, dirname } from 'node:path'
import { fail, type Result } from '../../shared/result.ts'

/** What kept a file from being written beside its place, in words that say what to do. Nothing was lost or left. */
export function failedToWrite(error: unknown, path: string): Result<never> {
  const code = codeOf(error)
  const folder = dirname(path)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail(
        'disk-full',
        `There is no room for “${basename(path)}” on the disk. Make room, or choose another place.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('read-only', `The folder ${folder} cannot be written to. Choose another folder.`)
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('not-found', `The folder ${folder} is not there (any more). Choose another one.`)
    case 'ENAMETOOLONG':
      return nameTooLong()
    default:
      return failed(code, path)
  }
}

/** What kept the written file from taking its name: the folder could be written to, so it is the file. */
export function failedToReplace(error: unknown, path: string): Result<never> {
  const code = codeOf(error)
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EPERM':
    case 'EACCES':
      return fail(
        'in-use',
        `“${basename(path)}” is open in another program. Close it there and try again, or save under another name.`,
      )
    case 'ENAMETOOLONG':
      return nameTooLong()
    case 'EINVAL': // Windows, for a character that no name may have
      return fail('invalid', `“${basename(path)}” cannot be a file’s name. Choose another one.`)
    default:
      return failedToWrite(error, path)
  }
}

function nameTooLong(): Result<never> {
  return fail('invalid', 'The file’s name is too long for this disk. Choose a shorter one.')
}

function failed(code: string, path: string): Result<never> {
  return fail('failed', `“${basename(path)}” could not be saved (${code}). Choose another place.`)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
