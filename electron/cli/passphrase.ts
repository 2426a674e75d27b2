import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where a passphrase may be given to a program that nobody sits at. Never as an argument, which every process could read. */
export const passphraseVariable = 'RAPPORTEUR_PASSPHRASE'

/** The passphrase from the environment, or else typed on the terminal without showing it; undefined where there is neither. */
export async function askPassphrase(): Promise<string | undefined> {
  const given = process.env[passphraseVariable]
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return undefined
  process.stderr.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await asking.question('')
  } finally {
    asking.close()
    process.stderr.write('\n')
  }
}
