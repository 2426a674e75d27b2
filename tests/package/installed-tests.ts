import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { root } from '../../build/bundle.ts'
import type { Screen } from './screen.ts'

const run = promisify(execFile)

/**
 * Runs the tests of `installed/` in the package that is installed, on a machine whose only network is itself: a network namespace
 * with the loopback interface alone. It takes root, who starts the app as the users of the tests.
 *
 * @param user who has the app, without privileges
 * @param screen found by its file in there, as the network's namespace is another; a server started in there would take it over
 */
export async function testInstalled(user: string, { display }: Screen): Promise<void> {
  const results = join(root, 'out', 'installed-results.json') // where .ci/run finds them
  mkdirSync(dirname(results), { recursive: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const how = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const tests = [vitest, 'run', '--root', root, '--project', 'installed', ...how]
  const alone = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, ...tests]
  const env = { ...process.env, RAPPORTEUR_TEST_INSTALLED_FOR: user, DISPLAY: display }
  await run('unshare', ['--net', '--', ...alone], { env, maxBuffer: 2 ** 26 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`The installed app fails without a network:\n${stdout}\n${stderr}`)
    },
  )
  const { numTotalTests, numPassedTests, numPendingTests } = JSON.parse(
    readFileSync(results, 'utf8'),
  )
  expect(numPassedTests).toBeGreaterThan(0)
  expect(numPassedTests + numPendingTests).toBe(numTotalTests)
}
