import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../../build/bundle.ts'
import { makeDeb, makeUnpacked } from '../../build/package/make.ts'
import { packageSource } from '../../build/package/source.ts'

/** The package made for this run, or why there is none: its tests are then skipped, and fail with CI=true. */
export type PackageUnderTest =
  | { kind: 'ready'; unpacked: string; deb: string; isTestBuild: boolean }
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
  const found = await packageSource()
  if (!found.ok) return { kind: 'missing', reason: found.reason }
  const unpacked = await makeUnpacked(output, found.source)
  const deb = await makeDeb(unpacked, output, found.source, 'none')
  return { kind: 'ready', unpacked, deb, isTestBuild: found.source.isTestBuild }
}
