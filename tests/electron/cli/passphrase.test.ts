import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { holdStore } from '../../../electron/store/holder.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got, options, storeWith } from '../store/opened.ts'
import { cli } from './run.ts'

const passphrase = 'heron anchor ninety velvet'
const program = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts')
const noTerminal = !makesTerminals()

function makesTerminals(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
}

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

  test.skipIf(noTerminal)(
    'asks for it on the terminal and shows nothing of it (util-linux’s script makes one)',
    async () => {
      const folder = await lockedFolder()
      const words = [process.execPath, program, 'list', '--store', folder]
      for (const [typed, ended] of [
        [passphrase, /"meeting":"meeting-1"/],
        ['herring', /That is not the passphrase\./],
        ['\x03', /is locked with a passphrase/], // Ctrl+C
      ] as const) {
        const told = await onTerminal(words, typed)
        expect(told).toMatch(/^Passphrase: /)
        expect(told).toMatch(ended)
        expect(told).not.toContain(typed)
      }
    },
  )
})

/** Runs a program on a terminal of its own, types a line when it asks for the passphrase, and gives all that was to be seen there. */
async function onTerminal(words: readonly string[], typed: string): Promise<string> {
  const command = words.map((word) => `'${word}'`).join(' ')
  const env = { ...process.env, SHELL: '/bin/sh' }
  const child = spawn('script', ['-qec', command, '/dev/null'], { env })
  let seen = ''
  child.stdout.on('data', (bytes: Buffer) => {
    const asks = !seen.includes('Passphrase: ')
    seen += bytes
    if (asks && seen.includes('Passphrase: ')) child.stdin.write(`${typed}\r`)
  })
  await once(child, 'close')
  return seen
}
