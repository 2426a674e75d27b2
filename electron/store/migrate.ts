import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { failureOf } from './failure.ts'
import { applicationId, versionAfter } from './identity.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Brings a store to the newest version, all in one transaction: it ends there, or stays what it was. `first` fills a new
 * store, in the same transaction.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  first: (db: Database) => void,
): Result<void> {
  const from = Number(db.pragma('user_version', { simple: true }))
  if (from === versionAfter(migrations)) return ok(undefined)
  db.pragma('foreign_keys = OFF') // a migration may rebuild a table that others point to; all are checked at its end
  try {
    db.transaction(() => {
      for (const { version, sql } of migrations) if (version > from) db.exec(sql)
      if (from === 0) first(db)
      const dangling = db.pragma('foreign_key_check')
      if (Array.isArray(dangling) && dangling.length > 0) throw new Error('rows point to nothing')
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${versionAfter(migrations)}`)
    })()
    db.pragma('wal_checkpoint(TRUNCATE)') // so that the file by itself says what it is
    return ok(undefined)
  } catch (error) {
    return notMigrated(db, from, error)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function notMigrated(db: Database, from: number, error: unknown): Result<never> {
  const failure = failureOf(error, db.name)
  if (failure?.code === 'disk-full' && from > 0) {
    return fail(
      failure.code,
      `The disk is full, so the store ${db.name} could not be brought up to date, and was left as it is. ` +
        'Make room on that disk and start again.',
    )
  }
  if (failure?.code === 'disk-full' || failure?.code === 'read-only')
    return { ok: false, error: failure }
  const why = error instanceof Error ? error.message : String(error)
  return fail(
    'failed',
    `The store ${db.name} could not be brought up to date from version ${from}, and was left as it is (${why}).`,
  )
}
