import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkArrows } from '../../build/arrows.ts'

const root = join(import.meta.dirname, '..', '..')

/** A small house in which every arrow points the right way. */
const soundHouse = {
  'shared/result.ts': 'export type Result = { ok: boolean }',
  'shared/call-names.ts': "export const callNames = ['edit']",
  'shared/calls.ts':
    "import { z } from 'zod'\nimport { edit } from './edit/edit.ts'\nexport const calls = { edit: z.literal(edit) }",
  'shared/record/meeting.ts':
    "import { z } from 'zod'\nimport type { Result } from '../result.ts'\nexport const ordinal = z.int()\nexport type Read = Result",
  'shared/edit/edit.ts':
    "import { generateKeyBetween } from 'fractional-indexing'\nimport { ordinal } from '../record/meeting.ts'\nexport const edit = generateKeyBetween(null, null) + ordinal.type",
  'shared/statement/compose.ts':
    "import { ordinal } from '../record/meeting.ts'\nexport const statement = [ordinal]",
  'shared/reading/read.ts':
    "import { statement } from '../statement/compose.ts'\nexport const read = () => statement",
  'electron/main.ts':
    "import { app } from 'electron'\nimport { open } from './store/open.ts'\nvoid app.whenReady().then(open)",
  'electron/preload.ts':
    "import { ipcRenderer } from 'electron'\nimport { callNames } from '../shared/call-names.ts'\nimport type { calls } from '../shared/calls.ts'\nexport type Calls = typeof calls\nexport const bridge = [ipcRenderer, callNames]",
  'electron/store/open.ts':
    "import Database from 'better-sqlite3'\nimport { edit } from '../../shared/edit/edit.ts'\nexport const open = () => [Database, edit]",
  'electron/cli.ts': "import { open } from './store/open.ts'\nopen()",
  'renderer/main.tsx':
    "import { createRoot } from 'react-dom/client'\nimport { App } from './app.tsx'\nimport type { Read } from '../shared/record/meeting.ts'\nexport type Shown = Read\nexport const window = [createRoot, App]",
  'renderer/app.tsx': 'export const App = () => <p>Nothing yet</p>',
}

