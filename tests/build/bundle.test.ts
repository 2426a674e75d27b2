import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, root, type UsedPackages } from '../../build/bundle.ts'
import type { About } from '../../shared/about.ts'

describe('the bundled app', () => {
  let app: string
  let used: UsedPackages

  beforeAll(async () => {
    await mkdir(join(root, 'dist'), { recursive: true })
    app = await mkdtemp(join(root, 'dist', 'bundle-')) // inside, where better-sqlite3 can be found
    used = await bundle(app)
  }, 60_000) // a busy machine is no fault
  afterAll(() => rm(app, { recursive: true }))

  const read = (...path: string[]) => readFile(join(app, ...path), 'utf8')
  const scripts = async () =>
    (await readdir(join(app, 'renderer', 'assets'))).filter((name) => name.endsWith('.js'))

  it('tells Electron where to begin and what it is called', async () => {
    expect(JSON.parse(await read('package.json'))).toMatchObject({
      productName: 'Rapporteur',
      type: 'module',
      main: 'main/main.js',
    })
    expect(await readdir(join(app, 'main'))).toContain('main.js')
  })

  it.each(['preload', 'room-preload'])(
    'has a %s of one small file that a sandbox can load, without the schemas',
    async (folder) => {
      expect(await readdir(join(app, folder))).toEqual(['preload.cjs'])
      const preload = await read(folder, 'preload.cjs')
      const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)
      expect(required).toEqual(['electron'])
      expect(preload).not.toMatch(/^import /m)
      expect(preload.length).toBeLessThan(5000)
    },
  )

  it.each(['index.html', 'room.html'])(
    'has %s without inline code, whose files all lie beside it',
    async (file) => {
      const page = await read('renderer', file)
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
      expect(page).not.toMatch(/https?:/)
      const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name ?? '')
      expect(named.length).toBeGreaterThan(0)
      for (const name of named) expect(await read('renderer', name)).not.toBe('')
    },
  )

  it('is the one that ships, also where a test builds it', async () => {
    for (const script of await scripts()) {
      const code = await read('renderer', 'assets', script)
      expect(code).not.toMatch(/jsxDEV|react_stack_bottom_frame/)
    }
  })

  it('does not hold the parts of one process in another', async () => {
    const all = await scripts()
    expect(all.length).toBeGreaterThan(1) // the window's and the room's
    for (const script of all) {
      expect(await read('renderer', 'assets', script)).not.toMatch(/better-sqlite3|node:fs/)
    }
    expect(await read('main', 'main.js')).not.toMatch(/react-dom|prosemirror/)
  })

  it('has in its windows what they use of others, and nothing else', () => {
    expect(namesOf(used.renderer)).toEqual(inWindows)
  })

  it('has no words of React Aria’s in the languages that its windows do not speak', async () => {
    const code = (
      await Promise.all((await scripts()).map((script) => read('renderer', 'assets', script)))
    ).join('\n')
    expect(code).not.toMatch(/Rejeter|Descartar/)
    expect(code).toContain('Dismiss')
  })

  it('carries the licence of everything of others that is in it', async () => {
    const licences: About['licences'] = JSON.parse(await read('licences.json'))
    const names = licences.map(({ name }) => name)
    const outside = [
      ...['better-sqlite3-multiple-ciphers', 'SQLite3 Multiple Ciphers', 'SQLite', 'electron'],
    ]
    expect(names).toEqual(
      expect.arrayContaining([...namesOf(used.main), ...namesOf(used.renderer), ...outside]),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const { name, licence, text } of licences) {
      expect([name, licence]).toEqual([name, expect.stringMatching(permissive)])
      expect(text.length, name).toBeGreaterThan(100)
    }
  })
})

/** Whose terms ask for no more than to be named, which the licences do. */
const permissive = /^(MIT|\(MIT AND BSD\)|ISC|Apache-2\.0|OFL-1\.1|CC0-1\.0|0BSD|Public domain)$/

/** Each is there for a part of the window: a new name here is a decision. */
const inWindows = [
  '@fontsource/source-serif-4', // the statement's face
  '@internationalized/string', // React Aria's
  'clsx', // React Aria's
  'fractional-indexing', // the order of items
  'lucide-react', // pictures of buttons
  'orderedmap', // ProseMirror's
  'papaparse', // lists of participants
  'prosemirror-commands',
  'prosemirror-keymap',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-transform',
  'prosemirror-view',
  'react',
  'react-aria',
  'react-aria-components',
  'react-dom',
  'react-resizable-panels', // the panes
  'react-stately', // React Aria's
  'scheduler', // React's
  'use-sync-external-store', // React Aria's
  'w3c-keyname', // ProseMirror's
]

function namesOf(folders: Iterable<string>): string[] {
  return [...folders].map((folder) => folder.split(/node_modules[/\\]/).at(-1) ?? '').toSorted()
}
