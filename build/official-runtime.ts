import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Found, found, missing } from './found.ts'

/** The installer that the electron package brings along: it downloads once, checks, and unpacks. */
export const officialInstaller = createRequire(import.meta.url).resolve('electron/install.js')

/**
 * The official runtime, in the electron package's own folder. Its installer downloads it where it is
 * not there yet, and is ended when that takes longer than `patience` milliseconds.
 */
export async function installOfficial(installer: string, patience: number): Promise<Found> {
  const failure = await runInstaller(installer, patience)
  if (failure !== undefined) return missing(failure)
  const dist = join(dirname(installer), 'dist')
  return access(dist).then(
    () => found(dist),
    () => missing(`Electron's installer ended well but left no ${dist}`),
  )
}

/** @returns nothing when all went well, else why not */
async function runInstaller(installer: string, patience: number): Promise<string | undefined> {
  const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`the official Electron could not be downloaded within ${patience / 1000} seconds`)
    }, patience)
    child.once('close', (status) => {
      clearTimeout(timer)
      if (status === 0) return resolve(undefined)
      resolve(`the official Electron could not be downloaded (${lastError(complaint)})`)
    })
  })
}

/** The line of a stack trace that says something, without the frames around it. */
function lastError(trace: string): string {
  const lines = trace.split('\n').map((line) => line.trim())
  return (
    lines.findLast((line) => /error/i.test(line) && !line.startsWith('at ')) ?? 'no reason given'
  )
}
