import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../../electron/store/migrations/all.ts'
import type { Migration } from '../../../electron/store/migrations/migration.ts'
import { openStore } from '../../../electron/store/open.ts'
import { namesIn } from '../../../electron/store/place.ts'
import type { Store } from '../../../electron/store/store.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import {
  checks,
  freshFolder,
  got,
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
  const fill = () => {
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
      } catch {
        // no room for one more of this size
      }
    }
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
