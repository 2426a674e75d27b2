import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { type OpenOptions, openStore } from '../../../electron/store/open.ts'
import { placeIn } from '../../../electron/store/place.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Result } from '../../../shared/result.ts'

export const noon = '2024-05-06T12:00:00.000Z'

export const options: OpenOptions = {
  now: () => new Date(noon),
  program: 'Rapporteur (tests)',
  onTrouble: (what, error) => {
    throw new Error(`trouble in the background: ${what}`, { cause: error })
  },
}

/** A folder of its own for one test, gone afterwards. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a result that must be one. */
export function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** The code of a result that must be an error, and the field it names. */
export function refusal(result: Result<unknown>): { code: string; field?: string | undefined } {
  if (result.ok) throw new Error('this should have been refused')
  const { code, field } = result.error
  return field === undefined ? { code } : { code, field }
}

/** A store open in a folder; closed at the end of the test if that was not done. */
export async function openIn(folder: string, more: Partial<OpenOptions> = {}): Promise<Store> {
  const store = got(await openStore(folder, { ...options, ...more }))
  let open = true
  const close = async () => {
    if (open) await store.close()
    open = false
  }
  onTestFinished(close)
  return { ...store, close }
}

/** A store with one meeting in it. */
export async function storeWith(record: MeetingRecord, folder = freshFolder()): Promise<Store> {
  const store = await openIn(folder)
  got(store.editLibrary({ kind: 'meeting.add', record }, noon))
  return store
}

/** Looks into a store that is closed, with SQL of the test's own. */
export function looking<Found>(folder: string, look: (db: Database.Database) => Found): Found {
  const db = new Database(placeIn(folder).path)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** Every row of every table of a closed store, the index of words included. */
export function dump(folder: string): { [table: string]: unknown[] } {
  return looking(folder, (db) => {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    return Object.fromEntries(
      tables.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
    )
  })
}

/** What SQLite and FTS5 themselves say about a closed store; 'ok' for both where it is sound. */
export function checks(folder: string): { database: unknown; words: string; references: unknown } {
  return looking(folder, (db) => {
    const database = db.pragma('integrity_check', { simple: true })
    db.exec("INSERT INTO item_words (item_words, rank) VALUES ('integrity-check', 1)") // throws where it is not
    return { database, words: 'ok', references: db.pragma('foreign_key_check') }
  })
}

export const sound = { database: 'ok', words: 'ok', references: [] }
