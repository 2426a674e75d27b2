import {
  makeArchive,
  makeDeb,
  makeUnpacked,
  makeWithTools,
  packageFolder,
  withTools,
} from './package/make.ts'
import { packageSource } from './package/source.ts'

const kinds = ['dir', 'deb', 'tar.gz', ...Object.keys(withTools)]

/** `npm run package`: the app for Linux, its .deb and its archive; with names as arguments those alone. */
async function makePackages(args: readonly string[]): Promise<number> {
  const unknown = args.find((one) => !kinds.includes(one))
  if (unknown !== undefined) return refuse(`There is no package "${unknown}"; there are: ${kinds}.`)
  const found = await packageSource()
  if (!found.ok) return refuse(found.reason)
  const { source } = found
  if (source.isTestBuild) {
    console.log(`A test build with Electron ${source.version}, which is not to be passed on.`)
  }
  const wanted = args.length > 0 ? args : ['dir', 'deb', 'tar.gz']
  if (wanted.some((one) => ['dir', 'deb', 'tar.gz'].includes(one))) {
    if (process.platform !== 'linux') return refuse('The packages for Linux are made on Linux.')
    const unpacked = await makeUnpacked(packageFolder, source)
    console.log(unpacked)
    if (wanted.includes('deb')) console.log(await makeDeb(unpacked, packageFolder, source))
    if (wanted.includes('tar.gz')) console.log(await makeArchive(unpacked, packageFolder, source))
  }
  for (const kind of ['appimage', 'windows', 'mac'] as const) {
    if (!wanted.includes(kind)) continue
    if (source.isTestBuild && kind !== 'appimage') return refuse(testBuildsAreForLinux)
    for (const path of await makeWithTools(kind, packageFolder, source)) console.log(path)
  }
  return 0
}

const testBuildsAreForLinux = 'The Electron that npm carries is for Linux x64: no other test build.'

function refuse(reason: string): number {
  console.error(reason)
  return 1
}

process.exitCode = await makePackages(process.argv.slice(2))
