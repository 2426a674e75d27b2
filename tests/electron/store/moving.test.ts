import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { chosenFolderIn } from '../../../electron/store/chosen-folder.ts'
import { holdStore, type StoreHolder } from '../../../electron/store/holder.ts'
import { type Keychain, noKeychain } from '../../../electron/store/keychain.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { storeFolderIn } from '../../../electron/store-folder.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { keychainWith } from './keychain-with.ts'
import {
  checks,
  dump,
  freshFolder,
  got,
  noon,
  options,
  refusal,
  sound,
  storeWith,
} from './opened.ts'

const passphrase = 'heron anchor ninety velvet'

/** The app's data with a store of two meetings, a backup of the first, a template, and an older store put aside. */
async function userDataWithStore(): Promise<string> {
  const userData = freshFolder()
  const folder = storeFolderIn(userData)
  await (await storeWith(fullRecord(), folder)).close()
  writeFileSync(join(folder, 'rapporteur-damaged-2024-05-01T10-00-00.000Z.db'), 'what was there')
  const holder = await hold(userData)
  const store = got(holder.store())
  got(store.editLibrary({ kind: 'meeting.add', record: fullRecord('meeting-2') }, noon))
  got(store.addTemplate(new Uint8Array([1, 2, 3])))
  await holder.close()
  return userData
}

async function hold(userData: string, keychain: Keychain = noKeychain): Promise<StoreHolder> {
  const chosen = chosenFolderIn(userData)
  const holder = await holdStore(storeFolderIn(userData), options, keychain, chosen)
  onTestFinished(() => holder.close())
  return holder
}

function meetingsOf(holder: StoreHolder): string[] {
  return got(got(holder.store()).library())
    .meetings.map(({ id }) => id)
    .toSorted()
}

const both = ['meeting-1', 'meeting-2']

describe('moving the store', () => {
  it('brings all of it to the chosen folder, where it is from then on, and leaves what was there', async () => {
    const userData = await userDataWithStore()
    const before = dump(storeFolderIn(userData))
    const elsewhere = freshFolder()
    const holder = await hold(userData)
    expect(holder.moving.own()).toBeNull()
    const { store, left } = got(await holder.moving.moveInto(elsewhere))
    const folder = join(elsewhere, 'Rapporteur')
    expect(store).toMatchObject({ kind: 'ready', path: placeIn(folder).path })
    expect(holder.moving.own()).toBe(storeFolderIn(userData))
    expect(meetingsOf(holder)).toEqual(both)
    got(got(holder.store()).editLibrary({ kind: 'meeting.remove', id: 'meeting-2' }, noon))
    await holder.close()
    expect(checks(folder)).toEqual(sound)
    expect(backupsOf(placeIn(folder)).length).toBeGreaterThan(0)
    expect(readdirSync(folder)).toContain('rapporteur-damaged-2024-05-01T10-00-00.000Z.db')
    expect(left).toMatch(/store-moved-2024-05-06T12-00-00\.000Z$/)
    expect(dump(left)).toEqual(before)
    expect(existsSync(storeFolderIn(userData))).toBe(false)
    const again = await hold(userData)
    expect(meetingsOf(again)).toEqual(['meeting-1'])
  })

  it('goes on to another folder, and back', async () => {
    const userData = await userDataWithStore()
    const [first, second] = [freshFolder(), freshFolder()]
    const holder = await hold(userData)
    got(await holder.moving.moveInto(first))
    const { left } = got(await holder.moving.moveInto(second))
    expect(left.startsWith(join(first, 'Rapporteur-moved-'))).toBe(true)
    const back = got(await holder.moving.moveBack())
    expect(back.store).toMatchObject({ path: placeIn(storeFolderIn(userData)).path })
    expect(readdirSync(userData)).not.toContain('store-folder.json')
    expect(meetingsOf(holder)).toEqual(both)
    await holder.close()
    expect(meetingsOf(await hold(userData))).toEqual(both)
  })

  it('comes back beside an older store that lies in the app’s folder, which is put aside', async () => {
    const userData = await userDataWithStore()
    const holder = await hold(userData)
    got(await holder.moving.moveInto(freshFolder()))
    await (await storeWith(fullRecord('meeting-old'), storeFolderIn(userData))).close()
    got(await holder.moving.moveBack())
    expect(meetingsOf(holder)).toEqual(both)
    const aside = readdirSync(userData).find((name) => name.startsWith('store-before-moving-'))
    expect(checks(join(userData, aside ?? ''))).toEqual(sound)
  })

  it('renames no folder that holds anything else, and says where the old store is', async () => {
    const userData = await userDataWithStore()
    const folder = storeFolderIn(userData)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const holder = await hold(userData)
    const elsewhere = freshFolder()
    expect(got(await holder.moving.moveInto(elsewhere)).left).toBe(folder)
    expect(readdirSync(join(elsewhere, 'Rapporteur'))).not.toContain('notes.txt')
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['notes.txt', 'rapporteur.db']))
  })

  it('refuses a folder that it cannot lie in, and goes on where it is', async () => {
    const userData = await userDataWithStore()
    const elsewhere = freshFolder()
    const holder = await hold(userData)
    const refused = async (folder: string, code: string) => {
      expect(refusal(await holder.moving.moveInto(folder))).toEqual({ code })
      expect(meetingsOf(holder)).toEqual(both)
    }
    await refused(storeFolderIn(userData), 'invalid') // into itself
    await refused(join(elsewhere, 'gone'), 'invalid')
    mkdirSync(join(elsewhere, 'Rapporteur'))
    writeFileSync(join(elsewhere, 'Rapporteur', 'thesis.txt'), 'mine')
    await refused(elsewhere, 'invalid')
    const file = join(elsewhere, 'file')
    writeFileSync(file, '')
    await refused(file, 'failed')
    expect(refusal(await holder.moving.moveBack())).toEqual({ code: 'invalid' })
    expect(readdirSync(elsewhere).toSorted()).toEqual(['Rapporteur', 'file'])
    expect(readdirSync(userData)).toEqual(['store'])
  })

  it('of a locked one takes its key along, and what the keychain knows', async () => {
    const userData = await userDataWithStore()
    const kept = new Map<string, Buffer>()
    const keychain: Keychain = {
      isThere: () => true,
      recall: (path) => kept.get(path),
      remember: (path, key) => kept.set(path, key),
      forget: (path) => kept.delete(path),
    }
    const holder = await hold(userData, keychain)
    got(await holder.confiding.setPassphrase(passphrase))
    got(await holder.confiding.remember(true))
    const elsewhere = freshFolder()
    const { store } = got(await holder.moving.moveInto(elsewhere))
    expect(store).toMatchObject({ kind: 'ready', hasPassphrase: true })
    await holder.close()
    expect([...kept.keys()]).toEqual([placeIn(join(elsewhere, 'Rapporteur')).path])
    const again = await hold(userData, keychain)
    expect(meetingsOf(again)).toEqual(both)
    await again.close()
    expect(await (await hold(userData)).state()).toMatchObject({ code: 'locked' })
  })
})

