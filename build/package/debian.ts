/// <reference path="./electron-installer-debian.d.ts" />
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Installer } from 'electron-installer-debian'
import { root } from '../bundle.ts'
import { mimeType } from './builder.ts'

/** The package for Debian and Ubuntu, with the MIME type of a meeting's file, which the installer has no option for. */
class DebianPackage extends Installer {
  override get contentFunctions(): string[] {
    return [...super.contentFunctions, 'createMimeType']
  }

  async createMimeType(): Promise<void> {
    const folder = join(this.stagingDir, this.baseAppDir, 'share', 'mime', 'packages')
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await writeFile(join(folder, 'rapporteur.xml'), mimeTypes)
    await chmod(join(folder, 'rapporteur.xml'), 0o644)
  }
}

const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${mimeType}">
    <comment>Rapporteur meeting</comment>
    <glob pattern="*.rapporteur"/>
    <icon name="rapporteur"/>
  </mime-type>
</mime-info>
`

export type DebianOptions = {
  /** The unpacked app. */
  from: string
  /** Where the package is written. */
  to: string
  /** As Node names it. */
  arch: string
  isTestBuild: boolean
  /** How hard dpkg-deb works: xz for what is shipped, none where only a test installs it. */
  compression: 'xz' | 'none'
}

/** Makes the package and returns its path. */
export async function makeDebian({
  from,
  to,
  arch,
  isTestBuild,
  compression,
}: DebianOptions): Promise<string> {
  const png = (size: number) => join(root, 'build', 'icons', 'png', `${size}x${size}.png`)
  const label = isTestBuild ? '-test-build' : ''
  const installer = new DebianPackage({
    src: from,
    dest: to,
    rename: (folder: string) =>
      join(folder, `<%= name %>_<%= version.replace('~test', '') %>${label}_<%= arch %>.deb`),
    logger: () => {},
    arch: arch === 'x64' ? 'amd64' : arch,
    section: 'text',
    compression,
    genericName: 'Meeting minutes',
    maintainer: 'The Rapporteur project',
    productDescription:
      'Keeps who attended a meeting and what was agreed, composes the statement of its outcomes while it is drafted, and exports it as a Word document. Works without a network.',
    categories: ['Office', 'WordProcessor'],
    mimeType: [mimeType],
    depends: ['libasound2t64 | libasound2'],
    icon: Object.fromEntries(sizes.map((size) => [`${size}x${size}`, png(size)])),
    desktopTemplate: join(root, 'build', 'package', 'rapporteur.desktop'),
  })
  await installer.generateDefaults()
  installer.generateOptions()
  // Before the release of the same number, so that this one replaces it.
  if (isTestBuild) installer.options.version = `${installer.options.version}~test`
  await installer.createStagingDir()
  await installer.createContents()
  await installer.createPackage()
  await installer.movePackage()
  const [made] = installer.options.packagePaths ?? []
  if (made === undefined) throw new Error(`no package was written to ${to}`)
  return made
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
