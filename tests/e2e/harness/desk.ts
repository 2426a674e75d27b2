import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { type RunningApp, type StartOptions, startApp, startSecond } from './app.ts'
import './global-setup.ts'

/** What one test works at: a folder of its own, and the apps it starts on the data in there. */
export type Desk = {
  /** A folder for the test's own files, gone after it. */
  files: string
  /** The app's user data; it stays from one start to the next. */
  userData: string
  /** Starts the app, again on the same data after a `quit` or a `kill`. */
  start: (options?: StartOptions) => Promise<RunningApp>
  /** Starts the app while another runs on the same data; returns the exit code it ends with. */
  startSecond: (files?: readonly string[]) => Promise<number | null>
}

/**
 * A test with a desk: `test('…', async ({ desk }) => { const { page } = await desk.start() … })`. After it,
 * every app that still runs is ended, and the test fails where a page or its console reported an error.
 */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ skip }, use) => {
    const under = inject('appUnderTest')
    if (under.kind === 'missing' && process.env.CI !== 'true') return skip(under.reason)
    if (under.kind !== 'ready') throw new Error(under.reason)
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-desk-'))
    const files = join(folder, 'files')
    await mkdir(files)
    const userData = join(folder, 'user-data')
    const started: RunningApp[] = []
    try {
      await use({
        files,
        userData,
        start: async (options) => {
          const app = await startApp(under, userData, options)
          started.push(app)
          return app
        },
        startSecond: (files) => startSecond(under, userData, files),
      })
      for (const app of started) await app.quit()
      expect(started.flatMap(({ complaints }) => complaints)).toEqual([])
    } finally {
      for (const app of started) await app.kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
})
