import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { isPlain } from '../../../electron/store/data-key.ts'
import { holdStore, type StoreHolder } from '../../../electron/store/holder.ts'
import { applicationId } from '../../../electron/store/identity.ts'
import { placeIn, stampOf } from '../../../electron/store/place.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { checks, freshFolder, got, noon, options, refusal, sound, storeWith } from './opened.ts'

/** A store with two meetings, the second of which its backup does not have; a second passes with each look at the clock. */
async function twoStates(): Promise<{ folder: string; holder: StoreHolder; backup: string }> {
  const folder = freshFolder()
  await (await storeWith(fullRecord(), folder)).close()
  const [backup] = backupsOf(placeIn(folder))
  let seconds = 0
  const now = () => new Date(Date.parse(noon) + 1000 * seconds++)
  const holder = await holdStore(folder, { ...options, now })
  onTestFinished(() => holder.close())
  add(holder, 'meeting-2')
  return { folder, holder, backup: basename(backup?.path ?? '') }
}

function add(holder: StoreHolder, id: string): void {
  got(got(holder.store()).editLibrary({ kind: 'meeting.add', record: fullRecord(id) }, noon))
}

function meetingsOf(holder: StoreHolder): string[] {
  return got(got(holder.store()).library())
    .meetings.map(({ id }) => id)
    .toSorted()
}

/** The clock's next readings, as they are part of names. */
const stamps = Array.from({ length: 9 }, (_, seconds) =>
  stampOf(new Date(Date.parse(noon) + 1000 * seconds)),
)

/** The present store works on, and nothing half done lies beside it. */
function expectUnchanged(folder: string, holder: StoreHolder): void {
  expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-2'])
  add(holder, 'meeting-3')
  expect(meetingsOf(holder)).toHaveLength(3)
  expect(readdirSync(folder).filter((name) => name.includes('coming'))).toEqual([])
}

describe('restoring a backup', () => {
  it('puts it in the store’s place and keeps the present store as a backup, named so', async () => {
    const { folder, holder, backup } = await twoStates()
    const { store, before } = got(await holder.restoring.restore(backup))
    expect(store).toMatchObject({ kind: 'ready', path: placeIn(folder).path })
    expect(meetingsOf(holder)).toEqual(['meeting-1'])
    expect(before).toMatch(/-before-restoring\.db$/)
    const listed = got(holder.store()).backups.list()
    expect(listed.find(({ name }) => name === before)).toMatchObject({
      isBeforeRestoring: true,
      meetings: [{}, {}],
    })
    await holder.close()
    expect(checks(folder)).toEqual(sound)
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['rapporteur.db'])
  })

  it('can be undone, and that again', async () => {
    const { holder, backup } = await twoStates()
    const first = got(await holder.restoring.restore(backup))
    add(holder, 'meeting-4')
    const undone = got(await holder.restoring.restore(first.before))
    expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-2'])
    got(await holder.restoring.restore(undone.before))
    expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-4'])
  })

  it('restores one that lies elsewhere, which stays there', async () => {
    const { holder } = await twoStates()
    const path = join(freshFolder(), 'kept.db')
    got(await got(holder.store()).backups.writeTo(path))
    const bytes = readFileSync(path)
    add(holder, 'meeting-3')
    got(await holder.restoring.restoreFrom(path))
    expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-2'])
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('refuses one that is damaged, another program’s, open itself or gone', async () => {
    const { folder, holder, backup } = await twoStates()
    const path = join(placeIn(folder).backups, backup)
    const damaged = readFileSync(path)
    damaged.fill(0x5a, 4096, 4096 * 6)
    writeFileSync(path, damaged)
    expect(refusal(await holder.restoring.restore(backup))).toEqual({ code: 'damaged' })
    const foreign = join(freshFolder(), 'recipes.db')
    new Database(foreign).exec('CREATE TABLE recipe (name TEXT)').close()
    expect(refusal(await holder.restoring.restoreFrom(foreign))).toEqual({ code: 'foreign' })
    const own = placeIn(folder).path
    expect(refusal(await holder.restoring.restoreFrom(own))).toEqual({ code: 'invalid' })
    expect(refusal(await holder.restoring.restore('none.db'))).toEqual({ code: 'not-found' })
    const gone = join(folder, 'gone.db')
    expect(refusal(await holder.restoring.restoreFrom(gone))).toEqual({ code: 'failed' })
    expectUnchanged(folder, holder)
  })

  it('leaves the present store in use where that cannot be kept as a backup', async () => {
    const { folder, holder, backup } = await twoStates()
    const inTheWay = stamps.map((stamp) =>
      join(placeIn(folder).backups, `${stamp}-before-restoring.db`),
    )
    for (const path of inTheWay) mkdirSync(join(path, 'in the way'), { recursive: true })
    expect(refusal(await holder.restoring.restore(backup))).toEqual({ code: 'failed' })
    expectUnchanged(folder, holder)
    for (const path of inTheWay) rmSync(path, { recursive: true })
  })

  it('leaves the present store in use where it cannot be put aside', async () => {
    const { folder, holder, backup } = await twoStates()
    for (const stamp of stamps)
      writeFileSync(join(folder, `rapporteur-before-restoring-${stamp}.db`), 'in the way')
    expect(refusal(await holder.restoring.restore(backup))).toEqual({ code: 'failed' })
    expectUnchanged(folder, holder)
  })

  it('puts the present store back where the restored one does not open', async () => {
    const { folder, holder } = await twoStates()
    const path = join(freshFolder(), 'odd.db')
    const odd = new Database(path) // looks like a store whose tables are still to be made, and has one of them
    odd.pragma(`application_id = ${applicationId}`)
    odd.exec('CREATE TABLE meeting (id TEXT)').close()
    expect((await holder.restoring.restoreFrom(path)).ok).toBe(false)
    expectUnchanged(folder, holder)
    await holder.close()
    expect(checks(folder)).toEqual(sound)
  })

  it('encrypts a plain backup that comes into a store with a passphrase', async () => {
    const { folder, holder } = await twoStates()
    const path = join(freshFolder(), 'plain.db')
    got(await got(holder.store()).backups.writeTo(path))
    got(await holder.confiding.setPassphrase('heron anchor ninety velvet'))
    add(holder, 'meeting-3')
    const { store, before } = got(await holder.restoring.restoreFrom(path))
    expect(store).toMatchObject({ kind: 'ready', hasPassphrase: true })
    expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-2'])
    got(await holder.restoring.restore(before))
    expect(meetingsOf(holder)).toHaveLength(3)
    await holder.close()
    expect(isPlain(placeIn(folder).path)).toBe(false)
    expect(isPlain(path)).toBe(true)
  })
})
