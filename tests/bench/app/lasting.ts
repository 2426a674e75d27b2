import type { ElectronApplication, Page } from 'playwright-core'
import { startApp } from '../../e2e/harness/app.ts'
import { type Bench, rounded } from '../measure.ts'
import { withDesk } from './desk.ts'
import { longMeeting } from './many.ts'

const edits = 1000

/** The memory of the window and of the main process before and after a thousand edits that leave the draft as long as it was. */
export const bench: Bench = (print) =>
  withDesk(async ({ under, userData }) => {
    const { page, electron, quit } = await startApp(under, await userData([longMeeting()]))
    await page.keyboard.press('Control+3')
    await page.locator('.body-place [data-item][data-kind="outcome"]').nth(365).click()
    await edit(page, 100) // warm
    const before = await memoryOf(page, electron)
    await edit(page, edits)
    const after = await memoryOf(page, electron)
    await quit()
    for (const what of ['window', 'main'] as const) {
      print({
        bench: 'lasting',
        what: `memory after ${edits} edits: ${what === 'window' ? 'the window' : 'the main process'}`,
        beforeMiB: rounded(before[what] / 2 ** 20),
        afterMiB: rounded(after[what] / 2 ** 20),
        ratio: rounded(after[what] / before[what]),
        goal: 1.2,
      })
    }
  })

/** Marks words bold and plain again, and moves an item back and forth: each key is an edit and a step of undo. */
async function edit(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  for (let nth = 0; nth < count / 4; nth += 1) {
    for (const key of ['Control+B', 'Alt+ArrowUp', 'Control+B', 'Alt+ArrowDown'])
      await page.keyboard.press(key)
  }
  await page.waitForSelector('[data-testid="saved"][data-state="saved"]')
}

/** What both hold on to, in bytes: the heaps after a collection of what nobody needs. */
async function memoryOf(page: Page, electron: ElectronApplication) {
  await page.requestGC()
  const session = await page.context().newCDPSession(page)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const main = await electron.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--expose-gc')
    process.getBuiltinModule('node:vm').runInNewContext('gc')()
    return process.memoryUsage().heapUsed
  })
  return { window: usedSize, main }
}
