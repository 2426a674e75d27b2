import { accessSync, constants, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { connectToLook } from './connection.ts'
import type { DataKey } from './data-key.ts'
import { damaged, failureOf } from './failure.ts'
import { applicationId } from './identity.ts'
import { inUseMessage } from './lock-note.ts'
import { isSound } from './sound.ts'

/** A database file looked at: nothing there yet, or a sound store of ours of some version. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'store'; readonly version: number }

/**
 * Looks at a store without changing it. Fails with 'damaged', 'foreign', 'newer', 'in-use' or 'read-only', each with a
 * message that says where the file lies.
 *
 * @param known the newest version this program can work in
 * @param key of a locked store and its backups; without it they look damaged
 */
export function inspect(path: string, known: number, key?: DataKey): Result<Found> {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (size === 0) return ok({ kind: 'nothing' })
    accessSync(path, constants.W_OK)
    const { db, close } = connectToLook(path, key)
    try {
      return look(db, path, known)
    } finally {
      close()
    }
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === undefined) throw error
    return failure.code === 'in-use'
      ? fail('in-use', inUseMessage(path))
      : { ok: false, error: failure }
  }
}

function look(db: Database, path: string, known: number): Result<Found> {
  const id = db.pragma('application_id', { simple: true })
  const version = Number(db.pragma('user_version', { simple: true }))
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (db.pragma('page_count', { simple: true }) === 0) return { ok: false, error: damaged(path) } // a few bytes
  if (id !== applicationId) {
    // A store whose making was cut short is an empty database; anything else with another id is someone's.
    return id === 0 && version === 0 && tables === 0 ? ok({ kind: 'nothing' }) : foreign(path)
  }
  if (version > known) return newer(path, version, known)
  return isSound(db) ? ok({ kind: 'store', version }) : { ok: false, error: damaged(path) }
}

function foreign(path: string): Result<never> {
  return fail('foreign', `${path} is a database of another program. It was left as it is.`)
}

function newer(path: string, version: number, known: number): Result<never> {
  return fail(
    'newer',
    `The store ${path} was written by a newer Rapporteur (version ${version} of the store; this one knows ${known}). ` +
      'Update Rapporteur to open it. It was left as it is.',
  )
}
