import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build, Platform } from 'electron-builder'
import { chromium } from 'playwright-core'
import { root } from '../../../build/bundle.ts'
import { builderConfiguration } from '../../../build/package/builder.ts'
import { fuses } from '../../../build/package/fuses.ts'
import { makeDeb, makeUnpacked } from '../../../build/package/make.ts'
import { type PackageSource, packageSource } from '../../../build/package/source.ts'
import { licencesBeside } from '../../../build/package/stage.ts'
import { sandboxFlags } from '../../../build/sandbox.ts'
import { type Bench, rounded, timesOf } from '../measure.ts'
import { mainText, reading } from '../texts.ts'
import { withDesk } from './desk.ts'

const runs = 12
const warming = 2 // the first starts read from the disk what the others find in memory
const rest = 2000 // milliseconds in which an app settles before its memory is told

type Start = { readonly time: number; readonly memory: number }

/** How large the package is, how long it takes to start and what memory it holds, beside an empty app packaged alike. */
export const bench: Bench = (print) =>
  withDesk(async ({ userData }) => {
    const output = join(root, 'dist', `bench-package-${process.pid}`)
    try {
      const found = await packageSource()
      if (!found.ok) throw new Error(found.reason)
      const app = await makeUnpacked(join(output, 'app'), found.source)
      const empty = await makeEmpty(join(output, 'empty'), found.source)
      const deb = await makeDeb(app, output, found.source)
      const [size, emptySize] = [await sizeOf(app), await sizeOf(empty)]
      print({
        bench: 'package size',
        unpackedMiB: size,
        emptyMiB: emptySize,
        debMiB: await sizeOf(deb),
      })
      print({ bench: 'package size', ratio: rounded(size / emptySize), goal: null })

      const { name, text } = await mainText()
      const ways = {
        'the package, a meeting open': { app, userData: await userData([reading(text).record]) },
        'an empty package': { app: empty, userData: await userData([]) },
      }
      const starts = new Map(Object.keys(ways).map((what) => [what, [] as Start[]]))
      for (let turn = -warming; turn < runs; turn += 1) {
        for (const [what, way] of Object.entries(ways)) {
          const start = await startOnce(join(way.app, 'rapporteur'), way.userData)
          if (turn >= 0) starts.get(what)?.push(start)
        }
      }
      const [ours, bare] = [...starts].map(([what, found]) => {
        const times = timesOf(found.map(({ time }) => time))
        const memory = timesOf(found.map(({ memory }) => memory)).median
        print({ bench: 'package start', what, text: name, ...times, memoryMiB: memory })
        return { time: times.median, memory }
      })
      if (ours === undefined || bare === undefined) return
      print({ bench: 'package start', ratio: rounded(ours.time / bare.time), goal: 1.5 })
      print({ bench: 'package memory', ratio: rounded(ours.memory / bare.memory), goal: null })
    } finally {
      await rm(output, { recursive: true, force: true })
    }
  })

/** The empty app of the bench of starting, put together as Rapporteur is. */
async function makeEmpty(output: string, source: PackageSource): Promise<string> {
  const app = join(output, 'app')
  await mkdir(output, { recursive: true })
  await cp(join(import.meta.dirname, 'empty'), app, { recursive: true })
  await writeFile(licencesBeside(app), '')
  // It needs no packages; electron-builder would look for them in this checkout.
  const files = ['**/*', '!**/node_modules/**']
  const electronFuses = { ...fuses, grantFileProtocolExtraPrivileges: true } // its page comes by file:
  const config = { ...builderConfiguration(app, output, source), files, electronFuses }
  await build({ targets: Platform.LINUX.createTarget('dir'), projectDir: root, config })
  return join(output, 'linux-unpacked')
}

/** In MiB: a file's, or that of all files in a folder. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path)
  const files = found.isFile()
    ? [path]
    : (await readdir(path, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return rounded(sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20)
}

/** Starts a packaged app once. Its fuses keep hooks out, so the page's own mark tells when it could be used, over its debugger. */
async function startOnce(executable: string, userData: string): Promise<Start> {
  const args = [...sandboxFlags(), `--user-data-dir=${userData}`, '--remote-debugging-port=0']
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  try {
    const browser = await chromium.connectOverCDP(await addressIn(child.stderr))
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('The app has no window.')
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    const usableAt = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('usable')
      return performance.timeOrigin + (mark?.startTime ?? Number.NaN)
    })
    await pause(rest)
    return { time: usableAt - startedAt, memory: await memoryOf(child.pid ?? 0) }
  } finally {
    child.kill()
    await ended
  }
}

async function addressIn(stderr: AsyncIterable<unknown> & NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr.on('data', (data) => {
      said += String(data)
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    stderr.on('end', () => reject(new Error(`The app did not start:\n${said}`)))
  })
}

/** In MiB: the share of all an app's processes in the memory that they hold. */
async function memoryOf(pid: number): Promise<number> {
  const [smaps, children] = await Promise.all(
    [`/proc/${pid}/smaps_rollup`, `/proc/${pid}/task/${pid}/children`].map((path) =>
      readFile(path, 'utf8'),
    ),
  )
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(smaps ?? '')?.[1] ?? 0) / 1024
  const below = (children ?? '').split(' ').filter(Boolean).map(Number)
  const shares = await Promise.all(below.map(memoryOf))
  return rounded(shares.reduce((sum, share) => sum + share, own))
}
