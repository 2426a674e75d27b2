import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { build, Platform } from 'electron-builder'
import { appFolder, root } from '../bundle.ts'
import { builderConfiguration } from './builder.ts'
import { type DebianOptions, makeDebian } from './debian.ts'
import type { PackageSource } from './source.ts'
import { stageApp } from './stage.ts'

const run = promisify(execFile)

/** Where packages are made; each of its folders can be thrown away. */
export const packageFolder = join(dirname(appFolder), 'package')

/**
 * The app for Linux as a folder that can be run where it stands.
 *
 * @param output made if it does not exist; what it held of an earlier package is replaced
 * @returns the folder
 */
export async function makeUnpacked(output: string, source: PackageSource): Promise<string> {
  const { arch } = process
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    config: await staged(output, { platform: 'linux', arch }, source),
  })
  return join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
}

/** The .deb over the unpacked app. */
export function makeDeb(
  unpacked: string,
  output: string,
  { isTestBuild }: PackageSource,
  compression: DebianOptions['compression'] = 'xz',
): Promise<string> {
  return makeDebian({ from: unpacked, to: output, arch: process.arch, isTestBuild, compression })
}

/** The unpacked app as one archive, for any Linux; its one folder is called like the archive. */
export async function makeArchive(
  unpacked: string,
  output: string,
  { isTestBuild }: PackageSource,
): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const called = `${name}-${version}-linux-${process.arch}${isTestBuild ? '-test-build' : ''}`
  const archive = join(output, `${called}.tar.gz`)
  const renamed = `s,^${basename(unpacked)},${called},`
  const how = ['--owner=0', '--group=0', `--transform=flags=r;${renamed}`]
  await run('tar', ['-czf', archive, ...how, '-C', dirname(unpacked), basename(unpacked)])
  return archive
}

/** What electron-builder makes with tools that it downloads: these need GitHub. */
export const withTools = {
  appimage: { platform: 'linux', targets: Platform.LINUX.createTarget('AppImage') },
  windows: { platform: 'win32', targets: Platform.WINDOWS.createTarget(['nsis', 'zip']) },
  mac: { platform: 'darwin', targets: Platform.MAC.createTarget(['dmg', 'zip']) },
} as const

/** Makes these packages and returns their paths. */
export async function makeWithTools(
  kind: keyof typeof withTools,
  output: string,
  source: PackageSource,
): Promise<string[]> {
  const { platform, targets } = withTools[kind]
  const arch = kind === 'windows' ? 'x64' : process.arch
  const config = await staged(output, { platform, arch }, source)
  return build({ targets, projectDir: root, config })
}

async function staged(
  output: string,
  target: { platform: NodeJS.Platform; arch: string },
  source: PackageSource,
) {
  const app = join(output, 'app')
  await stageApp(app, target, source.isTestBuild)
  return builderConfiguration(app, output, source)
}
