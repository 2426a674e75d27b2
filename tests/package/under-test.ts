import { test as base, inject } from 'vitest'
import './global-setup.ts'
import type { PackageUnderTest } from './global-setup.ts'

type Ready = Extract<PackageUnderTest, { kind: 'ready' }>

/** A test of the package made for this run; skipped where there is none, which with CI=true is a failure. */
export const test = base.extend<{ made: Ready }>({
  made: async ({ skip }, use) => {
    const under = inject('packageUnderTest')
    if (under.kind === 'ready') return use(under)
    if (process.env.CI === 'true') throw new Error(under.reason)
    skip(under.reason)
  },
})
