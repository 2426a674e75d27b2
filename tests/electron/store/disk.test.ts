import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { chosenFolderIn } from '../../../electron/store/chosen-folder.ts'
import { holdStore, type StoreHolder } from '../../../electron/store/holder.ts'
import { noKeychain } from '../../../electron/store/keychain.ts'
import { migrations } from '../../../electron/store/migrations/all.ts'
import type { Migration } from '../../../electron/store/migrations/migration.ts'
import { openStore } from '../../../electron/store/open.ts'
import { namesIn } from '../../../electron/store/place.ts'
import type { Store } from '../../../electron/store/store.ts'
import { storeFolderIn } from '../../../electron/store-folder.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import {
  checks,
  dump,
  freshFolder,
  got,
  looking,
  noon,
  openIn,
  options,
  refusal,
  sound,
  storeWith,
} from './opened.ts'

const smallDisk = process.env.RAPPORTEUR_TEST_SMALL_DISK // a file system of its own, of a few megabytes
const meeting = 'meeting-1'

/** A folder on the small disk, and a file beside it that takes all the room there is. */
function onSmallDisk(disk: string) {
  const folder = mkdtempSync(join(disk, 'store-'))
  const filler = `${folder}.filler`
  const free = () => rmSync(filler, { force: true })
  onTestFinished(() => {
    free()
    rmSync(folder, { recursive: true, force: true })
  })
  /** Takes all the room, or all but so many bytes. */
  const fill = (butBytes = 0) => {
    if (butBytes > 0) writeFileSync(`${folder}.room`, Buffer.alloc(butBytes))
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
      } catch {
        // no room for one more of this size
      }
    }
    rmSync(`${folder}.room`, { force: true })
  }
  return { folder, fill, free }
}

/** A later version of the store, whose migration writes so many megabytes. */
function later(megabytes: number): Migration[] {
  const fill = `WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${megabytes})
    INSERT INTO ballast SELECT randomblob(1000000) FROM n;`
  const sql = `CREATE TABLE ballast (bytes BLOB NOT NULL) STRICT; ${fill}`
  return [...migrations, { version: migrations.length + 1, sql }]
}

/** Edits until an edit is not saved; gives the number saved and the refusal. */
function editUntilRefused(store: Store) {
  for (let nth = 0; nth < 5000; nth += 1) {
    const row = outcome(`item-${nth}`, 'a0', `Outcome ${nth}. ${'Words. '.repeat(100)}`)
    const saved = store.edit(meeting, { kind: 'add', entity: 'item', row }, `g${nth}`, noon)
    if (!saved.ok) return { saved: nth, refused: saved }
  }
  throw new Error('the disk was never full')
}

describe.skipIf(!smallDisk)('a full disk (RAPPORTEUR_TEST_SMALL_DISK)', () => {
  it('acknowledges nothing that is not saved, and goes on when there is room', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    const store = await openIn(folder, { onTrouble: () => {} }) // a backup may find no room either
    got(store.editLibrary({ kind: 'meeting.add', record: emptyRecord() }, noon))
    fill()
    const { saved, refused } = editUntilRefused(store)
    expect(refusal(refused)).toEqual({ code: 'disk-full' })
    expect(refused.error.message).toMatch(/^The disk is full, so this was not saved\./)
    expect(Object.keys(got(store.openMeeting(meeting)).record.item)).toHaveLength(saved)
    free()
    const row = outcome('item-later', 'a0', 'There is room again.')
    got(store.edit(meeting, { kind: 'add', entity: 'item', row }, 'later', noon))
    await store.close()
    const again = await openIn(folder)
    expect(Object.keys(got(again.openMeeting(meeting)).record.item)).toHaveLength(saved + 1)
    await again.close()
    expect(checks(folder)).toEqual(sound)
  })

  it('lets the app quit, with all that was acknowledged', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    const troubles: string[] = []
    const store = await openIn(folder, { onTrouble: (what) => troubles.push(what) })
    got(store.editLibrary({ kind: 'meeting.add', record: emptyRecord() }, noon))
    fill()
    const { saved } = editUntilRefused(store)
    await store.close()
    expect(troubles).toContain('backup')
    free()
    const again = await openIn(folder)
    expect(Object.keys(got(again.openMeeting(meeting)).record.item)).toHaveLength(saved)
    await again.close()
    expect(checks(folder)).toEqual(sound)
  })

  it('says so where a store cannot even be made, and leaves no half of one', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    fill()
    expect(refusal(await openStore(folder, options))).toEqual({ code: 'disk-full' })
    expect(namesIn(folder)).toEqual([])
    free()
    expect(got((await openIn(folder)).library()).meetings).toEqual([])
  })

  it('leaves a store of an earlier version as it was, where its backup finds no room', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    await (await storeWith(fullRecord(), folder)).close()
    const before = bytesIn(folder)
    fill()
    const refused = await openStore(folder, { ...options, migrations: later(1) })
    expect(refusal(refused)).toEqual({ code: 'disk-full' })
    expect(refused).toMatchObject({
      error: {
        message: expect.stringMatching(
          /is of an earlier version, and was left as it is: no backup of it could be written to .+ Check that folder and the room on its disk/,
        ),
      },
    })
    expect(bytesIn(folder)).toEqual(before)
    free()
    const store = await openIn(folder, { migrations: later(1) })
    expect(got(store.openMeeting(meeting)).record).toEqual(fullRecord())
  })

  it('leaves it as it was as well, where there is room for the backup alone', async () => {
    const { folder } = onSmallDisk(smallDisk ?? '')
    await (await storeWith(fullRecord(), folder)).close()
    const store = join(folder, 'rapporteur.db')
    const before = bytesIn(folder)['rapporteur.db']
    const refused = await openStore(folder, { ...options, migrations: later(12) })
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'disk-full',
        message: `The disk is full, so the store ${store} could not be brought up to date, and was left as it is. Make room on that disk and start again.`,
      },
    })
    expect(bytesIn(folder)['rapporteur.db']).toEqual(before)
    expect(checks(folder)).toEqual(sound)
    expect(got((await openIn(folder)).openMeeting(meeting)).record).toEqual(fullRecord())
  })
})

