import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startApp } from '../../e2e/harness/app.ts'
import type { Bench } from '../measure.ts'
import { type BenchDesk, withDesk } from './desk.ts'
import { longMeeting, otherMeetings } from './many.ts'
import { tasksOf } from './tasks.ts'

const stroke = 40 // milliseconds from one key to the next: faster than anyone types
const words =
  'Members also agreed to meet again in Apia before the end of the year, and thanked the hosts. '
const moves = 12

/**
 * The longest main-thread tasks while typing, adding, moving and undoing in a draft of a thousand items, with hundreds of
 * meetings in the store, beside the same strokes in a bare textarea over the same words.
 */
export const bench: Bench = (print) =>
  withDesk(async (desk) => {
    const found = await inTheDraft(desk)
    for (const [what, tasks] of Object.entries(found)) {
      print({ bench: 'drafting', what, ...tasks, goal: { over50: 0 } })
    }
    const bare = await inATextarea(desk)
    for (const [what, tasks] of Object.entries(bare)) {
      print({ bench: 'drafting', what: `${what} in a bare textarea`, ...tasks })
    }
  })

async function inTheDraft({ under, userData }: BenchDesk) {
  const folder = await userData([...otherMeetings(), longMeeting()])
  const app = await startApp(under, folder)
  const { page, electron } = app
  await page.keyboard.press('Control+3')
  const middle = page.locator('.body-place [data-item][data-kind="outcome"]').nth(365)
  await middle.click()
  await page.keyboard.press('End')
  await atRest(page)
  const measured = (work: () => Promise<void>) =>
    tasksOf(electron, join(folder, 'trace.json'), work)
  const results = {
    typing: await measured(() => type(page, ` ${words}`)),
    'adding by Enter': await measured(() => addLines(page)),
    moving: await measured(() => move(page)),
    undoing: await measured(() => press(page, 'Control+Z', 2 * moves)),
    'filing in the capture line': await measured(async () => {
      await page.keyboard.press('Control+K')
      await addLines(page)
    }),
    'selecting and formatting': await measured(async () => {
      await middle.click()
      await press(page, 'Shift+ArrowDown', moves)
      await press(page, 'Control+B', 2)
    }),
  }
  await app.quit()
  return results
}

async function inATextarea({ under, userData }: BenchDesk) {
  const folder = await userData([])
  const app = await startApp({ ...under, app: join(import.meta.dirname, 'empty') }, folder)
  const { page, electron } = app
  await page.evaluate((lines) => {
    const area = document.createElement('textarea')
    area.style.cssText = 'width: 600px; height: 700px'
    area.value = lines
    document.body.append(area)
    area.focus()
    area.setSelectionRange(lines.length / 2, lines.length / 2)
  }, linesOf())
  await atRest(page)
  const measured = (work: () => Promise<void>) =>
    tasksOf(electron, join(folder, 'trace.json'), work)
  const results = {
    typing: await measured(() => type(page, ` ${words}`)),
    'adding by Enter': await measured(() => addLines(page)),
    moving: await measured(() => move(page)),
    undoing: await measured(() => press(page, 'Control+Z', 2 * moves)),
  }
  await app.quit()
  return results
}

function linesOf(): string {
  return Object.values(longMeeting().item)
    .map(({ text }) => text.text)
    .join('\n')
}

function type(page: Page, what: string): Promise<void> {
  return page.keyboard.type(what, { delay: stroke })
}

async function addLines(page: Page): Promise<void> {
  for (let nth = 0; nth < moves; nth += 1) {
    await type(page, 'Tonga will share the tables.')
    await page.keyboard.press('Enter', { delay: stroke })
  }
}

async function move(page: Page): Promise<void> {
  await press(page, 'Alt+ArrowUp', moves)
  await press(page, 'Alt+ArrowDown', moves)
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) await page.keyboard.press(key, { delay: 2 * stroke })
}

/** Nothing is waiting to be drawn or done. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestIdleCallback(() => resolve())),
      ),
  )
}
