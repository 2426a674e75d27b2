import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'

const numbered = { marker: '1.' } as const
const record: MeetingRecord = {
  ...emptyRecord(),
  item: {
    'item-0': outcome('item-0', 'Zz', 'Quiet agenda item', { kind: 'heading', printed: false }),
    'item-1': outcome('item-1', 'a0', 'Members noted the report.', numbered),
    'item-2': outcome('item-2', 'a1', 'Members [welcomed / noted] the plan.', numbered),
    'item-3': outcome('item-3', 'a2', 'Members thanked the host.', numbered),
  },
  logLine: {
    'line-1': {
      id: 'line-1',
      at: '2024-05-06T09:00:00.000Z',
      partyId: null,
      words: 'cannot live with 2018',
      headingId: null,
      itemId: null,
    },
  },
}

/** Opens a meeting at its second outcome, and the room's screen with it. */
async function openRoom({ page, electron }: RunningApp): Promise<Page> {
  await page.evaluate(
    (record) => window.rapporteur.editLibrary({ edit: { kind: 'meeting.add', record } }),
    record,
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  await page.keyboard.press('Control+3')
  await page.locator('.ProseMirror').getByText('the plan.').click()
  await page.locator('.paper-block[aria-current]', { hasText: 'the plan.' }).waitFor()
  const opened = electron.waitForEvent('window')
  await page.keyboard.press('F5')
  const room = await opened
  await under(room, 'the plan.')
  return room
}

/** Waits until the room has these words under discussion. */
async function under(room: Page, words: string): Promise<void> {
  await room.locator('[aria-current]', { hasText: words }).waitFor()
}

/** Presses a key in the room's window, as its keyboard or a presenter would. */
async function press({ electron }: RunningApp, room: Page, keyCode: string, more = {}) {
  const window = await electron.browserWindow(room)
  await window.evaluate(
    ({ webContents }, event) => {
      webContents.sendInputEvent({ type: 'keyDown', ...event })
      webContents.sendInputEvent({ type: 'keyUp', ...event })
    },
    { keyCode, ...more },
  )
}

const bar = (page: Page) => page.getByRole('region', { name: 'The room’s screen' })

describe('the room’s screen', () => {
  test('follows the draft, and its steps come from either window', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const room = await openRoom(app)
    await bar(page).getByText('The room sees what you type').waitFor()
    expect(await room.locator('[data-bracket]').textContent()).toBe('[welcomed / noted]')

    await page.locator('.ProseMirror').getByText('the plan.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Fiji will host.')
    await under(room, 'Fiji will host.')

    await page.keyboard.press('PageDown')
    await under(room, 'thanked the host')
    await press(app, room, 'PageUp')
    await under(room, 'the plan.')
    await press(app, room, 'Up')
    await under(room, 'noted the report')
    await press(app, room, 'Up')
    await press(app, room, 'Down')
    await under(room, 'the plan.')
    await bar(page).getByText('2 of 3').waitFor()
  })

  test('does not see what is typed while it is frozen, and sees it when released', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const room = await openRoom(app)
    await page.keyboard.press('F8')
    await bar(page).getByText('the room does not see what you type').waitFor()
    await page.locator('.ProseMirror').getByText('the plan.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Typed unseen.')
    await page.keyboard.press('PageDown')
    await under(room, 'thanked the host') // what was typed before this step has not come with it
    expect(await room.locator('body').textContent()).not.toContain('Typed unseen')
    expect(await room.locator('.room-foot').textContent()).toContain('as at')

    await page.keyboard.press('F8')
    await room.getByText('Typed unseen.').waitFor()
    await bar(page).getByText('The room sees what you type').waitFor()
  })

  test('shows what changed since a text was tabled, and its numbers, on and off', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const room = await openRoom(app)
    await bar(page).getByRole('button', { name: 'Table this text' }).click()
    await page.locator('.ProseMirror').getByText('noted the report').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await page.locator('.ProseMirror').getByText('the plan.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Fiji will host.')

    await under(room, 'was 2.')
    await room.locator('[aria-current] ins', { hasText: 'Fiji will host.' }).waitFor()
    await room.locator('[data-gone] del', { hasText: 'noted the report' }).waitFor()
    await page.keyboard.press('F9')
    await room.locator('[data-gone]').waitFor({ state: 'detached' })
    expect(await room.locator('ins, del').count()).toBe(0)
    await under(room, 'was 2.')
  })

  test('is told nothing that does not print, and can ask for nothing', async ({ desk }) => {
    const app = await desk.start()
    const { electron } = app
    await electron.evaluate(({ app }) => {
      app.on('browser-window-created', (_event, { webContents }) => {
        const send = webContents.send.bind(webContents)
        webContents.send = (channel, ...sent: unknown[]) => {
          const all: unknown[] = Reflect.get(globalThis, 'sent') ?? []
          Reflect.set(globalThis, 'sent', [...all, { channel, sent }])
          send(channel, ...sent)
        }
      })
    })
    const room = await openRoom(app)
    await app.page.keyboard.press('PageDown')
    await under(room, 'thanked the host')
    const sent = JSON.stringify(await electron.evaluate(() => Reflect.get(globalThis, 'sent')))
    expect(sent).toContain('Members thanked the host.')
    expect(sent).not.toMatch(/cannot live|Quiet agenda|line-1/)

    const world = await room.evaluate(() => ({
      bridges: [Object.keys(Reflect.get(window, 'room')), typeof Reflect.get(window, 'rapporteur')],
      strangers: ['require', 'process', 'Buffer', 'module', 'electron', 'global'].filter(
        (name) => name in window,
      ),
      origin: location.origin,
    }))
    expect(world).toEqual({
      bridges: [['onScreen'], 'undefined'],
      strangers: [],
      origin: 'app://room',
    })
  })

  test('goes nowhere and opens nothing', async ({ desk }) => {
    const app = await desk.start()
    const room = await openRoom(app)
    const tried = await room.evaluate(async () => {
      const opened = window.open('https://example.org/')
      location.href = 'https://example.org/'
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      )
      return { opened, fetched, at: location.href }
    })
    expect(tried).toEqual({ opened: null, fetched: 'refused', at: 'app://room/' })
    for (const complaint of app.complaints.splice(0)) {
      expect(complaint).toMatch(/Content Security Policy|ERR_BLOCKED/)
    }
  })

  test('comes back into a window when its display is unplugged', async ({ desk }) => {
    const app = await desk.start()
    const { electron } = app
    await electron.evaluate(({ screen }) => {
      const [own] = screen.getAllDisplays()
      const second = { ...own, id: 4711, bounds: { x: 10, y: 10, width: 900, height: 500 } }
      const real = screen.getAllDisplays.bind(screen)
      screen.getAllDisplays = () => [...real(), second as Electron.Display]
      Reflect.set(globalThis, 'unplug', () => {
        screen.getAllDisplays = real
        screen.emit('display-removed', {}, second)
      })
    })
    const room = await openRoom(app)
    expect(await bar(app.page).getByText('in a window').count()).toBe(0)
    await electron.evaluate(() => Reflect.get(globalThis, 'unplug')())
    await bar(app.page).getByText('in a window').waitFor()
    await under(room, 'the plan.')
    await app.page.keyboard.press('PageDown')
    await under(room, 'thanked the host')
  })

  test('is closed by a key in either window, and with the draft', async ({ desk }) => {
    const app = await desk.start()
    const { page, electron } = app
    const first = await openRoom(app)
    const gone = first.waitForEvent('close')
    await page.keyboard.press('Shift+F5')
    await gone
    await bar(page).waitFor({ state: 'detached' })

    const opened = electron.waitForEvent('window')
    await page.keyboard.press('F5')
    const second = await opened
    await under(second, 'the plan.')
    const goneAgain = second.waitForEvent('close')
    await press(app, second, 'W', { modifiers: ['control'] })
    await goneAgain
    await bar(page).waitFor({ state: 'detached' })

    const third = electron.waitForEvent('window')
    await page.keyboard.press('F5')
    await under(await third, 'the plan.')
    const ended = electron.waitForEvent('close')
    await electron.evaluate(({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find(
        (window) => !window.getTitle().startsWith('The room'),
      )
      main?.close()
    })
    await ended
  })

  test.for(['light', 'dark'] as const)(
    'can be read by all in the %s theme',
    async (scheme, { desk }) => {
      const app = await desk.start()
      const room = await openRoom(app)
      await bar(app.page).getByRole('button', { name: 'Table this text' }).click()
      for (const page of [app.page, room]) {
        await page.emulateMedia({ colorScheme: scheme })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
    },
  )
})
