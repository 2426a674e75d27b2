import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect } from 'vitest'
import { test } from './under-test.ts'

/** All that the archive may hold, each at least once; a name's hash is any. */
const inArchive = [
  /^\/package\.json$/,
  /^\/licences\.json$/,
  /^\/main\/main\.js$/,
  /^\/main\/assets\/[\w-]+\.js$/,
  /^\/spelling\/spelling\.js$/,
  /^\/spelling\/dictionaries\/en-(GB|US|AU)\.(aff|dic)$/,
  /^\/(preload|room-preload)\/preload\.cjs$/,
  /^\/renderer\/(index|room)\.html$/,
  /^\/renderer\/assets\/(index|room)-[\w-]{8}\.(js|css)$/,
  /^\/renderer\/assets\/[a-z][\w-]+-[\w-]{8}\.(js|css)$/, // what is loaded once it is opened; bundle.test tells what of others is in them
  /^\/renderer\/assets\/source-serif-4-[a-z-]+-(400|700)-(normal|italic)-[\w-]{8}\.woff2?$/,
  /^\/node_modules\/better-sqlite3\/(LICENSE|package\.json)$/,
  /^\/node_modules\/better-sqlite3\/lib\/(methods\/)?[a-z-]+\.js$/,
  /^\/node_modules\/better-sqlite3\/prebuilds\/linux-(x64|arm64)\.node$/,
]

/** All that lies in the app's folder beside the archive. */
const besideArchive = [
  ...['LICENSE.electron.txt', 'LICENSES.chromium.html', 'third-party-licences.txt'],
  ...['chrome-sandbox', 'chrome_100_percent.pak', 'chrome_200_percent.pak'],
  ...['chrome_crashpad_handler', 'icudtl.dat', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so'],
  ...['libvk_swiftshader.so', 'libvulkan.so.1', 'locales/en-GB.pak', 'locales/en-US.pak'],
  ...['rapporteur', 'resources.pak', 'resources/app.asar', 'snapshot_blob.bin'],
  ...['v8_context_snapshot.bin', 'version', 'vk_swiftshader_icd.json'],
  `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
]

/** What the Debian package puts elsewhere. */
const inSystem = [
  'usr/bin/rapporteur',
  'usr/share/applications/rapporteur.desktop',
  'usr/share/doc/rapporteur/copyright',
  'usr/share/lintian/overrides/rapporteur',
  'usr/share/mime/packages/rapporteur.xml',
  ...[16, 24, 32, 48, 64, 128, 256, 512].map(
    (size) => `usr/share/icons/hicolor/${size}x${size}/apps/rapporteur.png`,
  ),
]

describe('the package', () => {
  test('holds in its archive what the app runs from, and nothing else', ({ made }) => {
    const archive = join(made.unpacked, 'resources', 'app.asar')
    const all = listPackage(archive, { isPack: false })
    const files = all.filter((one) => !all.some((other) => other.startsWith(`${one}/`)))
    expect(files.filter((file) => !inArchive.some((known) => known.test(file)))).toEqual([])
    expect(inArchive.filter((known) => !files.some((file) => known.test(file)))).toEqual([])
    for (const file of files.filter((name) => /\.(c?js|css)$/.test(name))) {
      const code = extractFile(archive, file.slice(1)).toString()
      expect(code.includes('sourceMappingURL'), file).toBe(false)
    }
  })

  test('has beside the archive the runtime with its licences, and one native module', ({
    made,
  }) => {
    expect(filesIn(made.unpacked)).toEqual([...besideArchive, 'LICENSE'].toSorted())
    expect(readFileSync(join(made.unpacked, 'LICENSES.chromium.html')).length).toBeGreaterThan(1e6)
    expect(readFileSync(join(made.unpacked, 'third-party-licences.txt'), 'utf8')).toMatch(
      /^better-sqlite3-multiple-ciphers \S+ \(MIT\)$/m,
    )
  })

  test('cannot be run as Node, debugged, or given other code', async ({ made }) => {
    const wire = await getCurrentFuseWire(join(made.unpacked, 'rapporteur'))
    const { ENABLE, DISABLE } = FuseState
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    })
    const asNode = spawnSync(join(made.unpacked, 'rapporteur'), ['-p', '"ran as Node"'], {
      env: { ELECTRON_RUN_AS_NODE: '1' }, // and no screen: the app itself cannot start either
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect(asNode.stdout).not.toContain('ran as Node')
    expect(asNode.status).not.toBe(0)
  })

  test('says in its name, and to the window, that it is a test build', ({ made }) => {
    const archive = join(made.unpacked, 'resources', 'app.asar')
    const { isTestBuild } = JSON.parse(extractFile(archive, 'package.json').toString())
    expect(isTestBuild === true).toBe(made.isTestBuild)
    expect(basename(made.deb).includes('-test-build_')).toBe(made.isTestBuild)
  })
})

describe('the archive for any Linux', () => {
  test('holds the app in one folder, called as the archive is', ({ made }) => {
    const name = basename(made.archive, '.tar.gz')
    expect(name.endsWith('-test-build')).toBe(made.isTestBuild)
    const listed = execFileSync('tar', ['-tzvf', made.archive]).toString().trimEnd().split('\n')
    const entries = listed.map((line) => line.split(/\s+/))
    expect(entries.filter(([, owner]) => owner !== 'root/root' && owner !== '0/0')).toEqual([])
    const files = entries.filter(([mode]) => mode?.startsWith('-')).map((entry) => entry.at(-1))
    expect(files.toSorted()).toEqual(filesIn(made.unpacked).map((file) => `${name}/${file}`))
  })
})

describe('the Debian package', () => {
  test('puts the app, its entry, its icons and its file type where Debian looks', ({ made }) => {
    const files = listed(made.deb).filter(({ mode }) => !mode.startsWith('d'))
    const app = besideArchive.map((name) => `usr/lib/rapporteur/${name}`)
    expect(files.map(({ name }) => name).toSorted()).toEqual([...app, ...inSystem].toSorted())
    expect(files.filter(({ owner }) => owner !== 'root/root')).toEqual([])
    const special = files.filter(({ mode }) => /s/.test(mode) || /^-.......w/.test(mode))
    expect(special.map(({ name, mode }) => [name, mode])).toEqual([
      ['usr/lib/rapporteur/chrome-sandbox', '-rwsr-xr-x'],
    ])
  })

  test('opens meetings in files by their type', ({ made }) => {
    const read = (name: string) =>
      execFileSync('sh', [
        '-c',
        'dpkg-deb --fsys-tarfile "$1" | tar -xO "./$2"',
        'sh',
        made.deb,
        name,
      ]).toString()
    const entry = read('usr/share/applications/rapporteur.desktop')
    expect(entry).toMatch(/^Exec=rapporteur %F$/m)
    expect(entry).toMatch(/^MimeType=application\/x-rapporteur;$/m)
    const types = read('usr/share/mime/packages/rapporteur.xml')
    expect(types).toContain('type="application/x-rapporteur"')
    expect(types).toContain('pattern="*.rapporteur"')
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

function listed(deb: string): { mode: string; owner: string; name: string }[] {
  return execFileSync('dpkg-deb', ['--contents', deb])
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [mode = '', owner = '', , , , name = ''] = line.split(/\s+/)
      return { mode, owner, name: name.replace(/^\.\//, '') }
    })
}
