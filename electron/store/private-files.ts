import { closeSync, mkdirSync, openSync } from 'node:fs'

/** Makes a folder, with those above it that are missing, into which nobody but its owner can look. One that is there stays as it is. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/**
 * Begins the file of a database, where it is not there, as one that nobody but its owner can read: SQLite would let everybody.
 * What SQLite keeps beside it is as open as the file is.
 */
export function beginPrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
}
