import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join, posix, sep } from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { isAmong, isWithin, type Place, placeOf, withoutElectron } from './places.ts'

/** A source file that has a place, with what it imports; `files` lead to others of the tree. */
type Source = { file: string; place: Place; imports: Import[] }

/**
 * Checks every import of the tree against the design's arrows, and that no imports run in a circle.
 *
 * @param root the folder that holds shared/, electron/ and renderer/
 * @returns one sentence a wrong import, each beginning with its file and line; none when all is well
 */
export async function checkArrows(root: string): Promise<string[]> {
  const sources = await readSources(root)
  const files = new Map(sources.map((source) => [source.file, source]))
  return [
    ...sources.flatMap((source) => wrongImports(root, source)),
    ...circles(files),
    ...withoutElectron.flatMap((file) => reachesElectron(file, files)),
  ]
}

async function readSources(root: string): Promise<Source[]> {
  const sources: Source[] = []
  for await (const found of glob('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })) {
    const file = found.split(sep).join('/')
    const place = placeOf(file)
    if (place === undefined) throw new Error(`${file} has no place in build/places.ts`)
    sources.push({
      file,
      place,
      imports: importsOf(file, await readFile(join(root, file), 'utf8')),
    })
  }
  return sources.toSorted((one, other) => (one.file < other.file ? -1 : 1))
}

function wrongImports(root: string, { file, place, imports }: Source): string[] {
  return imports.flatMap((one) => {
    const fault = isFile(one.names)
      ? wrongFile(root, file, place, one)
      : wrongPackage(place, one.names)
    return fault === undefined ? [] : [`${file}:${one.line} ${fault}`]
  })
}

function wrongFile(root: string, file: string, place: Place, one: Import): string | undefined {
  const target = resolved(file, one.names)
  if (!existsSync(join(root, target))) return `imports ${target}, which does not exist`
  if (place.files.some((allowed) => isWithin(target, allowed))) return undefined
  const types = place.types ?? []
  if (one.typesOnly && types.some((allowed) => isWithin(target, allowed))) return undefined
  return `imports ${target}, but ${place.at} may import ${listed([...place.files, ...types])}`
}

function wrongPackage(place: Place, names: string): string | undefined {
  if (names === '') return 'imports a computed name, which nothing can check'
  const name = isBuiltin(names) && !names.startsWith('node:') ? `node:${names}` : names
  const { packages } = place
  if ('not' in packages) {
    return isAmong(name, packages.not) ? `imports ${name}, which ${place.at} must not` : undefined
  }
  if (isAmong(name, packages.only)) return undefined
  return `imports ${name}, but ${place.at} may use ${listed(packages.only)}`
}

/** Each circle once, told as the way round from its first file; imports of types count as well. */
function circles(files: ReadonlyMap<string, Source>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) found.push(`${file}:1 imports itself: ${[...way.slice(at), file].join(' -> ')}`)
    if (at >= 0 || done.has(file)) return
    for (const next of neighbours(files.get(file))) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of files.keys()) walk(file, [])
  return found
}

function reachesElectron(start: string, files: ReadonlyMap<string, Source>): string[] {
  const ways: string[][] = files.has(start) ? [[start]] : []
  const seen = new Set<string>()
  for (const way of ways) {
    const file = way.at(-1) ?? start
    if (seen.has(file)) continue
    seen.add(file)
    const imports = (files.get(file)?.imports ?? []).filter((one) => !one.typesOnly)
    if (imports.some(({ names }) => names === 'electron')) {
      return [`${start}:1 runs without Electron but reaches it: ${way.join(' -> ')}`]
    }
    for (const { names } of imports) if (isFile(names)) ways.push([...way, resolved(file, names)])
  }
  return []
}

function neighbours(source: Source | undefined): string[] {
  if (source === undefined) return []
  return source.imports
    .filter(({ names }) => isFile(names))
    .map(({ names }) => resolved(source.file, names))
}

function isFile(names: string): boolean {
  return names.startsWith('.') || names.startsWith('/')
}

/** The file that an import names, as a path from the root; a query such as `?url` does not count. */
function resolved(file: string, names: string): string {
  const [path = ''] = names.split('?')
  return posix.join(posix.dirname(file), path)
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? `only ${names.join(', ')}` : 'nothing'
}

if (import.meta.main) {
  const faults = await checkArrows(process.argv[2] ?? join(import.meta.dirname, '..'))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
