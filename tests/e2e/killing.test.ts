import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { checks, sound } from '../electron/store/opened.ts'
import { randomFrom, seed } from '../fixtures/random.ts'
import type { RunningApp } from './harness/app.ts'
import { type Desk, test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import {
  expectOutcomes,
  fileLines,
  type Statement,
  savedIn,
  startMeeting,
  statementIn,
} from './harness/meeting.ts'

const moments = 20
const longest = 1200 // milliseconds of typing before the app is killed
const random = randomFrom(seed)

describe(`an app killed in the middle of typing (seed ${seed})`, () => {
  test(`keeps all that it said was saved, ${moments} times`, { timeout: 300_000 }, async ({
    desk,
  }) => {
    let saved: Statement = {}
    let said = 0
    for (let nth = 0; nth < moments; nth += 1) {
      const app = await desk.start()
      if (nth === 0) await startMeeting(app)
      const found = await statementIn(app.page)
      expectNothingLost(found, saved)
      saved = found
      await watchSaved(app.page, (shown) => {
        saved = shown
        said += 1
      })
      await typeUntilKilled(app, nth)
      expect(await checksOf(desk)).toEqual(sound)
    }
    expect(said).toBeGreaterThan(moments)
    const { page } = await desk.start()
    expectNothingLost(await statementIn(page), saved)
  })
})

describe('an app quit in the middle of typing', () => {
  test('has every word again, wherever it was typed', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    const { press, type, tabTo, find } = handsOn(app.page)
    await tabTo('Purpose of the meeting')
    await type('settle the tariff')
    await press('Control+k')
    await find('Next outcome')
    await type('Members adopted the tariff.')
    await press('Enter', 'Control+3', 'Control+End')
    await type(' They will publish it.')
    await press('Control+k')
    await type('- The Chair will')
    await app.quit()

    const { page } = await desk.start()
    expect(Object.values(await statementIn(page))).toEqual([
      'The purpose of the meeting was to settle the tariff.',
      '•Members adopted the tariff. They will publish it.',
    ])
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('textbox', { name: 'Next point' }).inputValue()).toBe(
      'The Chair will',
    )
  })

  test('undoes and does again what was done before, however it ended', async ({ desk }) => {
    const lines = ['Fiji will host the drill.', 'Tonga will host the dinner.']
    const first = await desk.start()
    await startMeeting(first)
    await fileLines(first, lines)
    await first.quit()

    const second = await desk.start()
    await undoTo(second, lines.slice(0, 1))
    await second.kill()

    const third = await desk.start()
    await undoTo(third, [])
    await third.page.keyboard.press('Control+Shift+z')
    await third.page.keyboard.press('Control+Shift+z')
    await expectOutcomes(third.page, lines)
    await third.quit()

    const { page } = await desk.start()
    await expectOutcomes(page, lines)
  })
})

async function undoTo({ page }: RunningApp, lines: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+z')
  await expectOutcomes(page, lines)
  await savedIn(page)
}

/** Types now in the capture line, now in the body, now in the facts, and kills the app at some moment of it. */
async function typeUntilKilled(app: RunningApp, nth: number): Promise<void> {
  const place = [typeLines, typeInBody, typePurpose][nth % 3] ?? typeLines
  let killed = false
  const typing = place(app.page, nth).catch((error: Error) => {
    if (!killed) throw error
  })
  const moment = new Promise((resolve) => setTimeout(resolve, random() * longest))
  await Promise.race([moment, typing])
  killed = true
  await app.kill()
  await typing
}

async function typeLines(page: Page, nth: number): Promise<void> {
  const { press, find, type } = handsOn(page)
  await press('Control+k')
  await find(/^Next/)
  await press('Control+a')
  for (let line = 1; ; line += 1) {
    await type(`Paper ${nth}/${line} was noted.`)
    await press('Enter')
  }
}

async function typeInBody(page: Page): Promise<void> {
  await handsOn(page).press('Control+3', 'Control+End')
  await typeWithPauses(page, ' They asked for more.')
}

async function typePurpose(page: Page): Promise<void> {
  const { press, tabTo } = handsOn(page)
  await press('Control+1')
  await tabTo('Purpose of the meeting')
  await press('End')
  await typeWithPauses(page, ' and look at the moorings')
}

/** As people do: a few words on end, then a moment in which they are saved. */
async function typeWithPauses(page: Page, words: string): Promise<void> {
  for (;;) {
    await handsOn(page).type(words)
    if (random() < 0.5) await savedIn(page)
  }
}

/** Tells what the paper shows whenever the window says "Saved": from then on none of it may be lost. */
async function watchSaved(page: Page, tell: (shown: Statement) => void): Promise<void> {
  await page.exposeFunction('tellSaved', tell)
  await page.evaluate(() => {
    const look = () => {
      const state = document.querySelector<HTMLElement>('[data-testid="saved"]')?.dataset.state
      if (state !== 'saved') return
      const shown = [...document.querySelectorAll<HTMLElement>('.paper [data-source]')]
      const words = shown.map(({ dataset, textContent }) => [dataset.source, textContent])
      Reflect.get(window, 'tellSaved')(Object.fromEntries(words))
    }
    const everything = { subtree: true, childList: true, characterData: true, attributes: true }
    new MutationObserver(look).observe(document.body, everything)
  })
}

/** Each paragraph is there again, and at least as long as it was. */
function expectNothingLost(found: Statement, saved: Statement): void {
  for (const [source, words] of Object.entries(saved)) {
    const begun = words.replace(/\.$/, '') // a composed sentence ends after what was typed
    expect(found[source]?.slice(0, begun.length)).toBe(begun)
  }
}

/** What SQLite and FTS5 say about the store, asked of a copy: the app must find its own as it was left. */
async function checksOf({ files, userData }: Desk): Promise<unknown> {
  const copy = join(files, 'store')
  await cp(storeFolderIn(userData), copy, { recursive: true, force: true })
  return checks(copy)
}
