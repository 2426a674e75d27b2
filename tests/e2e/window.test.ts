import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { callNames } from '../../shared/call-names.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { hostsNamedIn, netLogArgs } from './harness/net-log.ts'

describe('the window', () => {
  test('has the bridge and nothing else of the main process', async ({ desk }) => {
    const { page, electron } = await desk.start()
    const world = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'rapporteur')),
      strangers: ['require', 'process', 'Buffer', 'module', 'electron', 'global'].filter(
        (name) => name in window,
      ),
      origin: location.origin,
    }))
    expect(world).toEqual({
      bridge: [...callNames, 'onClosing', 'onFiles', 'onRoom', 'onCommand', 'dropFiles'],
      strangers: [],
      origin: 'app://rapporteur',
    })
    const shown = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.getTitle()]),
    )
    expect(shown).toEqual([[true, 'Rapporteur']])
  })

  test.runIf(process.platform === 'linux')(
    'runs in the sandbox, which Chromium refuses to root alone',
    async ({ desk }) => {
      const { electron } = await desk.start()
      const processes = await electron.evaluate(({ app }) => app.getAppMetrics())
      const page = processes.find(({ type }) => type === 'Tab')
      const status = await readFile(`/proc/${page?.pid}/status`, 'utf8')
      const filtersSystemCalls = /^Seccomp:\s*2$/m.test(status)
      expect(filtersSystemCalls).toBe(process.getuid?.() !== 0)
    },
  )

  test('has a menu, whose bar is out of the way until it is called', async ({ desk }) => {
    const { page, electron } = await desk.start()
    const window = await electron.browserWindow(page)
    const roles = await electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
        (submenu?.items ?? []).map(({ role }) => role?.toLowerCase()),
      ),
    )
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomin', 'zoomout', 'quit']))
    expect(roles).not.toEqual(expect.arrayContaining(['reload']))
    expect(roles).not.toEqual(expect.arrayContaining(['toggledevtools']))
    expect(await window.evaluate((window) => window.isMenuBarVisible())).toBe(false)
    const width = await page.evaluate(() => innerWidth)
    await window.evaluate(({ webContents }) => {
      const modifiers = ['control' as const]
      webContents.sendInputEvent({ type: 'keyDown', keyCode: '=', modifiers })
      webContents.sendInputEvent({ type: 'keyUp', keyCode: '=', modifiers })
    })
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(width)
  })

  test('runs no code but its own files', async ({ desk }) => {
    const { page, complaints } = await desk.start()
    const ran = await page.evaluate(async () => {
      const refused: string[] = []
      document.addEventListener('securitypolicyviolation', (violation) => {
        refused.push(violation.effectiveDirective)
      })
      const inline = document.createElement('script')
      inline.textContent = 'document.title = "inline code ran"'
      document.body.append(inline)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'document.title = "a handler ran"')
      button.click()
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.head.append(style)
      const evaluated = await new Promise((resolve) => {
        setTimeout('document.title = "a string ran"')
        setTimeout(() => resolve(document.title))
      })
      return { evaluated, shown: getComputedStyle(document.body).display, refused }
    })
    expect(ran.evaluated).toBe('Rapporteur')
    expect(ran.shown).not.toBe('none')
    expect(new Set(ran.refused)).toEqual(
      new Set(['script-src-elem', 'script-src-attr', 'style-src-elem', 'script-src']),
    )
    expectRefusals(complaints)
  })

  test('goes nowhere, opens nothing and asks for nothing', async ({ desk }) => {
    const { page, electron, complaints } = await desk.start()
    const asked = await page.evaluate(async () => {
      const opened = window.open('https://example.org/')
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      document.body.append(link)
      link.click()
      const status = await navigator.permissions.query({ name: 'geolocation' })
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      )
      const image = new Image()
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('refused')
      })
      image.src = 'https://example.org/picture.png'
      return { opened, permission: status.state, fetched, image: await loaded, at: location.href }
    })
    expect(asked).toEqual({
      opened: null,
      permission: 'denied',
      fetched: 'refused',
      image: 'refused',
      at: 'app://rapporteur/',
    })
    const outside = await electron.evaluate(({ net }) =>
      Promise.all(
        ['https://example.org/', 'file:///etc/hostname', 'data:text/plain,here'].map((address) =>
          net.fetch(address).then(
            () => 'fetched',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(outside).toEqual(['refused', 'refused', 'refused'])
    expectRefusals(complaints)
  })

  test('comes to the front when the app is started again on the same data', async ({ desk }) => {
    const { electron } = await desk.start()
    const focused = electron.evaluate(({ app }) => {
      return new Promise<boolean>((resolve) => app.once('second-instance', () => resolve(true)))
    })
    expect(await desk.startSecond()).toBe(0)
    expect(await focused).toBe(true)
    const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows())
    expect(windows).toHaveLength(1)
  })

  test('opens where it was, and on a display that is there', async ({ desk }) => {
    const bounds = async ({ electron }: RunningApp) =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    const first = await desk.start()
    await first.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 60, width: 1100, height: 700 })
    })
    await first.quit()
    const second = await desk.start()
    expect(await bounds(second)).toEqual({ x: 120, y: 60, width: 1100, height: 700 })
    await second.quit()

    const elsewhere = { x: 9000, y: 60, width: 1100, height: 700, isMaximised: false }
    await writeFile(join(desk.userData, 'window.json'), JSON.stringify(elsewhere))
    const third = await desk.start()
    const screenWide = await third.electron.evaluate(
      ({ screen }) => screen.getPrimaryDisplay().workArea.width,
    )
    expect((await bounds(third))?.x).toBeLessThan(screenWide)
  })

  test('opens again after the app was killed', async ({ desk }) => {
    const first = await desk.start()
    await first.kill()
    const second = await desk.start()
    expect(await second.page.title()).toBe('Rapporteur')
    await second.quit()
  })

  test('names no host in the network log, from start to end', async ({ desk }) => {
    const log = join(desk.files, 'net-log.json')
    const { quit } = await desk.start({ args: netLogArgs(log) })
    await quit()
    expect(await hostsNamedIn(log)).toEqual([])
  })
})

/** Takes the complaints of a page that was told to do what it must not; nothing else may be among them. */
function expectRefusals(complaints: string[]): void {
  const all = complaints.splice(0)
  expect(all.length).toBeGreaterThan(0)
  for (const one of all) expect(one).toMatch(/Content Security Policy|ERR_BLOCKED/)
}
