import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { licencesFile } from '../electron/about.ts'
import { noncePlaceholder } from '../electron/assets.ts'
import { copyDictionaries, dictionaryPackages } from './dictionaries.ts'
import { collectLicences, type Licence } from './licences.ts'
import { readyFrames } from './ready-frames.ts'
import { englishWords, notePackages, packageFolderOf } from './used-packages.ts'

export const root = join(import.meta.dirname, '..')

/** Where the app lies after a build: a folder that Electron can be started with. */
export const appFolder = join(root, 'dist', 'app')

/** Called after each rebuild of a part, once all parts have been built. */
export type OnRebuilt = () => void

/** The folders of the packages of others whose code went into each part. */
export type UsedPackages = { readonly main: Set<string>; readonly renderer: Set<string> }

/**
 * Bundles the app into a folder: main/, spelling/, preload/, room-preload/ and renderer/, the package.json that tells
 * Electron where to begin, and the licences of all that others made. Rejects where a part cannot be built.
 *
 * @param onRebuilt when given, the build goes on watching the sources and calls it after each rebuild
 */
export async function bundle(
  folder: string = appFolder,
  onRebuilt?: OnRebuilt,
): Promise<UsedPackages> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), await manifest())
  process.env.NODE_ENV = 'production' // or a test, which runs as 'test', would get React's slow development build
  const used = { main: new Set<string>(), renderer: new Set<string>() }
  const parts = [
    inNode(folder, 'main', join('electron', 'main.ts'), used.main),
    inNode(folder, 'spelling', join('electron', 'spelling', 'thread.ts'), used.main),
    preload(folder, 'preload', join('electron', 'preload.ts')),
    preload(folder, 'room-preload', join('electron', 'room', 'preload.ts')),
    renderer(folder, used.renderer),
  ]
  await Promise.all(parts.map((part) => (onRebuilt ? watch(part, onRebuilt) : build(part))))
  await copyDictionaries(join(folder, 'spelling', 'dictionaries'))
  await writeFile(join(folder, licencesFile), JSON.stringify(await licencesOf(used)))
  return used
}

/** Besides what is bundled, the database, which stays outside, and Electron itself. */
function licencesOf({ main, renderer }: UsedPackages): Promise<Licence[]> {
  const outside = ['better-sqlite3', 'electron', ...dictionaryPackages].map((name) =>
    join(root, 'node_modules', name),
  )
  return collectLicences([...main, ...renderer, ...outside])
}

async function manifest(): Promise<string> {
  const { name, version, description } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  )
  const own = { name, productName: 'Rapporteur', version, description }
  return `${JSON.stringify({ ...own, type: 'module', main: 'main/main.js' }, null, 2)}\n`
}

const shared = { root, configFile: false, logLevel: 'warn' } satisfies InlineConfig

/**
 * Bundles the command line into cli/ of a folder: from its sources it takes more than twice as long to start. No package holds
 * it, since the packaged Electron is no Node. Returns its file.
 */
export async function bundleCommandLine(folder: string = appFolder): Promise<string> {
  const part = inNode(folder, 'cli', join('electron', 'cli.ts'), new Set())
  await build({ ...part, build: { ...part.build, rolldownOptions: inFewFiles(part) } })
  return join(folder, 'cli', 'cli.js')
}

/** What commands share goes into one file, as they are loaded together: forty small ones take Node longer to load than to run. */
function inFewFiles({ build }: InlineConfig) {
  const { output, ...options } = build?.rolldownOptions ?? {}
  const shared = {
    name: 'shared',
    test: isSharedByCommands,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  }
  return { ...options, output: { ...output, codeSplitting: { groups: [shared] } } }
}

/** Not what every start needs, the arguments and the help, nor what reads Word files, which is much and seldom needed. */
function isSharedByCommands(id: string): boolean {
  const isOurs = packageFolderOf(id) === undefined
  return (
    isOurs &&
    !/[/\\](electron[/\\](word|cli[/\\](arguments|terminal))|shared[/\\](formats|result|record[/\\]vocabulary))[/\\.]/.test(
      id,
    )
  )
}

/** How a part that runs in Node is bundled: ECMAScript modules; better-sqlite3 stays outside, since it finds its binary beside its sources. */
export function inNode(
  folder: string,
  name: string,
  source: string,
  used: Set<string>,
): InlineConfig {
  return {
    ...shared,
    plugins: [readyFrames(), notePackages(used)],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, source),
      outDir: join(folder, name),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { external: ['electron'], output: { entryFileNames: `${name}.js` } },
    },
  }
}

/** One CommonJS file: a sandboxed preload can neither import nor require another one. */
function preload(folder: string, name: string, source: string): InlineConfig {
  return {
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, source),
      outDir: join(folder, name),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  }
}

/** The pages of the window and of the room's screen: no inlined assets and no inline scripts, which its policy would refuse. */
function renderer(folder: string, used: Set<string>): InlineConfig {
  return {
    ...shared,
    root: join(root, 'renderer'),
    plugins: [englishWords(), notePackages(used)],
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000, // kB; read from the disk, not over a network
      rolldownOptions: {
        input: ['index.html', 'room.html'].map((page) => join(root, 'renderer', page)),
        onLog(level, log, report) {
          if (log.code === 'MODULE_LEVEL_DIRECTIVE') return // "use client" is for servers; there is none
          report(level, log)
        },
      },
    },
  }
}

/** Builds a part and goes on watching it; resolves once it has been built for the first time. */
async function watch(part: InlineConfig, onRebuilt: OnRebuilt): Promise<void> {
  const watcher = await build({ ...part, build: { ...part.build, watch: {}, sourcemap: true } })
  if (!('on' in watcher)) throw new Error('the bundler did not start to watch')
  await new Promise<void>((resolve) => {
    let first = true
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message)
      if (event.code !== 'END') return
      if (!first) onRebuilt()
      first = false
      resolve()
    })
  })
}

if (import.meta.main) await Promise.all([bundle(), bundleCommandLine()])
