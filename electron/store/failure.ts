import { SqliteError } from 'better-sqlite3'
import type { AppError, Result } from '../../shared/result.ts'

/** What went wrong with a store or a file near it, in the app's own codes; undefined for an error of another kind. */
export function failureOf(error: unknown, path: string): AppError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof SqliteError || code.startsWith('SQLITE_')) return sqliteFailure(code, path)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return readOnly(path)
    default:
      return /^E[A-Z0-9]+$/.test(code) ? refusedByDisk(code, path) : undefined
  }
}

/** Runs something that touches the store; what SQLite or the disk refuse becomes an error, anything else is thrown on. */
export function guarded<Value>(path: string, run: () => Result<Value>): Result<Value> {
  try {
    return run()
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}

/** The same for what takes its time. */
export async function guardedLater(path: string, run: () => Promise<void>): Promise<Result<void>> {
  try {
    await run()
    return { ok: true, value: undefined }
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}

function sqliteFailure(code: string, path: string): AppError {
  const [, kind] = code.split('_') // SQLITE_CORRUPT_VTAB is a SQLITE_CORRUPT
  switch (kind) {
    case 'FULL':
      return diskFull(path)
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
    case 'AUTH':
      return readOnly(path)
    case 'CORRUPT':
    case 'NOTADB':
      return damaged(path)
    case 'BUSY':
    case 'LOCKED':
      return { code: 'in-use', message: `The store ${path} is in use by another program.` }
    default:
      return refusedByDisk(code, path)
  }
}

export function damaged(path: string): AppError {
  return {
    code: 'damaged',
    message: `The store ${path} is damaged. It was left as it is.`,
  }
}

function refusedByDisk(code: string, path: string): AppError {
  return {
    code: 'failed',
    message: `${path} could not be read or written (${code}). Check the disk and the folder that hold it.`,
  }
}

function diskFull(path: string): AppError {
  return {
    code: 'disk-full',
    message: `The disk is full, so this was not saved. Make room on the disk that holds ${path} and try again.`,
  }
}

function readOnly(path: string): AppError {
  return {
    code: 'read-only',
    message: `${path} cannot be written. Check the rights of that file and its folder, or choose another place.`,
  }
}
