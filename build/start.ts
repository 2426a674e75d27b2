import { type ChildProcess, spawn } from 'node:child_process'
import { appFolder, bundle } from './bundle.ts'
import { executableIn, resolveRuntime } from './electron-runtime.ts'
import { sandboxFlags } from './sandbox.ts'

/** `npm start`: builds the app and opens its window; with --watch opens it anew after each change. */
async function start(args: string[]): Promise<number> {
  const runtime = await resolveRuntime()
  if (!runtime.ok) {
    console.error(runtime.reason)
    return 1
  }
  const open = () => {
    const flags = [...sandboxFlags(), appFolder, ...args.filter((arg) => arg !== '--watch')]
    return spawn(executableIn(runtime.dist), flags, { stdio: 'inherit' })
  }
  if (!args.includes('--watch')) {
    await bundle()
    return ended(open())
  }
  let app: ChildProcess | undefined
  let reopening = false
  await bundle(appFolder, async () => {
    if (reopening || app === undefined) return
    reopening = true
    app.kill()
    await ended(app)
    app = open()
    reopening = false
  })
  app = open()
  return new Promise(() => {}) // until it is interrupted
}

async function ended(app: ChildProcess): Promise<number> {
  if (app.exitCode !== null) return app.exitCode
  return new Promise((resolve) => app.once('exit', (code) => resolve(code ?? 1)))
}

process.exitCode = await start(process.argv.slice(2))
