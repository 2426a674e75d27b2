import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where a passphrase may be given to a program that nobody sits at. Never as an argument, which every process could read. */
export const passphraseVariable = 'RAPPORTEUR_PASSPHRASE'

/** The passphrase from the environment, or else typed on the terminal without showing it; undefined where there is neither. */
export async function askPassphrase(): Promise<string | undefined> {
  const given = process.env[passphraseVariable]
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return undefined
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write('Passphrase: ') // now that the terminal shows no letters any more
  const ended = new Promise<undefined>((resolve) => asking.once('close', () => resolve(undefined))) // Ctrl+C, Ctrl+D
  try {
    return await Promise.race([asking.question(''), ended])
  } finally {
    asking.close()
    process.stderr.write('\n')
  }
}