describe('a store that was left when it was moved', () => {
  it('is named among what anybody can read, once the store is locked', async () => {
    const userData = await userDataWithStore()
    const holder = await hold(userData)
    const { left } = got(await holder.moving.moveInto(freshFolder()))
    const { plain } = got(await holder.confiding.setPassphrase(passphrase))
    expect(plain).toContain(join(left, 'rapporteur.db'))
    rmSync(left, { recursive: true })
    expect(got(await holder.confiding.confidentiality()).plain).toEqual([])
  })
})

describe('a store that was moved and is not there', () => {
  async function movedAndGone() {
    const userData = await userDataWithStore()
    const elsewhere = freshFolder()
    const holder = await hold(userData)
    got(await holder.moving.moveInto(elsewhere))
    await holder.close()
    const [folder, out] = [join(elsewhere, 'Rapporteur'), join(elsewhere, 'taken out')]
    renameSync(folder, out)
    return { userData, folder, out }
  }

  it('is told with the place it was looked for at; none is made, and it opens once it is there again', async () => {
    const { userData, folder, out } = await movedAndGone()
    const before = readdirSync(userData).toSorted()
    const holder = await hold(userData)
    const state = await holder.state()
    expect(state).toMatchObject({ kind: 'unusable', code: 'not-found', path: placeIn(folder).path })
    expect(state).toMatchObject({ message: expect.stringContaining(folder), backup: null })
    expect(refusal(await holder.openBackup())).toEqual({ code: 'not-found' })
    mkdirSync(folder) // the place where the stick would be
    expect(await holder.state()).toMatchObject({ code: 'not-found' })
    expect([existsSync(placeIn(folder).path), readdirSync(userData).toSorted()]).toEqual([
      false,
      before,
    ])
    rmSync(folder, { recursive: true })
    renameSync(out, folder)
    expect(await holder.state()).toMatchObject({ kind: 'ready' })
    expect(meetingsOf(holder)).toEqual(both)
  })

  it('is found in the folder that the person names, and no other is taken for it', async () => {
    const { userData, out } = await movedAndGone()
    const holder = await hold(userData)
    expect(refusal(await holder.moving.find(freshFolder()))).toEqual({ code: 'not-found' })
    expect(await holder.state()).toMatchObject({ code: 'not-found' })
    expect(got(await holder.moving.find(out))).toMatchObject({ path: placeIn(out).path })
    await holder.close()
    expect(meetingsOf(await hold(userData))).toEqual(both)
  })

  it('gives way to a new one in the app’s folder only where that is asked for', async () => {
    const { userData, folder, out } = await movedAndGone()
    const holder = await hold(userData)
    const own = placeIn(storeFolderIn(userData)).path
    expect(got(await holder.startNew())).toMatchObject({ kind: 'ready', path: own })
    expect(meetingsOf(holder)).toEqual([])
    await holder.close()
    renameSync(out, folder)
    expect(meetingsOf(await hold(userData))).toEqual([])
    expect(checks(folder)).toEqual(sound)
  })

  it('is not guessed at where the file that remembers its folder is damaged', async () => {
    const { userData } = await movedAndGone()
    writeFileSync(join(userData, 'store-folder.json'), '{"folder":')
    expect(await (await hold(userData)).state()).toMatchObject({ code: 'not-found' })
    expect(existsSync(storeFolderIn(userData))).toBe(false)
  })
})

