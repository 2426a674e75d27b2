import { closeSync, openSync, readSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

/**
 * The key that a locked store and its backups are encrypted with: 32 random bytes, which lie on the disk only wrapped by
 * what a passphrase comes to. So another passphrase wraps the same key, and older backups stay open.
 */
export type DataKey = Buffer

const cipher = 'chacha20' // with Poly1305: each page is encrypted, and a changed one is noticed
const plainStart = 'SQLite format 3\0'

/** Gives a connection its key, before anything is read. That it is the right one shows with the first read. */
export function giveKey(db: Database, key: DataKey): void {
  db.pragma(`cipher = '${cipher}'`)
  db.pragma(`key = '${written(key)}'`)
}

/** Encrypts all of an open database anew, or writes it plainly where there is no key. Not in the mode of a store at work. */
export function changeKey(db: Database, key: DataKey | undefined): void {
  db.pragma(`cipher = '${cipher}'`)
  db.pragma(`rekey = '${key === undefined ? '' : written(key)}'`)
}

/** The key as it is, from which SQLite derives nothing: that has been done. */
function written(key: DataKey): string {
  return `raw:${key.toString('hex')}`
}

/**
 * Whether a file is no plain database: encrypted, damaged, or something else. Never to be asked of one that this process has
 * open: closing any look at a file gives up SQLite's locks on it.
 */
export function isUnreadable(path: string): boolean {
  const start = startOf(path)
  return start !== '' && start !== plainStart
}

/** Whether a file is a database that anybody can read; to be asked of closed ones only, too. */
export function isPlain(path: string): boolean {
  return startOf(path) === plainStart
}

function startOf(path: string): string {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const start = Buffer.alloc(plainStart.length)
      const length = readSync(descriptor, start, 0, start.length, 0)
      return start.toString('latin1', 0, length)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return '' // not there, or not to be read: opening it will say so
  }
}
