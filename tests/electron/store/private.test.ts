import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
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

function openToOthers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return ['', ...names].filter((name) => {
    const isNote = name.endsWith('.in-use') // says who has the store open, to whoever finds it in use
    return !isNote && (statSync(join(folder, name)).mode & 0o077) !== 0
  })
}
