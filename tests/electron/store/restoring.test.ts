import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { isPlain } from '../../../electron/store/data-key.ts'
import { holdStore, type StoreHolder } from '../../../electron/store/holder.ts'
import { applicationId } from '../../../electron/store/identity.ts'
import { placeIn, stampOf } from '../../../electron/store/place.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { keychainWith } from './keychain-with.ts'
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
    const { backups } = placeIn(folder)
    const elsewhere = join(freshFolder(), 'backups')
    renameSync(backups, elsewhere)
    writeFileSync(backups, 'in the way')
    const refused = await holder.restoring.restoreFrom(join(elsewhere, backup))
    expect(refusal(refused)).toEqual({ code: 'failed' })
    rmSync(backups)
    expectUnchanged(folder, holder)
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
    const restored = got(await holder.restoring.restoreFrom(path))
    if ('lockedFile' in restored) throw new Error('this backup is plain')
    const { store, before } = restored
    expect(store).toMatchObject({ kind: 'ready', hasPassphrase: true })
    expect(meetingsOf(holder)).toEqual(['meeting-1', 'meeting-2'])
    got(await holder.restoring.restore(before))
    expect(meetingsOf(holder)).toHaveLength(3)
    await holder.close()
    expect(isPlain(placeIn(folder).path)).toBe(false)
    expect(isPlain(path)).toBe(true)
  })
})

describe('a backup that is locked with another passphrase', () => {
  const theirs = 'gravel under seven umbrellas'

  /** A backup of a store with a third meeting and a passphrase of its own, its key file beside it. */
  async function lockedElsewhere(): Promise<string> {
    const holder = await holdStore(freshFolder(), options)
    onTestFinished(() => holder.close())
    add(holder, 'meeting-3')
    got(await holder.confiding.setPassphrase(theirs))
    const path = join(freshFolder(), 'theirs.db')
    got(await got(holder.store()).backups.writeTo(path))
    return path
  }

  it.each([
    ['with a passphrase', 'heron anchor ninety velvet'],
    ['without one', ''],
  ])('waits for it, and then comes under the key of the present store: %s', async (_, own) => {
    const { folder, holder } = await twoStates()
    if (own !== '') got(await holder.confiding.setPassphrase(own))
    const path = await lockedElsewhere()
    const bytes = readFileSync(path)
    expect(got(await holder.restoring.restoreFrom(path))).toEqual({ lockedFile: 'theirs.db' })
    expect(refusal(await holder.restoring.restoreUnlocked())).toEqual({ code: 'not-found' })
    got(await holder.restoring.restoreFrom(path))
    for (const wrong of ['', 'gravel', own])
      expect(refusal(await holder.restoring.unlock(wrong))).toEqual({
        code: 'invalid',
        field: 'passphrase',
      })
    expectUnchanged(folder, holder)
    got(await holder.restoring.unlock(theirs))
    const { before } = got(await holder.restoring.restoreUnlocked())
    expect(meetingsOf(holder)).toEqual(['meeting-3'])
    expect(readFileSync(path)).toEqual(bytes)
    expect(refusal(await holder.restoring.unlock(theirs))).toEqual({ code: 'not-found' }) // none waits
    got(await holder.restoring.restore(before))
    expect(meetingsOf(holder)).toHaveLength(3)
    await holder.close()
    expect(isPlain(placeIn(folder).path)).toBe(own === '')
  })

  it('is refused with the reason where its key file is not beside it', async () => {
    const { folder, holder } = await twoStates()
    const path = await lockedElsewhere()
    rmSync(path.replace('.db', '.key'))
    const refused = await holder.restoring.restoreFrom(path)
    expect(refusal(refused)).toEqual({ code: 'damaged' })
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('key file') } })
    expectUnchanged(folder, holder)
  })

  it('that is damaged is refused once it is unlocked, and nothing changes', async () => {
    const { folder, holder } = await twoStates()
    const path = await lockedElsewhere()
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 4096 * 6))
    got(await holder.restoring.restoreFrom(path))
    got(await holder.restoring.unlock(theirs))
    expect(refusal(await holder.restoring.restoreUnlocked())).toEqual({ code: 'damaged' })
    expectUnchanged(folder, holder)
  })
})

describe('a restoring that is cut short', () => {
  const passphrase = 'heron anchor ninety velvet'

  it.each([
    ['plain', ''],
    ['locked', passphrase],
  ])(
    'after any step leaves the store of before or the restored one, whole: %s',
    async (_, words) => {
      const userData = freshFolder()
      const folder = join(userData, 'store')
      await (await storeWith(fullRecord(), folder)).close()
      const holder = await holdStore(folder, options)
      onTestFinished(() => holder.close())
      const kept = join(freshFolder(), 'kept.db')
      got(await got(holder.store()).backups.writeTo(kept)) // plain in either case
      add(holder, 'meeting-2')
      if (words !== '') got(await holder.confiding.setPassphrase(words))
      const key = got(holder.store()).place.key?.toString('hex') ?? ''
      await holder.close()
      const endedAfter = (last: number) => {
        const copy = freshFolder()
        cpSync(userData, copy, { recursive: true })
        const child = join(import.meta.dirname, 'steps-child.ts')
        const of = [child, copy, 'restore', kept, String(last), key]
        return {
          copy: join(copy, 'store'),
          ...spawnSync(process.execPath, of, { encoding: 'utf8' }),
        }
      }
      const whole = endedAfter(0)
      const steps = Number(whole.stdout)
      expect([steps, whole.stderr]).toEqual([7, ''])
      for (let last = 1; last <= steps; last += 1) {
        const { copy, signal } = endedAfter(last)
        expect(signal).toBe('SIGKILL')
        const next = await holdStore(copy, options, keychainWith(key))
        onTestFinished(() => next.close())
        const isRestored = last >= 5
        expect(meetingsOf(next)).toEqual(isRestored ? ['meeting-1'] : ['meeting-1', 'meeting-2'])
        const left = readdirSync(copy).filter((name) => /coming|-before-/.test(name))
        expect([last, left]).toEqual([last, []])
        const before = got(next.store())
          .backups.list()
          .find((one) => one.isBeforeRestoring)
        if (isRestored) {
          got(await next.restoring.restore(before?.name ?? ''))
          expect(meetingsOf(next)).toEqual(['meeting-1', 'meeting-2'])
        }
        await next.close()
        if (words === '') expect(checks(copy)).toEqual(sound)
        else expect(isPlain(placeIn(copy).path)).toBe(false)
      }
    },
  )
})