describe.skipIf(!smallDisk)('a disk that fills (RAPPORTEUR_TEST_SMALL_DISK)', () => {
  const quiet = { ...options, onTrouble: () => {} } // a backup on closing may find no room either
  const rooms = [0, 100_000, 300_000, 500_000, 700_000, 900_000] // a store takes 250 kB

  async function hold(userData: string): Promise<StoreHolder> {
    const chosen = chosenFolderIn(userData)
    const holder = await holdStore(storeFolderIn(userData), quiet, noKeychain, chosen)
    onTestFinished(() => holder.close())
    return holder
  }

  function meetingsOf(holder: StoreHolder): number {
    return got(got(holder.store()).library()).meetings.length
  }

  it('during a backup leaves none that is half, and the ones that are there', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    const store = await storeWith(fullRecord())
    const path = join(folder, 'kept.db')
    got(await store.backups.writeTo(path))
    const before = bytesIn(folder)
    for (const room of [0, 100_000]) {
      fill(room)
      const refused = await store.backups.writeTo(join(folder, 'another.db'))
      expect(refusal(refused)).toEqual({ code: 'disk-full' })
      expect(bytesIn(folder)).toEqual(before)
      free()
    }
    got(await store.backups.writeTo(join(folder, 'another.db')))
  })

  it('during an upgrade leaves the store as it was, with the reason', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    await (await storeWith(fullRecord(), folder)).close()
    const known = migrations.length
    const sql = 'CREATE TABLE large (bytes BLOB); INSERT INTO large VALUES (zeroblob(600000));'
    const upgrade = { ...quiet, migrations: [...migrations, { version: known + 1, sql }] }
    const before = dump(folder)
    for (const room of rooms.slice(0, 4)) {
      fill(room)
      const opened = await openStore(folder, upgrade)
      expect([room, refusal(opened)]).toEqual([room, { code: 'disk-full' }])
      free()
      expect(dump(folder)).toEqual(before)
      expect(looking(folder, (db) => db.pragma('user_version', { simple: true }))).toBe(known)
    }
    await got(await openStore(folder, upgrade)).close()
  })

  it('during a moving leaves the store where it was, and nothing on the full disk', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    const userData = freshFolder()
    await (await storeWith(fullRecord(), storeFolderIn(userData))).close()
    const holder = await hold(userData)
    for (const room of [0, 100_000, 300_000]) {
      fill(room)
      const refused = await holder.moving.moveInto(folder)
      expect([room, refusal(refused)]).toEqual([room, { code: 'disk-full' }])
      expect(refused).toMatchObject({ error: { message: expect.stringContaining(folder) } })
      expect([namesIn(folder), meetingsOf(holder)]).toEqual([[], 1])
      free()
    }
    got(await holder.moving.moveInto(folder))
    expect(meetingsOf(holder)).toBe(1)
  })

  it('during a restoring leaves the present store in use, whole', async () => {
    const { folder, fill, free } = onSmallDisk(smallDisk ?? '')
    const store = storeFolderIn(folder)
    const other = await storeWith(fullRecord('meeting-other'))
    const path = join(freshFolder(), 'other.db')
    got(await other.backups.writeTo(path))
    await (await storeWith(fullRecord(), store)).close()
    const holder = await hold(folder)
    const idsOf = () => got(got(holder.store()).library()).meetings.map(({ id }) => id)
    const done: boolean[] = []
    for (const room of rooms) {
      const was = idsOf()
      fill(room)
      const restored = await holder.restoring.restoreFrom(path)
      done.push(restored.ok)
      if (!restored.ok) {
        expect([room, refusal(restored)]).toEqual([room, { code: 'disk-full' }])
        expect(restored.error.message).toContain(`the disk that holds ${store}`)
        expect(idsOf()).toEqual(was)
        expect(namesIn(store).filter((name) => /coming|-before-/.test(name))).toEqual([])
      }
      free()
    }
    expect(done.slice(0, 2)).toEqual([false, false])
    got(await holder.restoring.restoreFrom(path))
    expect(idsOf()).toEqual(['meeting-other'])
    await holder.close()
    expect(checks(store)).toEqual(sound)
  })
})

describe.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be written (not as root, who may)',
  () => {
    it('is said to be so, and nothing in it changes', async () => {
      const folder = freshFolder()
      await (await storeWith(fullRecord(), folder)).close()
      const before = bytesIn(folder)
      chmodSync(folder, 0o555)
      onTestFinished(() => chmodSync(folder, 0o755))
      const opened = await openStore(folder, options)
      expect(refusal(opened)).toEqual({ code: 'read-only' })
      expect(bytesIn(folder)).toEqual(before)
    })

    it('is said to be so where no store is there yet', async () => {
      const parent = freshFolder()
      mkdirSync(join(parent, 'locked'), { mode: 0o555 })
      expect(refusal(await openStore(join(parent, 'locked', 'store'), options))).toEqual({
        code: 'read-only',
      })
    })

    it('is said of the file where that alone is locked', async () => {
      const folder = freshFolder()
      await (await storeWith(fullRecord(), folder)).close()
      chmodSync(join(folder, 'rapporteur.db'), 0o444)
      expect(refusal(await openStore(folder, options))).toEqual({ code: 'read-only' })
    })
  },
)
