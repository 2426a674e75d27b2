import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { licencesFile } from '../../electron/about.ts'
import { bundle, root } from '../bundle.ts'
import type { Licence } from '../licences.ts'

/** The machine that a package is made for, as Node names it. */
export type Target = { platform: NodeJS.Platform; arch: string }

/** The name that the store's package goes by here: it is better-sqlite3 with ciphers, and has another one of its own. */
const database = 'better-sqlite3'

/**
 * Lays out what goes into the archive, and nothing else: the bundle, and of better-sqlite3 its sources and the one binary that
 * this target loads.
 *
 * @param folder made anew
 */
export async function stageApp(
  folder: string,
  target: Target,
  isTestBuild: boolean,
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await bundle(folder)
  await writeManifest(folder, isTestBuild)
  await writeFile(licencesBeside(folder), await licencesInText(folder))
  await stageDatabase(join(folder, 'node_modules', database), target)
}

/** Where the licences lie as a text for people, outside of the archive. */
export function licencesBeside(folder: string): string {
  return `${folder}-licences.txt`
}

async function licencesInText(folder: string): Promise<string> {
  const licences: Licence[] = JSON.parse(await readFile(join(folder, licencesFile), 'utf8'))
  return licences
    .map(
      ({ name, version, licence, text }) =>
        `${`${name} ${version}`.trim()} (${licence})\n\n${text}\n`,
    )
    .join(`\n${'-'.repeat(72)}\n\n`)
}

/** The window tells from it that this is a test build; the packager, which version it is and what it needs. */
async function writeManifest(folder: string, isTestBuild: boolean): Promise<void> {
  const file = join(folder, 'package.json')
  const own: object = JSON.parse(await readFile(file, 'utf8'))
  const { license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules', database, 'package.json'), 'utf8'),
  )
  const manifest = {
    ...own,
    ...(isTestBuild && { isTestBuild }),
    license,
    author: 'The Rapporteur project',
    dependencies: { [database]: version },
  }
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Everything of better-sqlite3 that is neither source to compile nor a binary of another machine. */
async function stageDatabase(folder: string, { platform, arch }: Target): Promise<void> {
  const from = join(root, 'node_modules', database)
  const binary = join('prebuilds', `${platform}-${arch}.node`)
  const { version, license, main } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'))
  await mkdir(dirname(join(folder, binary)), { recursive: true })
  await cp(join(from, binary), join(folder, binary))
  await cp(join(from, 'LICENSE'), join(folder, 'LICENSE'))
  await cp(join(from, 'lib'), join(folder, 'lib'), {
    recursive: true,
    filter: (path) => !entryOfOneMachine.test(path),
  })
  await writeFile(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: database, version, license, main }, null, 2)}\n`,
  )
}

/** lib/linux-x64.js and the like: ways in for bundlers, which nothing here takes. */
const entryOfOneMachine = /[/\\](darwin|linux|linuxmusl|win32)-\w+\.js$/