/** Copies of the app's data and of a folder elsewhere, in which a child is ended after its nth step. */
function endedAfter(userData: string, work: string, last: number, more: string[] = []) {
  const copy = freshFolder()
  cpSync(userData, copy, { recursive: true })
  const elsewhere = freshFolder()
  const child = join(import.meta.dirname, 'steps-child.ts')
  const words = [child, copy, work, elsewhere, String(last), ...more]
  const ended = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return { copy, elsewhere, ended }
}

describe('a moving that is cut short', () => {
  it.each([
    ['plain', ''],
    ['locked', passphrase],
  ])('after any step leaves one store that is whole and is opened: %s', async (_, words) => {
    const userData = await userDataWithStore()
    const locking = await hold(userData)
    if (words !== '') got(await locking.confiding.setPassphrase(words))
    const key = got(locking.store()).place.key?.toString('hex') ?? ''
    await locking.close()
    const whole = endedAfter(userData, 'move', 0, [key])
    const steps = Number(whole.ended.stdout)
    expect([steps, whole.ended.stderr]).toEqual([7, ''])
    for (let last = 1; last <= steps; last += 1) {
      const { copy, elsewhere, ended } = endedAfter(userData, 'move', last, [key])
      expect(ended.signal).toBe('SIGKILL')
      const holder = await hold(copy, keychainWith(key))
      expect(meetingsOf(holder)).toEqual(both)
      const isMoved = got(holder.store()).path.startsWith(elsewhere)
      expect([last, isMoved]).toEqual([last, last >= 4])
      expect(got(holder.store()).backups.list().length).toBeGreaterThan(0)
      expect(readdirSync(elsewhere)).toEqual(last < 3 ? [] : ['Rapporteur']) // no half of a copy
      const next = isMoved ? freshFolder() : elsewhere // and it can be moved again, to the same place too
      got(await holder.moving.moveInto(next))
      expect(meetingsOf(holder)).toEqual(both)
      await holder.close()
      if (words === '') expect(checks(join(next, 'Rapporteur'))).toEqual(sound)
    }
  })
})

describe('the command line', () => {
  it('follows the store to where it was moved, and says where it looked', async () => {
    const home = freshFolder()
    const userData = join(home, 'Rapporteur')
    cpSync(await userDataWithStore(), userData, { recursive: true })
    const elsewhere = freshFolder()
    const holder = await hold(userData)
    got(await holder.moving.moveInto(elsewhere))
    await holder.close()
    const { cli } = await import('../cli/run.ts')
    const env = { XDG_CONFIG_HOME: home }
    expect((await cli(['list'], undefined, env)).lines).toHaveLength(2)
    const own = await cli(['list', '--store', freshFolder()], undefined, env)
    expect(own).toMatchObject({ code: 0, output: '' })
    const folder = join(elsewhere, 'Rapporteur')
    renameSync(folder, `${folder} out`)
    const gone = await cli(['list'], undefined, env)
    expect(gone).toMatchObject({ code: 1, output: '' })
    expect(gone.complaint).toContain(`The meetings were moved to ${folder}, and are not there now.`)
    expect(existsSync(folder)).toBe(false)
    expect(readFileSync(join(userData, 'store-folder.json'), 'utf8')).toContain(folder)
  })
})
