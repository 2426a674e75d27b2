/** What can go wrong, as a closed set: callers branch on `code`, people read `message`. */
export const errorCodes = [
  'invalid', // an input that cannot be: `field` names where
  'not-found', // the thing named does not exist (any more)
  'refused', // the sender may not ask this
  'frozen', // the text is adopted: only a corrigendum changes it
  'locked', // the store opens with a passphrase
  'in-use', // another process holds the store or the file
  'damaged', // the store fails its integrity check
  'foreign', // a file that is not a Rapporteur store
  'newer', // written by a newer Rapporteur
  'read-only', // the folder or file cannot be written
  'disk-full',
  'unreadable', // a file that cannot be read as what it should be
  'failed', // anything unforeseen; details are in the log
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An error as a value. `field` is the name of the input at fault, `message` a sentence for the person. */
export type AppError = { code: ErrorCode; message: string; field?: string | undefined }

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: ErrorCode, message: string, field?: string): Result<never> {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } }
}
