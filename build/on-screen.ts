import { spawn } from 'node:child_process'
import { onScreen } from './screen.ts'

// Runs a command where it can open windows: `node build/on-screen.ts vitest run`. Where there is no screen at all, what drives
// the app says so itself.
const { command, isVirtual } = onScreen(process.argv.slice(2))
if (isVirtual) console.error('No screen here: the app runs on a virtual one (xvfb-run).')
const [program = '', ...args] = command
const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
child.once('error', (error) => {
  console.error(`${program} could not be started: ${error.message}`)
  process.exitCode = 1
})
child.once('exit', (status) => {
  process.exitCode = status ?? 1
})
