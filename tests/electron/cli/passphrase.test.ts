import { describe, expect, onTestFinished, test } from 'vitest'
import { holdStore } from '../../../electron/store/holder.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got, options, storeWith } from '../store/opened.ts'
import { cli } from './run.ts'

const passphrase = 'heron anchor ninety velvet'

async function lockedFolder(): Promise<string> {
  const folder = freshFolder()
  await (await storeWith(fullRecord(), folder)).close()
  const holder = await holdStore(folder, options)
  onTestFinished(() => holder.close())
  got(await holder.confiding.setPassphrase(passphrase))
  await holder.close()
  return folder
}

describe('the command line in a locked store', () => {
  test('takes the passphrase from the environment, and says so where there is none', async () => {
    const list = ['list', '--store', await lockedFolder()]
    const without = await cli(list)
    expect(without).toMatchObject({ code: 1, output: '' })
    expect(without.complaint).toMatch(/locked with a passphrase.+RAPPORTEUR_PASSPHRASE\.$/m)
    const wrong = await cli(list, undefined, { RAPPORTEUR_PASSPHRASE: 'herring' })
    expect(wrong).toMatchObject({ code: 1, output: '' })
    expect(wrong.complaint).toMatch(/^That is not the passphrase\./)
    const right = await cli(list, undefined, { RAPPORTEUR_PASSPHRASE: passphrase })
    expect(right).toMatchObject({ code: 0, lines: [{ meeting: 'meeting-1' }] })
  })
})
