import { expect } from 'vitest'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { openDraft } from './harness/opened-draft.ts'

test('at 200 % the pane with the focus fills the window, and nothing runs over its edge', async ({
  desk,
}) => {
  const record = { ...emptyRecord(), item: { 'item-1': outcome('item-1', 'a1', 'Members met.') } }
  const { page, electron, resize } = await openDraft(desk, record)
  await resize(1280, 800)
  const window = await electron.browserWindow(page)
  await window.evaluate(({ webContents }) => webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
  const panes = page.locator('.panes')
  for (const [keys, front] of [
    ['Control+1', 'draft'],
    ['Control+2', 'draft'],
    ['Control+4', 'draft'],
    ['Control+l', 'draft'],
    ['Control+Shift+h', 'paper'],
    ['Control+k', 'draft'],
    ['F1', 'paper'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect.poll(() => panes.getAttribute('data-front'), { message: keys }).toBe(front)
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea, [role="tab"]')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML),
    )
    expect(over, keys).toEqual([])
  }
  await page.getByRole('button', { name: 'Meetings', exact: true }).press('Enter')
  await expect.poll(() => panes.getAttribute('data-front')).toBe('meetings')
})
