import { access, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { executableIn, resolveRuntime } from '../electron-runtime.ts'
import { officialInstaller } from '../official-runtime.ts'

/** The Electron that a package is made with. Only the official one is shipped: any other makes a test build. */
export type PackageSource = { dist: string; version: string; isTestBuild: boolean }

export type SourceFound =
  | { ok: true; source: PackageSource }
  /** One plain sentence for the person who asked for a package. */
  | { ok: false; reason: string }

/**
 * Finds the Electron to package. The official one is the electron package's own; one from elsewhere is taken only where
 * RAPPORTEUR_ELECTRON=npm says that a test build is wanted.
 *
 * @param ways replaced by tests that stay off the network
 */
export async function packageSource(
  env: Readonly<Record<string, string | undefined>> = process.env,
  ways = { resolve: resolveRuntime, official: join(dirname(officialInstaller), 'dist') },
): Promise<SourceFound> {
  const isTestBuild = env.RAPPORTEUR_ELECTRON === 'npm'
  if (!isTestBuild && env.ELECTRON_OVERRIDE_DIST_PATH) return refused
  const runtime = await ways.resolve()
  if (!runtime.ok) return isTestBuild ? { ok: false, reason: runtime.reason } : refused
  if (!isTestBuild && !(await isSame(runtime.dist, ways.official))) return refused
  await access(executableIn(runtime.dist))
  const version = await readFile(join(runtime.dist, 'version'), 'utf8')
  return { ok: true, source: { dist: runtime.dist, version: version.trim(), isTestBuild } }
}

const refused: SourceFound = {
  ok: false,
  reason:
    'No package was made: only the official Electron is shipped, and it is not here. Make the package where it can be downloaded, or set RAPPORTEUR_ELECTRON=npm for a test build (Linux x64).',
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([one, other].map((path) => realpath(path)))
  return here === there
}
