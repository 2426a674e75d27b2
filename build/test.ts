import { spawn } from 'node:child_process'
import { onScreen } from './screen.ts'

// `npm test`: vitest, on a screen. Where there is none at all, the tests that drive the app say so themselves.
const { command, isVirtual } = onScreen(['vitest', 'run', ...process.argv.slice(2)])
if (isVirtual) console.log('No screen here: the app is tested on a virtual one (xvfb-run).')
const [program = 'vitest', ...args] = command
const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
child.once('error', (error) => {
  console.error(`${program} could not be started: ${error.message}`)
  process.exitCode = 1
})
child.once('exit', (status) => {
  process.exitCode = status ?? 1
})
