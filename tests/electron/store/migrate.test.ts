import { createHash } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { migrations } from '../../../electron/store/migrations/all.ts'
import type { Migration } from '../../../electron/store/migrations/migration.ts'
import { openStore } from '../../../electron/store/open.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import {
  checks,
  dump,
  freshFolder,
  got,
  looking,
  openIn,
  options,
  sound,
  storeWith,
} from './opened.ts'

const next = migrations.length + 1
const rebuilt: Migration = {
  version: next,
  sql: `
    CREATE TABLE annex_anew (meeting_id TEXT NOT NULL REFERENCES meeting (id), id TEXT NOT NULL,
      order_key TEXT NOT NULL, kind TEXT NOT NULL, heading TEXT NOT NULL,
      is_lettered INTEGER NOT NULL, wording TEXT NOT NULL,
      colour TEXT NOT NULL DEFAULT 'blue', PRIMARY KEY (meeting_id, id)) STRICT, WITHOUT ROWID;
    INSERT INTO annex_anew SELECT *, 'green' FROM annex;
    DROP TABLE annex;
    ALTER TABLE annex_anew RENAME TO annex;`,
}
const failing: Migration = {
  version: next,
  sql: 'DELETE FROM delegate; UPDATE item SET parent_id = NULL; SELECT no_such_function();',
}
const dangling: Migration = { version: next, sql: 'DELETE FROM item WHERE parent_id IS NULL;' }

async function populated(): Promise<string> {
  const folder = freshFolder()
  await (await storeWith(fullRecord(), folder)).close()
  return folder
}

const versionIn = (folder: string) =>
  looking(folder, (db) => db.pragma('user_version', { simple: true }))

describe('the migrations', () => {
  it('are the ones that were released, word for word', () => {
    const hashes = migrations.map(({ version, sql }) => [
      version,
      createHash('sha256').update(sql).digest('hex').slice(0, 16),
    ])
    // A migration is never changed: a new one is added, and its hash below it.
    expect(hashes).toEqual([[1, '940670588a8069db']])
  })

  it('are numbered from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
  })
})

describe('a new store', () => {
  it('is made by all of them', async () => {
    const folder = freshFolder()
    await (await openIn(folder, { migrations: [...migrations, rebuilt] })).close()
    expect(versionIn(folder)).toBe(next)
    expect(checks(folder)).toEqual(sound)
  })
})

describe('a populated store', () => {
  it('is brought up to date with all that is in it, after a backup of what it was', async () => {
    const folder = await populated()
    const before = dump(folder)
    const store = await openIn(folder, { migrations: [...migrations, rebuilt] })
    expect(got(store.openMeeting('meeting-1')).record).toEqual(fullRecord())
    await store.close()
    expect(versionIn(folder)).toBe(next)
    expect(looking(folder, (db) => db.prepare('SELECT colour FROM annex').pluck().all())).toEqual([
      'green',
    ])
    expect(checks(folder)).toEqual(sound)

    const [backup] = backupsOf(placeIn(folder))
    const restored = freshFolder()
    cpSync(backup?.path ?? '', placeIn(restored).path)
    expect(dump(restored)).toEqual(before)
  })

  it.each([
    ['fails', failing],
    ['leaves rows that point to nothing', dangling],
  ])('stays what it was when a migration %s', async (_, migration) => {
    const folder = await populated()
    const before = dump(folder)
    const opened = await openStore(folder, { ...options, migrations: [...migrations, migration] })
    expect(opened).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(dump(folder)).toEqual(before)
    expect(versionIn(folder)).toBe(migrations.length)
    expect(got((await openIn(folder)).openMeeting('meeting-1')).record).toEqual(fullRecord())
  })

  it('is not touched where the backup cannot be taken', async () => {
    const folder = await populated()
    const { backups } = placeIn(folder)
    const before = bytesIn(folder)
    mkdirSync(join(backups, '2024-05-06T12-00-00.000Z.db.part'), { recursive: true }) // in its way
    const opened = await openStore(folder, { ...options, migrations: [...migrations, rebuilt] })
    expect(opened).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(backups) },
    })
    expect(bytesIn(folder)).toEqual(before)
    expect(versionIn(folder)).toBe(migrations.length)
  })
})
