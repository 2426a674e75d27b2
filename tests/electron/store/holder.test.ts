import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { holdStore } from '../../../electron/store/holder.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import { freshFolder, got, noon, openIn, options, refusal, storeWith } from './opened.ts'

async function hold(folder: string) {
  const holder = await holdStore(folder, options)
  onTestFinished(() => holder.close())
  return holder
}

/** A store with a meeting in it and a backup beside it, whose file is then spoilt. */
async function damagedFolder(): Promise<{ folder: string; path: string; damaged: Buffer }> {
  const folder = freshFolder()
  await (await storeWith(fullRecord(), folder)).close()
  const { path } = placeIn(folder)
  const damaged = readFileSync(path)
  damaged.fill(0x5a, 4096, 4096 * 6)
  writeFileSync(path, damaged)
  return { folder, path, damaged }
}

describe('the app’s store', () => {
  it('is ready where it can be opened, and says where it lies', async () => {
    const folder = freshFolder()
    const holder = await hold(folder)
    expect(await holder.state()).toEqual({
      kind: 'ready',
      path: join(folder, 'rapporteur.db'),
      hasPassphrase: false,
    })
    expect(got(holder.store()).path).toBe(join(folder, 'rapporteur.db'))
    expect(got(await holder.openBackup())).toEqual(await holder.state()) // nothing to put right
    expect(got(await holder.startNew())).toEqual(await holder.state())
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['rapporteur.db'])
  })

  it('says that it is damaged, where it lies and where the last good backup is', async () => {
    const { folder, path } = await damagedFolder()
    const holder = await hold(folder)
    expect(await holder.state()).toEqual({
      kind: 'unusable',
      code: 'damaged',
      message: expect.stringContaining(path),
      path,
      backup: { path: expect.stringContaining('backups'), at: noon },
    })
    expect(refusal(holder.store())).toEqual({ code: 'damaged' })
  })

  it('opens the backup in its place; the damaged file is kept, and can be put back', async () => {
    const { folder, path, damaged } = await damagedFolder()
    const holder = await hold(folder)
    expect(got(await holder.openBackup())).toEqual({ kind: 'ready', hasPassphrase: false, path })
    expect(got(got(holder.store()).openMeeting('meeting-1')).record).toEqual(fullRecord())
    await holder.close()
    const aside = join(folder, 'rapporteur-damaged-2024-05-06T12-00-00.000Z.db')
    expect(readFileSync(aside)).toEqual(damaged)
    renameSync(aside, path)
    expect(await (await hold(folder)).state()).toMatchObject({ kind: 'unusable', code: 'damaged' })
  })

  it('takes the log of the damaged file aside with it, so that it is not read into the backup', async () => {
    const { folder, path } = await damagedFolder()
    writeFileSync(`${path}-wal`, 'what a crash left')
    const holder = await hold(folder)
    got(await holder.openBackup())
    expect(got(got(holder.store()).openMeeting('meeting-1')).record).toEqual(fullRecord())
    const aside = join(folder, 'rapporteur-damaged-2024-05-06T12-00-00.000Z.db-wal')
    expect(readFileSync(aside, 'utf8')).toBe('what a crash left')
  })

  it('starts anew beside it; the damaged one stays under its name, and the new one is the store from then on', async () => {
    const { folder, path, damaged } = await damagedFolder()
    const holder = await hold(folder)
    const second = join(folder, 'rapporteur-2.db')
    expect(got(await holder.startNew())).toEqual({
      kind: 'ready',
      hasPassphrase: false,
      path: second,
    })
    const store = got(holder.store())
    expect(got(store.library()).meetings).toEqual([])
    got(store.editLibrary({ kind: 'meeting.add', record: fullRecord('meeting-2') }, noon))
    await holder.close()
    expect(readFileSync(path)).toEqual(damaged)
    const again = await hold(folder)
    expect(await again.state()).toEqual({
      kind: 'ready',
      hasPassphrase: false,
      path: second,
    })
    expect(got(got(again.store()).library()).meetings).toMatchObject([{ id: 'meeting-2' }])
  })

  it('asked twice at once opens the backup once', async () => {
    const { folder } = await damagedFolder()
    const holder = await hold(folder)
    const [first, second] = await Promise.all([holder.openBackup(), holder.startNew()])
    expect(second).toEqual(first)
    expect(readdirSync(folder)).not.toContain('rapporteur-2.db')
  })

  it('has nothing to open where there is no backup, and changes nothing', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'rapporteur.db'), 'Dear all,')
    const holder = await hold(folder)
    const before = bytesIn(folder)
    expect(await holder.state()).toMatchObject({ kind: 'unusable', code: 'damaged', backup: null })
    expect(refusal(await holder.openBackup())).toEqual({ code: 'not-found' })
    expect(bytesIn(folder)).toEqual(before)
  })

  it('leaves another program’s database under its name when a new store is begun', async () => {
    const folder = freshFolder()
    const path = join(folder, 'rapporteur.db')
    const db = new Database(path)
    db.exec('CREATE TABLE recipe (name TEXT)')
    db.close()
    const content = readFileSync(path)
    const holder = await hold(folder)
    expect(await holder.state()).toMatchObject({ kind: 'unusable', code: 'foreign' })
    got(await holder.startNew())
    expect(readFileSync(path)).toEqual(content)
  })

  it('in use elsewhere is not put right, only closed there', async () => {
    const folder = freshFolder()
    const store = await openIn(folder, { program: 'the command line' })
    const holder = await hold(folder)
    expect(await holder.state()).toMatchObject({
      kind: 'unusable',
      code: 'in-use',
      message: expect.stringContaining('the command line'),
      backup: null,
    })
    expect(refusal(await holder.startNew())).toEqual({ code: 'in-use' })
    expect(refusal(await holder.openBackup())).toEqual({ code: 'in-use' })
    const row = outcome('item-1', 'a0', 'x')
    got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
    got(store.edit('meeting-1', { kind: 'set', entity: 'item', id: row.id, fields: {} }, 'g', noon))
    await store.close()
    expect(await holder.state()).toMatchObject({ kind: 'ready' })
    expect(got(got(holder.store()).openMeeting('meeting-1')).record).toEqual(fullRecord())
  })

  it('that cannot be opened for a reason nobody foresaw is said to be so, and logged', async () => {
    const troubles: unknown[] = []
    const onTrouble = (what: string, error: unknown) => troubles.push([what, error])
    const holder = await holdStore('no\0folder', { ...options, onTrouble })
    expect(await holder.state()).toMatchObject({ kind: 'unusable', code: 'failed', backup: null })
    expect(troubles[0]).toEqual(['opening the store', expect.any(TypeError)])
  })
})
