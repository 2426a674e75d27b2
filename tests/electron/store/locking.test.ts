import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { isPlain } from '../../../electron/store/data-key.ts'
import { holdStore, type StoreHolder } from '../../../electron/store/holder.ts'
import { inspect } from '../../../electron/store/inspect.ts'
import {
  newDataKey,
  readKeyFile,
  unwrapKey,
  wrapKey,
  writeKeyFile,
} from '../../../electron/store/key-file.ts'
import type { Keychain } from '../../../electron/store/keychain.ts'
import { isLocked } from '../../../electron/store/locking.ts'
import { openAt, openStore } from '../../../electron/store/open.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'
import { bytesIn } from './bytes.ts'
import { freshFolder, got, noon, openIn, options, refusal } from './opened.ts'

const passphrase = 'heron anchor ninety velvet'
const another = 'gravel under seven umbrellas'
const meeting = 'meeting-1'
const secret = 'Members agreed to dredge the northern channel.'

/** A store with a secret in its text, its index of words and two backups, and another still in its log. */
async function storeWithSecret(folder = freshFolder()): Promise<string> {
  for (const day of ['2024-05-06', '2024-05-07']) {
    const now = () => new Date(`${day}T12:00:00.000Z`)
    const store = await openIn(folder, { now })
    if (day === '2024-05-06') {
      got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
      const row = outcome('item-9', 'a9', secret)
      got(store.edit(meeting, { kind: 'add', entity: 'item', row }, 'secret', noon))
    } else {
      const edit = { kind: 'set', entity: 'item', id: 'item-9', fields: { order: 'b1' } } as const
      got(store.edit(meeting, edit, 'order', noon))
    }
    await store.close()
  }
  expect(backupsOf(placeIn(folder))).toHaveLength(2)
  return folder
}

async function hold(folder: string, keychain?: Keychain): Promise<StoreHolder> {
  const holder = await holdStore(folder, options, keychain)
  onTestFinished(() => holder.close())
  return holder
}

async function lockedFolder(): Promise<string> {
  const folder = await storeWithSecret()
  const holder = await hold(folder)
  got(await holder.confiding.setPassphrase(passphrase))
  await holder.close()
  return folder
}

/** The files of a folder in which words of the minutes can be read. */
function readableIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /dredge|northern|Harbour Forum/i.test(readFileSync(path, 'latin1')))
}

function textIn(holder: StoreHolder): string | undefined {
  return got(got(holder.store()).openMeeting(meeting)).record.item['item-9']?.text.text
}

describe('a key file', () => {
  it('gives the key to the passphrase and to no other, however its letters are composed', async () => {
    const key = newDataKey()
    const file = await wrapKey(key, 'café à neuf heures')
    expect(await unwrapKey(file, 'café à neuf heures'.normalize('NFD'))).toEqual(key)
    for (const other of ['', 'cafe à neuf heures', 'café à neuf heures '])
      expect(await unwrapKey(file, other)).toBeUndefined()
    expect(writeKeyFile(file)).not.toContain(key.toString('base64'))
    expect(readKeyFile(writeKeyFile(file))).toEqual(file)
  })

  it('is not taken where it is another file, or would take all the memory', async () => {
    const file = await wrapKey(newDataKey(), passphrase)
    const greedy = { ...file, derivation: { ...file.derivation, cost: 2 ** 40 } }
    for (const text of ['', '{}', 'null', '[1]', JSON.stringify(greedy)])
      expect(readKeyFile(text)).toBeUndefined()
  })
})

