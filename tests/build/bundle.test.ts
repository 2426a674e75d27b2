import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, root } from '../../build/bundle.ts'

describe('the bundled app', () => {
  let app: string

  beforeAll(async () => {
    await mkdir(join(root, 'dist'), { recursive: true })
    app = await mkdtemp(join(root, 'dist', 'bundle-')) // inside, where better-sqlite3 can be found
    await bundle(app)
  })
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

  it('has a preload of one small file that a sandbox can load, without the schemas', async () => {
    expect(await readdir(join(app, 'preload'))).toEqual(['preload.cjs'])
    const preload = await read('preload', 'preload.cjs')
    const required = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)
    expect(required).toEqual(['electron'])
    expect(preload).not.toMatch(/^import /m)
    expect(preload.length).toBeLessThan(5000)
  })

  it('has a page without inline code, whose files all lie beside it', async () => {
    const page = await read('renderer', 'index.html')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
    expect(page).not.toMatch(/https?:/)
    const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(await read('renderer', name)).not.toBe('')
  })

  it('is the one that ships, also where a test builds it', async () => {
    const [script = ''] = await scripts()
    expect(await read('renderer', 'assets', script)).not.toMatch(/jsxDEV|react_stack_bottom_frame/)
  })

  it('does not hold the parts of one process in another', async () => {
    const [script = ''] = await scripts()
    expect(await read('renderer', 'assets', script)).not.toMatch(/better-sqlite3|node:fs/)
    expect(await read('main', 'main.js')).not.toMatch(/react-dom|prosemirror/)
  })
})
