import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * `npm test`: vitest, on a screen. Where Linux has none, a virtual one is started with xvfb-run; where
 * that is missing too, the tests that drive the app say so themselves.
 */
function command(args: string[]): string[] {
  const vitest = ['vitest', 'run', ...args]
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return vitest
  if (!['xvfb-run', 'xauth'].every(isInstalled)) return vitest
  console.log('No screen here: the app is tested on a virtual one (xvfb-run).')
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1080x24', ...vitest]
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const [program = 'vitest', ...args] = command(process.argv.slice(2))
const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
child.once('error', (error) => {
  console.error(`${program} could not be started: ${error.message}`)
  process.exitCode = 1
})
child.once('exit', (status) => {
  process.exitCode = status ?? 1
})
