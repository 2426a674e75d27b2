import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../electron/store/connection.ts'
import { openStore } from '../../../electron/store/open.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import { freshFolder, got, looking, noon, openIn, options, storeWith } from './opened.ts'

const file = 'rapporteur.db'

async function refused(folder: string) {
  const opened = await openStore(folder, options)
  if (opened.ok) {
    await opened.value.close()
    throw new Error('this store should have been refused')
  }
  return opened.error
}

/** A store with enough in it that damage lands somewhere. */
async function filledFolder(): Promise<string> {
  const folder = freshFolder()
  const item = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [
      `item-${at}`,
      outcome(`item-${at}`, `a${at}`, `Members welcomed report ${at} on the harbour.`),
    ]),
  )
  await (await storeWith({ ...emptyRecord(), item }, folder)).close()
  return folder
}

describe('opening a store', () => {
  it('waits for the disk at each commit, keeps references, and keeps others out', () => {
    const db = connect(join(freshFolder(), file))
    const is = (name: string) => db.pragma(name, { simple: true })
    expect(is('journal_mode')).toBe('wal')
    expect(is('synchronous')).toBe(2) // FULL
    expect(is('foreign_keys')).toBe(1)
    expect(is('locking_mode')).toBe('exclusive')
    db.close()
  })

  it('makes one where there is none, folders and all, and leaves one file when it is closed', async () => {
    const folder = join(freshFolder(), 'a', 'b')
    await (await openIn(folder)).close()
    expect(readdirSync(folder)).toEqual([file])
    const strict = looking(folder, (db) =>
      db
        .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'")
        .pluck()
        .all(),
    )
    expect(strict).toEqual(['sqlite_schema', 'sqlite_temp_schema'])
  })

  it('begins again where the making of a store was cut short', async () => {
    const folder = freshFolder()
    const db = new Database(join(folder, file))
    db.pragma('journal_mode = WAL')
    db.close()
    expect(got((await openIn(folder)).library()).meetings).toEqual([])
  })
})

describe('a store in use', () => {
  it('is refused with the name of who uses it, and can be opened when they have closed it', async () => {
    const folder = freshFolder()
    const first = await openIn(folder, { program: 'Rapporteur' })
    const error = await refused(folder)
    expect(error.code).toBe('in-use')
    expect(error.message).toMatch(
      /^The store is in use by Rapporteur \(process \d+ on .+\)\. .*rapporteur\.db\.$/,
    )
    await first.close()
    await (await openIn(folder)).close()
  })

  it('is refused to another process too, which changes nothing', async () => {
    const folder = freshFolder()
    const store = await openIn(folder)
    const other = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'opening-child.ts'), folder],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(other.stdout)).toMatchObject({ ok: false, error: { code: 'in-use' } })
    got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  })

  it('says "another program" where no name was left', async () => {
    const folder = freshFolder()
    await (await openIn(folder)).close()
    const db = connect(join(folder, file))
    writeFileSync(join(folder, `${file}.in-use`), 'not what we write')
    expect((await refused(folder)).message).toMatch(/^The store is in use by another program\./)
    db.close()
  })

  it('is not kept by a note that a crash left behind', async () => {
    const folder = freshFolder()
    await (await openIn(folder)).close()
    const note = { pid: 1, host: 'elsewhere', program: 'Rapporteur' }
    writeFileSync(join(folder, `${file}.in-use`), JSON.stringify(note))
    await (await openIn(folder)).close()
  })
})

describe('a store that cannot be used', () => {
  it('is damaged where its pages are, and stays as it is to the byte', async () => {
    const folder = await filledFolder()
    const path = join(folder, file)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096 * 3, 4096 * 9)
    writeFileSync(path, bytes)
    const before = bytesIn(folder)
    const error = await refused(folder)
    expect(error.code).toBe('damaged')
    expect(error.message).toContain(path)
    expect(bytesIn(folder)).toEqual(before)
  })

  it('is damaged where its end is missing, or where it is no database', async () => {
    const cut = await filledFolder()
    truncateSync(join(cut, file), 4096 * 5)
    expect((await refused(cut)).code).toBe('damaged')
    for (const content of ['x', 'Dear all,\n'.repeat(2000), '\0'.repeat(8192)]) {
      const folder = freshFolder()
      writeFileSync(join(folder, file), content)
      expect((await refused(folder)).code).toBe('damaged')
      expect(readFileSync(join(folder, file), 'utf8')).toBe(content)
    }
  })

  it('is damaged where it is gone, or empty, and there are backups of it', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'backups', 'rapporteur'), { recursive: true })
    writeFileSync(join(folder, 'backups', 'rapporteur', '2024-05-01T10-00-00.000Z.db'), 'a backup')
    expect(await refused(folder)).toMatchObject({ code: 'damaged' })
    expect(readdirSync(folder)).toEqual(['backups'])
    writeFileSync(join(folder, file), '')
    expect(await refused(folder)).toMatchObject({ code: 'damaged' })
    expect(readFileSync(join(folder, file))).toHaveLength(0)
  })

  it('is foreign where it belongs to another program', async () => {
    const folder = freshFolder()
    const db = new Database(join(folder, file))
    db.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
    db.pragma('journal_mode = WAL')
    db.close()
    const before = bytesIn(folder)
    expect(await refused(folder)).toMatchObject({ code: 'foreign' })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('is newer where a later Rapporteur wrote it, and the message says what to do', async () => {
    const folder = await filledFolder()
    looking(folder, (db) => {
      db.pragma('journal_mode = DELETE')
      db.pragma('user_version = 7')
    })
    const before = bytesIn(folder)
    const error = await refused(folder)
    expect(error.code).toBe('newer')
    expect(error.message).toContain('version 7')
    expect(error.message).toContain('Update Rapporteur')
    expect(bytesIn(folder)).toEqual(before)
  })

  it('is named as a folder that is a file', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'store'), 'a file')
    const error = await refused(join(folder, 'store'))
    expect(error.code).toBe('failed')
    expect(error.message).toContain(join(folder, 'store'))
  })
})
