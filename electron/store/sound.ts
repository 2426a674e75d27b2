import type { Database } from 'better-sqlite3'

/**
 * Whether a database's pages, tables and index of words hold together. Its CHECKs are left out: no damage to a disk
 * comes to light by them, and reading all the JSON of a long journal would double the time it takes to start.
 */
export function isSound(db: Database): boolean {
  db.pragma('ignore_check_constraints = ON')
  const found = db.pragma('quick_check(1)', { simple: true })
  db.pragma('ignore_check_constraints = OFF')
  return found === 'ok'
}
