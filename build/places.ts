/**
 * The arrows of the design, as one table. A file belongs to the longest place its path begins with.
 * `files` are the places it may import from (its own is not implied), `types` those it may take
 * types from besides, `packages` the packages it may or may not use; `*` at the end stands for any.
 */
export type Place = {
  at: string
  files: readonly string[]
  types?: readonly string[]
  packages: { only: readonly string[] } | { not: readonly string[] }
}

const windowPackages = ['react*', 'prosemirror-*', 'lucide-react', '@fontsource/*']
const record = ['shared/record', 'shared/result.ts']
const knowledge = ['shared/directory', ...record] // the directory is data about parties: like the record, a base
const purePackages = { only: ['zod', 'fractional-indexing'] }

export const places: readonly Place[] = [
  // shared/ runs everywhere, so it takes nothing that belongs to one process. Arrows point to the record.
  { at: 'shared/result.ts', files: [], packages: { only: [] } },
  { at: 'shared/call-names.ts', files: [], packages: { only: [] } },
  { at: 'shared/record', files: record, packages: purePackages },
  { at: 'shared/directory', files: knowledge, packages: purePackages },
  { at: 'shared/edit', files: ['shared/edit', ...record], packages: purePackages },
  { at: 'shared/statement', files: ['shared/statement', ...knowledge], packages: purePackages },
  {
    at: 'shared/reading', // it composes what it read to see which words are the author's own
    files: ['shared/reading', 'shared/statement', ...knowledge],
    packages: purePackages,
  },
  {
    at: 'shared/follow-up', // what a meeting leaves open is recognised in its words
    files: ['shared/follow-up', 'shared/reading', 'shared/statement', 'shared/edit', ...knowledge],
    packages: purePackages,
  },
  {
    at: 'shared/participants',
    files: ['shared/participants', ...knowledge],
    packages: { only: ['papaparse'] },
  },
  {
    at: 'shared/style', // it points at words, so it reads them, and knows how statements write
    files: ['shared/style', 'shared/reading', 'shared/statement', ...knowledge],
    packages: purePackages,
  },
  { at: 'shared', files: ['shared'], packages: purePackages },

  {
    at: 'electron/preload.ts', // sandboxed and loaded before every page: the names, not the schemas
    files: ['shared/call-names.ts'],
    types: ['shared/calls.ts', 'shared/commands.ts', 'shared/room'],
    packages: { only: ['electron'] },
  },
  {
    at: 'electron/room/preload.ts', // the room's window: it knows no call at all
    files: [],
    types: ['shared/room'],
    packages: { only: ['electron'] },
  },
  {
    at: 'electron/store', // the command line opens it without Electron
    files: ['electron/store', 'shared'],
    packages: { not: ['electron', 'docx', ...windowPackages] },
  },
  {
    at: 'electron/cli/print-pdf.ts', // without a window it takes the Electron that the sources are developed with
    files: ['electron', 'shared', 'build'],
    packages: { only: ['node:*'] },
  },
  { at: 'electron', files: ['electron', 'shared'], packages: { not: windowPackages } },

  {
    at: 'renderer',
    files: ['renderer', 'shared'],
    packages: { not: ['node:*', 'electron', 'better-sqlite3', 'docx'] },
  },
]

/** Files that run in plain Node: nothing they reach may import the electron package, types aside. */
export const withoutElectron: readonly string[] = ['electron/cli.ts']

/** The place that a path, relative to the tree's root and with slashes, belongs to. */
export function placeOf(file: string): Place | undefined {
  return places
    .filter(({ at }) => isWithin(file, at))
    .toSorted((one, other) => other.at.length - one.at.length)[0]
}

export function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`)
}

/** Whether a package, or a path inside it, falls under one of the names. */
export function isAmong(names: string, list: readonly string[]): boolean {
  return list.some((entry) => {
    if (entry.endsWith('*')) return names.startsWith(entry.slice(0, -1))
    return isWithin(names, entry)
  })
}
