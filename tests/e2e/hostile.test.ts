import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pasteFrom } from './harness/clipboard.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from './harness/meeting.ts'

const home = 'app://rapporteur/'

/** Drops something on the window as the system does, at its middle. */
async function drop(page: Page, mimeType: string, words: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [{ mimeType, data: words }], files: [], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
  }
}

describe('what comes from outside', () => {
  test('meets windows that give their pages nothing, the room’s as well', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    await fileLines(app, ['Members agreed to meet again.'])
    await app.page.keyboard.press('F5')
    await expect.poll(() => app.electron.windows().length).toBe(2)
    const settings = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const asked = Reflect.get(webContents, 'getLastWebPreferences')
        const all: { [name: string]: unknown } = asked.call(webContents)
        return Object.fromEntries(
          [
            'allowRunningInsecureContent',
            'contextIsolation',
            'enableBlinkFeatures',
            'experimentalFeatures',
            'nodeIntegration',
            'nodeIntegrationInSubFrames',
            'nodeIntegrationInWorker',
            'sandbox',
            'webSecurity',
            'webviewTag',
          ].map((name) => [name, all[name] ?? false]),
        )
      }),
    )
    const expected = {
      allowRunningInsecureContent: false,
      contextIsolation: true,
      enableBlinkFeatures: '',
      experimentalFeatures: false,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    }
    expect(settings).toEqual([expected, expected])
  })

  test('gets no frame, no guest page, no download, and moves the window nowhere', async ({
    desk,
  }) => {
    const { page, electron, complaints } = await desk.start()
    await electron.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => {
        Reflect.set(globalThis, 'refusedDownload', event.defaultPrevented)
      })
    })
    await page.evaluate(() => {
      const put = (tag: string, attributes: { [name: string]: string }) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        document.body.append(element)
        return element
      }
      put('iframe', { src: 'app://rapporteur/' })
      put('iframe', { srcdoc: '<script>parent.document.title = 5</script>' })
      put('webview', { src: 'https://example.org/' })
      put('a', {
        href: new URL('index.html', location.href).href,
        download: 'minutes.html',
      }).click()
      const form = put('form', { action: 'https://example.org/', method: 'post' })
      if (form instanceof HTMLFormElement) form.submit()
      for (const address of [
        'javascript:document.title = 1',
        'file:///etc/passwd',
        'data:text/html,x',
      ])
        put('a', { href: address }).click()
    })
    await expect
      .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'refusedDownload')))
      .toBe(true)
    await drop(page, 'text/uri-list', 'https://example.org/')
    await drop(
      page,
      'text/html',
      '<img src="https://example.org/p.png" onerror="document.title = 2">',
    )
    expect(await page.evaluate(() => document.title)).toBe('Rapporteur')
    expect(page.url()).toBe(home)
    expect(electron.windows()).toHaveLength(1)
    expect(
      await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length),
    ).toBe(1)
    const framed = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.content()),
    )
    expect(framed.join('')).not.toMatch(/Which body is meeting/)
    const all = complaints.splice(0)
    expect(all.length).toBeGreaterThan(0)
    for (const one of all) expect(one).toMatch(/Content Security Policy|ERR_BLOCKED|Not allowed/)
  })

  test('brings into the draft its words alone, when it is pasted', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press, type } = handsOn(page)
    await startMeeting(app)
    await fileLines(app, ['Members agreed to meet again.'])
    await press('Control+3')
    await page.getByText('Members agreed to meet again.').first().click()
    await press('End')
    await type(' ')
    const html = [
      '<style>body { display: none }</style><script>document.title = "ran"</script>',
      '<p onclick="document.title = 1">They <a href="javascript:document.title=2">thanked</a> the hosts',
      '<img src="https://example.org/p.png" onerror="document.title = 3">',
      '<iframe src="https://example.org/"></iframe><svg onload="document.title = 4"></svg>.</p>',
    ].join('')
    await pasteFrom(app, { text: 'They thanked the hosts.', html })
    await expectOutcomes(page, ['Members agreed to meet again. They thanked the hosts.'])
    await savedIn(page)
    const strange = page
      .locator('.ProseMirror')
      .locator('img, a, iframe, script, style, svg, [onclick]')
    expect(await strange.count()).toBe(0)
    expect(await page.evaluate(() => document.title)).not.toMatch(/^(ran|\d)$/)
  })
})
