import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** GNU time, which tells the most memory that a process has held; without it that is not told. */
const gnuTime = '/usr/bin/time'
const longest = 120_000

export type Ran = {
  readonly ms: number
  readonly peakMB: number | null
  readonly output: string
}

/** One process from its start to its end; null where it failed or took more than two minutes. */
export function run(command: readonly string[]): Ran | null {
  const isTold = existsSync(gnuTime)
  const words = isTold ? [gnuTime, '-f', '%M', ...command] : command
  const start = performance.now()
  const ran = spawnSync(words[0] ?? '', words.slice(1), {
    encoding: 'utf8',
    timeout: longest,
    maxBuffer: 64 * 1024 * 1024,
  })
  const ms = performance.now() - start
  if (ran.status !== 0) return null
  const peak = Number(ran.stderr.trim().split('\n').at(-1))
  const peakMB = isTold && Number.isFinite(peak) ? Math.round(peak / 1024) : null
  return { ms, peakMB, output: ran.stdout }
}
