import { existsSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type DataKey, giveKey, isPlain } from './data-key.ts'

/** How long a store that another process is just closing is waited for, in milliseconds. */
const patience = 500

/** Opens a database with its key, where it has one; a plain file needs none. Every file of a store is opened here. */
export function openDatabase(
  path: string,
  key: DataKey | undefined,
  options: Database.Options = {},
): Database.Database {
  const keyed = key !== undefined && !isPlain(path) // asked first: looking at an open file would give up its locks
  const db = new Database(path, options)
  try {
    if (keyed) giveKey(db, key)
    db.pragma('temp_store = MEMORY') // nothing of the text lies beside the store while it is sorted or searched
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens a database to look at it, so that its files stay as they are to the byte. Where a crash left a log beside it, only
 * a connection that may not write leaves that log alone; where none is, one that has the file to itself leaves no trace.
 */
export function connectToLook(
  path: string,
  key: DataKey | undefined,
): { db: Database.Database; close: () => void } {
  if (!companions.some((ending) => sizeOf(path + ending) > 0)) {
    const db = openDatabase(path, key, { fileMustExist: true, timeout: patience })
    db.pragma('locking_mode = EXCLUSIVE')
    return { db, close: () => db.close() }
  }
  const index = `${path}-shm`
  const hadIndex = existsSync(index)
  const db = openDatabase(path, key, { readonly: true, fileMustExist: true, timeout: patience })
  const close = () => {
    db.close()
    if (!hadIndex) rmSync(index, { force: true })
  }
  return { db, close }
}

const companions = ['-wal', '-journal']

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Opens a store to work in it, alone: from here to the end no other process can. Throws SQLite's error where another
 * holds it. `synchronous` is what makes an acknowledgement true, so it is read back.
 */
export function connect(path: string, key?: DataKey): Database.Database {
  const db = openDatabase(path, key, { timeout: patience })
  try {
    db.pragma('locking_mode = EXCLUSIVE') // first: the lock is then taken with the first read
    expectPragma(db, 'journal_mode', 'wal', 'WAL')
    expectPragma(db, 'synchronous', 2, 'FULL')
    expectPragma(db, 'foreign_keys', 1, 'ON')
    db.exec('BEGIN IMMEDIATE; COMMIT')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function expectPragma(
  db: Database.Database,
  name: string,
  expected: string | number,
  setting: string,
): void {
  db.pragma(`${name} = ${setting}`)
  const is = db.pragma(name, { simple: true })
  if (is !== expected) throw new Error(`SQLite did not take ${name} = ${setting}: it is ${is}`)
}