describe('a store that is locked', () => {
  it('can be read nowhere: not in its file, its log, its index or its backups', async () => {
    const folder = await storeWithSecret()
    expect(readableIn(folder).length).toBeGreaterThan(2)
    const holder = await hold(folder)
    expect(got(await holder.confiding.setPassphrase(passphrase))).toEqual({
      hasPassphrase: true,
      canRemember: false,
      isRemembered: false,
      plain: [],
    })
    const row = outcome('item-10', 'c1', 'The northern berth stays closed.')
    got(got(holder.store()).edit(meeting, { kind: 'add', entity: 'item', row }, 'more', noon))
    expect(readdirSync(folder)).toContain('rapporteur.db-wal')
    expect(readableIn(folder)).toEqual([])
    await holder.close() // writes a backup
    expect(backupsOf(placeIn(folder)).length).toBeGreaterThan(1)
    expect(readableIn(folder)).toEqual([])
  })

  it('goes on at once in the same window, and finds words', async () => {
    const folder = await storeWithSecret()
    const holder = await hold(folder)
    got(await holder.confiding.setPassphrase(passphrase))
    expect(await holder.state()).toMatchObject({ kind: 'ready', hasPassphrase: true })
    expect(textIn(holder)).toBe(secret)
    expect(got(got(holder.store()).search('dredge'))).toHaveLength(1)
    expect(got(got(holder.store()).undo(meeting, noon)).changes).not.toEqual([])
  })

  it('opens with its passphrase, and stays as it is to the byte with another', async () => {
    const folder = await lockedFolder()
    const before = bytesIn(folder)
    const holder = await hold(folder)
    expect(await holder.state()).toMatchObject({ kind: 'unusable', code: 'locked', backup: null })
    expect(refusal(holder.store())).toEqual({ code: 'locked' })
    for (const wrong of ['', 'heron', `${passphrase} `])
      expect(refusal(await holder.confiding.unlock(wrong, false))).toEqual({
        code: 'invalid',
        field: 'passphrase',
      })
    expect(bytesIn(folder)).toEqual(before)
    expect(got(await holder.confiding.unlock(passphrase, false))).toMatchObject({ kind: 'ready' })
    expect(textIn(holder)).toBe(secret)
  })

  it('takes no passphrase that is guessed at once, and no second one', async () => {
    const holder = await hold(await storeWithSecret())
    const short = refusal(await holder.confiding.setPassphrase('harbour'))
    expect(short).toEqual({ code: 'invalid', field: 'passphrase' })
    expect(await holder.state()).toMatchObject({ hasPassphrase: false })
    got(await holder.confiding.setPassphrase(passphrase))
    expect(refusal(await holder.confiding.setPassphrase(another))).toEqual({ code: 'invalid' })
  })

  it('opens where its key file is lost, by the copy among its backups', async () => {
    const folder = await lockedFolder()
    const own = join(folder, 'rapporteur.key')
    const key = readFileSync(own, 'utf8')
    for (const spoil of [() => rmSync(own), () => writeFileSync(own, '{"format":')]) {
      spoil()
      const holder = await hold(folder)
      expect(got(await holder.confiding.unlock(passphrase, false))).toMatchObject({ kind: 'ready' })
      await holder.close()
      expect(readFileSync(own, 'utf8')).toBe(key) // and it is there again
    }
  })

  it('is told from a damaged one once it is open, and its last good backup opens in its place', async () => {
    const folder = await lockedFolder()
    const { path } = placeIn(folder)
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 4096 * 6))
    const holder = await hold(folder)
    expect(await holder.state()).toMatchObject({ code: 'locked' })
    expect(got(await holder.confiding.unlock(passphrase, false))).toMatchObject({
      code: 'damaged',
      backup: { at: '2024-05-07T12:00:00.000Z' },
    })
    expect(got(await holder.openBackup())).toMatchObject({ kind: 'ready', hasPassphrase: true })
    expect(textIn(holder)).toBe(secret)
    expect(readableIn(folder)).toEqual([])
  })

  it('whose file is gone asks for its passphrase, and its backup opens', async () => {
    const folder = await lockedFolder()
    rmSync(placeIn(folder).path)
    const holder = await hold(folder)
    expect(got(await holder.confiding.unlock(passphrase, false))).toMatchObject({
      code: 'damaged',
    })
    got(await holder.openBackup())
    expect(textIn(holder)).toBe(secret)
  })

  it('is kept where its passphrase is forgotten and a new store is started beside it', async () => {
    const folder = await lockedFolder()
    const before = readFileSync(placeIn(folder).path)
    const holder = await hold(folder)
    expect(got(await holder.startNew())).toMatchObject({ kind: 'ready', hasPassphrase: false })
    expect(got(got(holder.store()).library()).meetings).toEqual([])
    await holder.close()
    expect(readFileSync(join(folder, 'rapporteur.db'))).toEqual(before)
    expect(readdirSync(folder)).toContain('rapporteur.key')
  })

  it('names what lies beside it for anybody to read', async () => {
    const folder = await storeWithSecret()
    const aside = join(folder, 'rapporteur-damaged-2024-05-01T10-00-00.000Z.db')
    writeFileSync(aside, readFileSync(placeIn(folder).path))
    const damaged = join(placeIn(folder).backups, '2024-05-01T10-00-00.000Z.db')
    writeFileSync(damaged, readFileSync(aside).fill(0x5a, 4096, 4096 * 6))
    const holder = await hold(folder)
    const { plain } = got(await holder.confiding.setPassphrase(passphrase))
    expect(plain).toEqual([damaged, aside].toSorted())
    expect(existsSync(damaged)).toBe(true)
  })
})