const wrong: [what: string, file: string, source: string, complaint: string][] = [
  ['shared takes a Node module', 'shared/record/a.ts', "import 'node:fs'", 'imports node:fs'],
  ['a Node module without its prefix', 'shared/edit/a.ts', "import 'fs'", 'imports node:fs'],
  ['shared takes Electron', 'shared/a.ts', "import 'electron'", 'imports electron'],
  ['shared takes React', 'shared/statement/a.ts', "import 'react'", 'imports react'],
  ['shared takes docx', 'shared/reading/a.ts', "import 'docx'", 'imports docx'],
  ['shared takes SQLite', 'shared/a.ts', "import 'better-sqlite3'", 'imports better-sqlite3'],
  [
    'shared takes from the main process',
    'shared/a.ts',
    "import '../electron/store/open.ts'",
    'imports electron/store/open.ts',
  ],
  [
    'shared takes from the window',
    'shared/a.ts',
    "import '../renderer/app.tsx'",
    'imports renderer/app.tsx',
  ],
  [
    'the record takes from edit',
    'shared/record/a.ts',
    "export * from '../edit/edit.ts'",
    'imports shared/edit/edit.ts',
  ],
  [
    'the record takes from statement',
    'shared/record/a.ts',
    "import '../statement/compose.ts'",
    'imports shared/statement/compose.ts',
  ],
  [
    'the record takes from reading',
    'shared/record/a.ts',
    "const read = await import('../reading/read.ts')",
    'imports shared/reading/read.ts',
  ],
  [
    'statement takes from reading',
    'shared/statement/a.ts',
    "import type { read } from '../reading/read.ts'\nexport type Read = typeof read",
    'imports shared/reading/read.ts',
  ],
  [
    'statement takes from edit',
    'shared/statement/a.ts',
    "export type Edit = import('../edit/edit.ts').Edit",
    'imports shared/edit/edit.ts',
  ],
  [
    'edit takes from statement',
    'shared/edit/a.ts',
    "import '../statement/compose.ts'",
    'imports shared/statement/compose.ts',
  ],
  [
    'reading takes from edit',
    'shared/reading/a.ts',
    "import '../edit/edit.ts'",
    'imports shared/edit/edit.ts',
  ],
  [
    'a part of shared takes the contract',
    'shared/edit/a.ts',
    "import '../calls.ts'",
    'imports shared/calls.ts',
  ],
  [
    'the window takes from the main process',
    'renderer/a.ts',
    "import '../electron/store/open.ts'",
    'imports electron/store/open.ts',
  ],
  ['the window takes SQLite', 'renderer/a.ts', "import 'better-sqlite3'", 'better-sqlite3'],
  ['the window takes Electron', 'renderer/a.ts', "import 'electron/renderer'", 'electron/renderer'],
  ['the window takes a Node module', 'renderer/a.ts', "import 'path'", 'imports node:path'],
  [
    'the main process takes from the window',
    'electron/a.ts',
    "import '../renderer/app.tsx'",
    'imports renderer/app.tsx',
  ],
  [
    'the main process takes React',
    'electron/a.ts',
    "import 'react-dom/server'",
    'react-dom/server',
  ],
  [
    'the preload takes the schemas',
    'electron/preload.ts',
    "import { calls } from '../shared/calls.ts'\nexport const bridge = calls",
    'imports shared/calls.ts',
  ],
  ['the store takes Electron', 'electron/store/a.ts', "import 'electron'", 'imports electron'],
  ['a name is computed', 'renderer/a.ts', 'await import(location.hash)', 'computed name'],
  ['a file is missing', 'renderer/a.ts', "import './gone.ts'", 'does not exist'],
  [
    'two files import each other',
    'shared/record/meeting.ts',
    "import type { Place } from './place.ts'\nexport type Meeting = { place: Place }",
    'imports itself: shared/record/meeting.ts -> shared/record/place.ts -> shared/record/meeting.ts',
  ],
  [
    'the command line reaches Electron',
    'electron/cli.ts',
    "import './main.ts'",
    'reaches it: electron/cli.ts -> electron/main.ts',
  ],
]

describe('the arrows of the design', () => {
  let house: string

  beforeEach(async () => {
    house = await mkdtemp(join(tmpdir(), 'rapporteur-arrows-'))
    for (const [file, source] of Object.entries(soundHouse)) await write(house, file, source)
    await write(
      house,
      'shared/record/place.ts',
      "import type { Meeting } from './meeting.ts'\nexport type Place = { of: Meeting }",
    )
  })

  afterEach(() => rm(house, { recursive: true }))

  it('let a house pass in which every import points the right way', async () => {
    expect(await checkArrows(house)).toEqual([])
  })

  it.each(wrong)('are broken when %s', async (_what, file, source, complaint) => {
    await write(house, file, source)
    const faults = await checkArrows(house)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${file}:\\d+ `))
    expect(faults[0]).toContain(complaint)
  })
})

describe('npm run check', () => {
  let copy: string

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'rapporteur-check-'))
    const own = ['package.json', 'tsconfig.json', 'biome.json', 'shared', 'electron', 'renderer']
    for (const name of [...own, 'build']) {
      await cp(join(root, name), join(copy, name), { recursive: true })
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  })

  afterEach(() => rm(copy, { recursive: true }))

  it('fails where an arrow is broken, and names the import', async () => {
    await write(copy, 'renderer/wrong.ts', "import '../electron/main.ts'\n")
    expect(await output(copy, 'npm', ['run', '-s', 'check'])).toContain(
      'renderer/wrong.ts:1 imports electron/main.ts',
    )
  })

  it('fails where shared/ knows a page or a Node process', async () => {
    await write(copy, 'shared/wrong.ts', 'document.title = process.title\n')
    const said = await output(copy, join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'shared'])
    expect(said).toContain("'document'")
    expect(said).toContain("'process'")
  })
})

async function write(folder: string, file: string, source: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), source)
}

/** What a command that is bound to fail says before it does. */
async function output(cwd: string, command: string, args: string[]): Promise<string> {
  return promisify(execFile)(command, args, { cwd }).then(
    () => expect.fail(`${command} ${args.join(' ')} found nothing wrong`),
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  )
}
