import { describe, expect } from 'vitest'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { fileLines, startMeeting } from './harness/meeting.ts'

const ways: readonly { how: string; quit: (app: RunningApp) => Promise<unknown> }[] = [
  {
    how: 'by the menu',
    quit: ({ electron }) =>
      electron.evaluate(({ Menu }) => {
        const entries = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? []
        setTimeout(() => entries.find(({ role }) => role === 'quit')?.click()) // after this has answered
      }),
  },
  {
    how: 'by the system’s own signal',
    quit: async ({ electron }) => electron.process().kill('SIGTERM'),
  },
]

describe('quitting', () => {
  test.for(ways)(
    '$how loses no word that was typed a moment before',
    async ({ quit }, { desk }) => {
      const first = await desk.start()
      await startMeeting(first)
      await fileLines(first, ['Fiji will host the next meeting.'])
      await first.page.keyboard.press('Control+3')
      await first.page.locator('.body-place [data-item]', { hasText: 'host' }).click()
      await first.page.keyboard.press('End')
      await first.page.keyboard.type(' Samoa thanked Fiji.')
      const ended = new Promise((resolve) => first.electron.process().once('exit', resolve))
      await quit(first)
      expect(await ended).toBe(0)
      const { page } = await desk.start()
      await page.keyboard.press('Control+3')
      await page.locator('.body-place', { hasText: 'next meeting. Samoa thanked Fiji.' }).waitFor()
    },
  )

  test('keeps how large everything was shown', async ({ desk }) => {
    const width = ({ page }: RunningApp) => page.evaluate(() => innerWidth)
    const first = await desk.start()
    const before = await width(first)
    await first.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(2),
    )
    await expect.poll(() => width(first)).toBeLessThan(before)
    const larger = await width(first)
    await first.quit()
    expect(await width(await desk.start())).toBe(larger)
  })
})