describe('another passphrase', () => {
  it('opens the store and all its backups, and the one before it nothing more', async () => {
    const folder = await lockedFolder()
    const holder = await hold(folder)
    got(await holder.confiding.unlock(passphrase, false))
    const change = (was: string, next: string) => holder.confiding.changePassphrase(was, next)
    expect(refusal(await change(another, another))).toMatchObject({ field: 'passphrase' })
    expect(refusal(await change(passphrase, 'short'))).toMatchObject({ field: 'next' })
    const before = readFileSync(placeIn(folder).path)
    got(await change(passphrase, another))
    await holder.close()
    expect(readFileSync(placeIn(folder).path)).toEqual(before) // nothing was written anew but the key file

    rmSync(placeIn(folder).path)
    const again = await hold(folder)
    expect(refusal(await again.confiding.unlock(passphrase, false))).toMatchObject({
      code: 'invalid',
    })
    got(await again.confiding.unlock(another, false))
    got(await again.openBackup())
    expect(textIn(again)).toBe(secret)
    for (const name of ['rapporteur.key', join('backups', 'rapporteur', 'store.key')]) {
      const file = readKeyFile(readFileSync(join(folder, name), 'utf8'))
      expect(file && (await unwrapKey(file, passphrase))).toBeUndefined()
    }
  })
})

describe('a passphrase that is removed', () => {
  it('leaves a store and backups that anybody opens, and no key', async () => {
    const folder = await lockedFolder()
    const holder = await hold(folder)
    got(await holder.confiding.unlock(passphrase, false))
    expect(refusal(await holder.confiding.removePassphrase(another))).toMatchObject({
      field: 'passphrase',
    })
    expect(got(await holder.confiding.removePassphrase(passphrase))).toMatchObject({
      hasPassphrase: false,
    })
    expect(textIn(holder)).toBe(secret)
    await holder.close()
    const place = placeIn(folder)
    expect(backupsOf(place).map(({ path }) => inspect(path, 1))).toEqual(
      backupsOf(place).map(() => ({ ok: true, value: { kind: 'store', version: 1 } })),
    )
    expect(Object.keys(bytesIn(folder)).filter((name) => name.endsWith('.key'))).toEqual([])
    const store = await openIn(folder)
    expect(got(store.openMeeting(meeting)).record.item['item-9']?.text.text).toBe(secret)
  })
})

