import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const program = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts')

export type Ran = {
  readonly code: number
  /** What it printed, line by line, as JSON. */
  readonly lines: readonly unknown[]
  readonly output: string
  readonly complaint: string
}

/** Runs the command line as a process of its own, in a folder of its own. */
export async function cli(
  words: readonly string[],
  folder = process.cwd(),
  env: { readonly [name: string]: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const lines = output.startsWith('{')
    ? output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : []
  return { code: Number(code), lines, output, complaint }
}
