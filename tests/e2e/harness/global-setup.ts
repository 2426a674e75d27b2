import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundle, root } from '../../../build/bundle.ts'
import { executableIn, resolveRuntime } from '../../../build/electron-runtime.ts'

/**
 * What the tests drive: the app built for this run and the Electron to run it with. Where the machine
 * lacks one it is `missing`, and the tests are skipped unless CI=true; where the app cannot be built it is
 * `broken`, and they fail.
 */
export type AppUnderTest =
  | { kind: 'ready'; app: string; executable: string }
  | { kind: 'missing' | 'broken'; reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    appUnderTest: AppUnderTest
  }
}

/**
 * Finds a runtime and builds the app once for all tests, into a folder of this run's own, so that two
 * runs do not disturb each other. Says plainly where there is no runtime or no screen.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = join(root, 'dist', `test-${process.pid}`)
  const appUnderTest = await prepareApp(app)
  if (appUnderTest.kind !== 'ready') {
    console.warn(`The tests that drive the app cannot run.\n${appUnderTest.reason}`)
  }
  project.provide('appUnderTest', appUnderTest)
  return () => rm(app, { recursive: true, force: true })
}

/** Builds the app into a folder and finds what to run it with. */
export async function prepareApp(app: string): Promise<AppUnderTest> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    const reason =
      'There is no screen: DISPLAY is not set and xvfb-run was not found (Debian: xvfb).'
    return { kind: 'missing', reason }
  }
  const runtime = await resolveRuntime()
  if (!runtime.ok) return { kind: 'missing', reason: runtime.reason }
  return bundle(app).then(
    () => ({ kind: 'ready', app, executable: executableIn(runtime.dist) }),
    (error: Error) => ({ kind: 'broken', reason: `The app cannot be built: ${error.message}` }),
  )
}
