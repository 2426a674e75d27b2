import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Runs a program on a machine that has no network but itself: in a network namespace of its own, where
 * the loopback interface is the only one. The user stays the same, so Chromium's sandbox does as well.
 *
 * @returns what the program wrote to its standard output; rejects where it fails, and where this
 * machine does not allow such a namespace (`unshare` of util-linux, `ip` of iproute2)
 */
export async function runWithoutNetwork(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const namespace = ['--map-current-user', '--keep-caps', '--net', '--']
  const start = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', program, ...args]
  return run('unshare', [...namespace, ...start], { env, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${program} failed without a network:\n${stdout}\n${stderr}`)
    },
  )
}
