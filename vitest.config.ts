import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: process.env.CI === 'true' ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/test-results.json' }, // where .ci/run finds the numbers it closes with
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/package/**'],
          sequence: { groupOrder: 1 }, // before the app is driven, which wants the processors for itself
          isolate: false, // no test leaves anything behind, and most of the time went into loading the same modules again
          maxWorkers: Math.max(2, availableParallelism() - 1), // of two processors one would stand by, and many tests wait for a program
          testTimeout: 60_000, // npm, tar and tsc run in some; a busy machine is no fault
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/harness/global-setup.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false, // one window at a time: they share a screen and two processors
          isolate: false,
          testTimeout: 120_000, // how long a hanging app is waited for, no measure of anything
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/*.test.ts'],
          globalSetup: ['tests/package/global-setup.ts'],
          sequence: { groupOrder: 3 },
          fileParallelism: false, // they install and remove the same package
          testTimeout: 600_000, // apt fetches in one, and it runs those below
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'installed', // run by the package's tests, once it is installed and where there is no network
          include: ['tests/package/installed/*.test.ts'],
          sequence: { groupOrder: 4 },
          fileParallelism: false,
          testTimeout: 400_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
