import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noncePlaceholder, serveAsset, windowOrigin } from '../../electron/assets.ts'

let box: string
let folder: string

beforeAll(async () => {
  box = await mkdtemp(join(tmpdir(), 'rapporteur-assets-'))
  folder = join(box, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(box, 'renderer-beside'))
  await writeFile(join(folder, 'index.html'), `<meta nonce="${noncePlaceholder}">`)
  await writeFile(join(folder, 'assets', 'index.js'), 'start()')
  await writeFile(join(folder, 'notes.txt'), 'of no served kind')
  await writeFile(join(box, 'secret.js'), 'secret')
  await writeFile(join(box, 'renderer-beside', 'secret.js'), 'secret')
})
afterAll(() => rm(box, { recursive: true }))

const get = (path: string) => serveAsset(folder, new Request(`${windowOrigin}${path}`))

describe('the files of the window', () => {
  it('are served with their content type, the page for the bare address', async () => {
    const script = await get('/assets/index.js')
    expect(await script.text()).toBe('start()')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('carry a policy that allows the app alone, and a nonce that no other page load has', async () => {
    const pages = [await get('/'), await get('/index.html')]
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? 'none'
        const policy = page.headers.get('content-security-policy')
        expect(policy).toContain("default-src 'none'")
        expect(policy).toContain("script-src 'self';")
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`)
        expect(policy).not.toMatch(/unsafe|https?:|\*/)
        return nonce
      }),
    )
    expect(new Set([...nonces, noncePlaceholder]).size).toBe(3)
  })

  it.each([
    '/gone.js',
    '/assets',
    '/notes.txt',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%2frenderer-beside%2fsecret.js',
    '/..%5csecret.js',
    '/%00/assets/index.js',
    '/%E0%A4%A',
  ])('do not include %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('never include one outside the folder, whatever the address', async () => {
    const step = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '//', 'assets', '%00')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const answer = await get(`/${steps.join('/')}/secret.js`)
        expect(await answer.text()).not.toContain('secret')
      }),
    )
  })

  it('are for this origin and for reading only', async () => {
    const elsewhere = await serveAsset(folder, new Request('app://other/index.html'))
    expect(elsewhere.status).toBe(404)
    const written = new Request(`${windowOrigin}/index.html`, { method: 'POST' })
    expect((await serveAsset(folder, written)).status).toBe(405)
  })
})
