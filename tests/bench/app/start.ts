import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sandboxFlags } from '../../../build/sandbox.ts'
import { type Bench, rounded, timesOf } from '../measure.ts'
import { mainText, reading } from '../texts.ts'
import { withDesk } from './desk.ts'

const folder = import.meta.dirname
const runs = 12
const warming = 2 // the first starts read from the disk what the others find in memory

type Start = { readonly time: number; readonly memory: number }

/** From the start of the process to a window that can be used, and the memory of all processes, beside an empty window's. */
export const bench: Bench = (print) =>
  withDesk(async ({ under, userData }) => {
    const { name, text } = await mainText()
    const ways = {
      'a meeting open': { app: under.app, userData: await userData([reading(text).record]) },
      'an empty store': { app: under.app, userData: await userData([]) },
      'an empty Electron window': { app: join(folder, 'empty'), userData: await userData([]) },
    }
    const found = new Map(Object.keys(ways).map((what) => [what, [] as Start[]]))
    for (let turn = -warming; turn < runs; turn += 1) {
      for (const [what, way] of Object.entries(ways)) {
        const start = await startOnce(under.executable, way)
        if (turn >= 0) found.get(what)?.push(start)
      }
    }
    const [app, , empty] = [...found].map(([what, starts]) => {
      const times = timesOf(starts.map(({ time }) => time))
      const memory = timesOf(starts.map(({ memory }) => memory / 2 ** 20)).median
      print({ bench: 'start', what, text: name, ...times, memoryMiB: memory })
      return { times, memory }
    })
    if (app === undefined || empty === undefined) return
    print({ bench: 'start', ratio: rounded(app.times.median / empty.times.median), goal: 1.5 })
    print({ bench: 'memory', ratio: rounded(app.memory / empty.memory), goal: null })
  })

/** Starts an app once and waits until it has said how that went and has quit by itself. */
async function startOnce(
  executable: string,
  { app, userData }: { app: string; userData: string },
): Promise<Start> {
  const hook = join(folder, 'tell-usable.cjs')
  const args = [...sandboxFlags(), `--user-data-dir=${userData}`, '-r', hook, app]
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const told: { usableAt?: number; memory?: number } = {}
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) Object.assign(told, JSON.parse(line))
  }
  if (told.usableAt === undefined || told.memory === undefined) {
    throw new Error(`The app ended (${child.exitCode}) before its window could be used.`)
  }
  return { time: told.usableAt - startedAt, memory: told.memory }
}
