import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AfterPackContext, Configuration } from 'electron-builder'
import { root } from '../bundle.ts'
import { fuses } from './fuses.ts'
import type { PackageSource } from './source.ts'
import { licencesBeside } from './stage.ts'

const icons = join(root, 'build', 'icons')

/** What a meeting in one file is called by the system. */
export const mimeType = 'application/x-rapporteur'

/**
 * How electron-builder puts the app together.
 *
 * @param app the folder with what goes into the archive
 * @param output where the packages are written
 */
export function builderConfiguration(
  app: string,
  output: string,
  { dist, version, isTestBuild }: PackageSource,
): Configuration {
  const label = isTestBuild ? '-test-build' : ''
  return {
    appId: 'org.rapporteur.Rapporteur',
    productName: 'Rapporteur',
    copyright: 'MIT licence',
    directories: { app, output, buildResources: icons },
    electronVersion: version,
    ...(isTestBuild && { electronDist: dist }),
    electronFuses: fuses,
    files: ['**/*'],
    asar: { smartUnpack: false }, // or all of better-sqlite3 would lie beside it, where code can be changed
    asarUnpack: ['**/*.node'],
    npmRebuild: false, // better-sqlite3 brings its binaries
    nodeGypRebuild: false,
    electronLanguages: ['en-GB', 'en-US'], // what Chromium itself says; the app speaks English
    artifactName: `\${name}-\${version}-\${os}-\${arch}${label}.\${ext}`,
    extraFiles: [
      { from: join(root, 'LICENSE'), to: 'LICENSE' },
      { from: licencesBeside(app), to: 'third-party-licences.txt' },
    ],
    fileAssociations: [
      { ext: 'rapporteur', name: 'Meeting', description: 'Rapporteur meeting', mimeType },
    ],
    linux: {
      executableName: 'rapporteur',
      category: 'Office',
      icon: join(icons, 'png'),
      synopsis: 'Drafts the minutes of a meeting offline',
    },
    win: { icon: join(icons, 'rapporteur.ico') },
    nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
    mac: { icon: join(icons, 'rapporteur.icns'), category: 'public.app-category.productivity' },
    afterPack: withoutDefaultApp,
    publish: null, // nothing updates itself: the app makes no network request
  }
}

/** Electron's own example app comes with its runtime. */
async function withoutDefaultApp({ packager, appOutDir }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