describe('this computer’s keychain', () => {
  function keychainInMemory(): Keychain & { readonly kept: Map<string, Buffer> } {
    const kept = new Map<string, Buffer>()
    return {
      kept,
      isThere: () => true,
      recall: (path) => kept.get(path),
      remember: (path, key) => kept.set(path, key),
      forget: (path) => kept.delete(path),
    }
  }

  it('opens the store by itself once it remembers, also after a change, until it forgets', async () => {
    const folder = await lockedFolder()
    const keychain = keychainInMemory()
    const first = await hold(folder, keychain)
    got(await first.confiding.unlock(passphrase, true))
    got(await first.confiding.changePassphrase(passphrase, another))
    await first.close()
    const second = await hold(folder, keychain)
    expect(await second.state()).toMatchObject({ kind: 'ready', hasPassphrase: true })
    const told = got(await second.confiding.confidentiality())
    expect(told).toMatchObject({ canRemember: true, isRemembered: true })
    got(await second.confiding.remember(false))
    await second.close()
    expect(await (await hold(folder, keychain)).state()).toMatchObject({ code: 'locked' })
  })

  it('with a key of another store is passed over, and the passphrase is asked for', async () => {
    const folder = await lockedFolder()
    const keychain = keychainInMemory()
    keychain.remember(placeIn(folder).path, newDataKey())
    expect(await (await hold(folder, keychain)).state()).toMatchObject({ code: 'locked' })
  })

  it('forgets a store whose passphrase is removed', async () => {
    const folder = await lockedFolder()
    const keychain = keychainInMemory()
    const holder = await hold(folder, keychain)
    got(await holder.confiding.unlock(passphrase, true))
    got(await holder.confiding.removePassphrase(passphrase))
    expect(keychain.kept.size).toBe(0)
  })
})

describe('a change that is cut short', () => {
  const key = newDataKey()

  function changeUntil(folder: string, change: string, keyFile: string, last: number) {
    const child = join(import.meta.dirname, 'locking-child.ts')
    const words = [child, folder, change, key.toString('hex'), keyFile, String(last)]
    return spawnSync(process.execPath, words, { encoding: 'utf8' })
  }

  /** The store opens as its file says, whole, and its backups have become what it is. */
  async function expectWhole(folder: string): Promise<void> {
    const place = placeIn(folder)
    const isStillLocked = isLocked(place)
    const opened = await openAt(isStillLocked ? { ...place, key } : place, options)
    const store = got(opened)
    try {
      const { record } = got(store.openMeeting(meeting))
      expect(record.item['item-9']?.text.text).toBe(secret)
    } finally {
      await store.close()
    }
    const backups = backupsOf(place)
    expect(backups).toHaveLength(2)
    for (const { path } of backups) {
      if (isStillLocked) expect(isPlain(path)).toBe(false)
      expect(inspect(path, 1, key)).toMatchObject({ ok: true })
    }
    expect(Object.keys(bytesIn(folder)).filter((name) => name.includes('.part'))).toEqual([])
  }

  it.each(['lock', 'unlock'])(
    'after any step of it leaves a store that opens: %s',
    async (change) => {
      const keyFile = writeKeyFile(await wrapKey(key, passphrase))
      const plain = await storeWithSecret()
      const copyOf = (folder: string) => {
        const copy = freshFolder()
        mkdirSync(join(copy, 'backups', 'rapporteur'), { recursive: true })
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
          if (/\.(db|key)$/.test(name))
            writeFileSync(join(copy, name), readFileSync(join(folder, name)))
        return copy
      }
      const begun = copyOf(plain)
      if (change === 'unlock') expect(changeUntil(begun, 'lock', keyFile, 0).status).toBe(0)
      const whole = changeUntil(copyOf(begun), change, keyFile, 0)
      const steps = Number(whole.stdout)
      expect([steps > 10, whole.stderr]).toEqual([true, ''])
      for (let last = 1; last <= steps; last += 1) {
        const folder = copyOf(begun)
        expect(changeUntil(folder, change, keyFile, last).signal).toBe('SIGKILL')
        await expectWhole(folder)
      }
    },
  )

  it('leaves no key behind where nothing was locked by it', async () => {
    const folder = await storeWithSecret()
    const keyFile = writeKeyFile(await wrapKey(key, passphrase))
    changeUntil(folder, 'lock', keyFile, 1)
    expect(readdirSync(folder)).toContain('rapporteur.key')
    await got(await openStore(folder, options)).close()
    expect(Object.keys(bytesIn(folder)).filter((name) => name.endsWith('.key'))).toEqual([])
  })
})
