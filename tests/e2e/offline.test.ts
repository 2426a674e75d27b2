import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, inject } from 'vitest'
import { root } from '../../build/bundle.ts'
import { test } from './harness/desk.ts'
import { draftingPatience } from './harness/draft-and-export.ts'
import { runWithoutNetwork } from './harness/loopback.ts'

/** The tests that run once more with the network gone. */
const repeated = ['tests/e2e/window.test.ts', 'tests/e2e/drafting.test.ts']

describe.runIf(process.platform === 'linux')('on a machine without a network', () => {
  test('the app works as it does elsewhere', { timeout: 2 * draftingPatience }, async ({
    desk,
    skip,
  }) => {
    const interfaces = await runWithoutNetwork(process.execPath, [
      '--print',
      'Object.keys(os.networkInterfaces()).join()',
    ]).catch((error: Error) => {
      if (process.env.CI === 'true') throw error
      return skip(`No network namespace can be made here: ${error.message}`)
    })
    expect(interfaces).toBe('lo\n')

    const under = inject('appUnderTest')
    if (under.kind !== 'ready') throw new Error(under.reason)
    const result = join(desk.files, 'result.json')
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`]
    const args = [vitest, 'run', '--root', root, '--project', 'e2e', ...options, ...repeated]
    const runtime = { ELECTRON_OVERRIDE_DIST_PATH: dirname(under.executable) }
    await runWithoutNetwork(process.execPath, args, { ...process.env, ...runtime })

    const { numTotalTests, numPassedTests } = JSON.parse(await readFile(result, 'utf8'))
    expect(numTotalTests).toBeGreaterThan(0)
    expect(numPassedTests).toBe(numTotalTests)
  })
})
