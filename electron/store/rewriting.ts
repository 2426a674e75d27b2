import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from './connection.ts'
import { changeKey, type DataKey } from './data-key.ts'
import { syncFile, syncFolder } from './files.ts'
import { beginPrivateFile } from './private-files.ts'

/** What has just been done; a change that ends after any of them leaves a store that opens, as it was or as it is to be. */
export type Step = string

/**
 * Puts a copy under another key in the place of a database, step by step: the copy is written beside it, checked against it and on
 * the disk before it takes the name. Nobody else can open the database meanwhile, nor may this process have it open. What
 * the disk refuses is thrown, and nothing has changed then.
 *
 * @param from its key now, undefined where it is plain
 * @param to the key it is to have, undefined where it is to be plain
 */
export function* rewriting(
  path: string,
  from: DataKey | undefined,
  to: DataKey | undefined,
): Generator<Step, void> {
  const part = `${path}.part`
  rmSync(part, { force: true })
  beginPrivateFile(part)
  const db = openDatabase(path, from, { fileMustExist: true })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE') // or a log would stay beside a file that it does not belong to
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    db.prepare('VACUUM INTO ?').run(part)
    yield 'the copy is written'
    putUnderKey(part, from, to)
    yield 'the copy has its key'
    expectTheSame(db, part, to)
    syncFile(part)
    yield 'the copy is sound'
    if (process.platform === 'win32') db.close() // it renames nothing over an open file
    renameSync(part, path)
    yield 'the copy has the name'
    syncFolder(dirname(path))
  } finally {
    db.close()
    rmSync(part, { force: true })
  }
  yield 'the copy is in place'
}

function putUnderKey(path: string, from: DataKey | undefined, to: DataKey | undefined): void {
  const copy = openDatabase(path, from)
  try {
    copy.pragma('locking_mode = EXCLUSIVE')
    copy.pragma('journal_mode = MEMORY') // nothing plain lies beside it, and a copy that is cut short is thrown away
    changeKey(copy, to)
  } finally {
    copy.close()
  }
}

/** The copy opens with its key, its pages hold together, and it has as many rows in every table. */
export function expectTheSame(db: Database, path: string, key: DataKey | undefined): void {
  const copy = openDatabase(path, key)
  try {
    const isSound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok'
    if (!isSound || countsIn(copy) !== countsIn(db)) throw new Error('the copy is not the same')
  } finally {
    copy.close()
  }
}

function countsIn(db: Database): string {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  const counts = names.map((name) => [
    name,
    db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get(),
  ])
  const version = ['user_version', 'application_id'].map((name) => db.pragma(name))
  return JSON.stringify([counts, version])
}
