import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { root } from '../../build/bundle.ts'

const run = promisify(execFile)

/** The package made for this run, or why there is none: its tests are then skipped, and fail with CI=true. */
export type PackageUnderTest =
  | { kind: 'ready'; unpacked: string; deb: string; archive: string; isTestBuild: boolean }
  | { kind: 'missing'; reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    packageUnderTest: PackageUnderTest
  }
}

/** Makes the package once for all tests, in a folder of this run's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const output = join(root, 'dist', `test-package-${process.pid}`)
  const made = await makePackage(output)
  if (made.kind === 'missing') console.warn(`The package is not tested: ${made.reason}`)
  project.provide('packageUnderTest', made)
  return () => rm(output, { recursive: true, force: true })
}

async function makePackage(output: string): Promise<PackageUnderTest> {
  if (process.platform !== 'linux') return { kind: 'missing', reason: 'It is made on Linux.' }
  const { stdout } = await run(process.execPath, [
    join(import.meta.dirname, 'make-package.ts'),
    output,
  ])
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
}
