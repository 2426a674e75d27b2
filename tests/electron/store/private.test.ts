import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyFolder, nameCopy } from '../../../electron/store/folder-copy.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got, options, storeWith } from './opened.ts'

it.skipIf(process.platform === 'win32')(
  'a store, its backups and its keys are its owner’s alone, whatever the habit of the machine',
  async () => {
    const folder = join(freshFolder(), 'of the app', 'store')
    const usual = process.umask(0o022)
    onTestFinished(() => void process.umask(usual))
    await (await storeWith(fullRecord(), folder)).close()
    const holder = await holdStore(folder, options)
    expect(openToOthers(folder)).toEqual([])
    got(await holder.confiding.setPassphrase('heron anchor ninety velvet'))
    await holder.close()
    expect(readdirSync(join(folder, 'backups', 'rapporteur')).length).toBeGreaterThan(1)
    expect(openToOthers(folder)).toEqual([])
  },
)

it.skipIf(process.platform === 'win32')(
  'they are so where they are moved to, though that be everybody’s',
  async () => {
    const usual = process.umask(0o022)
    onTestFinished(() => void process.umask(usual))
    const [store, place] = [await storeWith(fullRecord()), freshFolder()]
    chmodSync(place, 0o755)
    await store.backups.last()
    const there = join(place, 'Rapporteur')
    await copyFolder(store, there)
    nameCopy(there, options.now())
    expect(readdirSync(there)).toEqual(expect.arrayContaining(['backups', 'rapporteur.db']))
    expect(openToOthers(there)).toEqual([])
  },
)

function openToOthers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return ['', ...names].filter((name) => {
    const isNote = name.endsWith('.in-use') // says who has the store open, to whoever finds it in use
    return !isNote && (statSync(join(folder, name)).mode & 0o077) !== 0
  })
}
