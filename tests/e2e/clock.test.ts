import { expect } from 'vitest'
import { backupsOf } from '../../electron/store/backup.ts'
import { lookInto } from '../../electron/store/look-into.ts'
import { placeIn } from '../../electron/store/place.ts'
import { storeFolderIn } from '../../electron/store-folder.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from './harness/meeting.ts'

const aDay = 86_400_000
const lines = ['Fiji reported on the drill.', 'Samoa noted it.', 'Tonga thanked both.']
const [first = '', second = '', third = ''] = lines

/** Sets the clock back for all of the app, as a laptop does that asks for the time again. */
async function setBack({ electron, page }: RunningApp): Promise<void> {
  const change = (by: number) => {
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...parts: [] | [number]) {
        if (parts.length === 0) super(Real.now() - by)
        else super(...parts)
      }
      static override now = () => Real.now() - by
    } as DateConstructor
  }
  await electron.evaluate((_electron, [code, by]) => new Function(`(${code})(${by})`)(), [
    change.toString(),
    aDay,
  ] as const)
  await page.evaluate(change, aDay)
  const told = await electron.evaluate(() => Date.parse(new Date().toISOString()))
  expect(Date.now() - told).toBeGreaterThan(aDay / 2)
}

test('a clock that is set back by a day loses no word, no step and no backup', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  const { press } = handsOn(page)
  await startMeeting(app)
  await fileLines(app, [first])
  await savedIn(page)
  await setBack(app)
  await fileLines(app, [second, third])
  await savedIn(page)

  await press('Control+z')
  await expectOutcomes(page, [first, second])
  await press('Control+y')
  await expectOutcomes(page, lines)
  await press('Control+Shift+h')
  await expect
    .poll(() => page.locator('.step-list .step-what').allInnerTexts())
    .toEqual([
      'Done again: Tonga’s outcome added',
      'Undone: Tonga’s outcome added',
      'Tonga’s outcome added',
      'Samoa’s outcome added',
      'Fiji’s outcome added',
      'The beginning',
    ])
  await app.quit()

  const [newest] = backupsOf(placeIn(storeFolderIn(desk.userData)))
  const held = lookInto(newest ?? { path: '', at: '' }, undefined)
  expect(held.meetings).toMatchObject([{ outcomes: lines.length }])
  const again = await desk.start()
  await expectOutcomes(again.page, lines)
})
