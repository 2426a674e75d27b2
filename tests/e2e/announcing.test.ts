import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { cursorIn, openDraft } from './harness/opened-draft.ts'

const drill = 'Members reviewed the drill.'
const hosts = 'Members [warmly] thanked the hosts.'
const draft: MeetingRecord = {
  ...emptyRecord(),
  item: {
    'item-1': outcome('item-1', 'a1', drill),
    'item-2': outcome('item-2', 'a2', hosts),
  },
}

/** Waits until a screen reader has been told so. */
const heard = (page: Page, words: string | RegExp) =>
  page.getByTestId('announced').getByText(words, { exact: true }).waitFor()

describe('what a screen reader is told, without the focus going anywhere', () => {
  test('moves, kinds, brackets, removal, undo and redo, in one region', async ({ desk }) => {
    const { page } = await openDraft(desk, draft)
    await cursorIn(page, hosts)
    await page.keyboard.press('Alt+ArrowUp')
    await heard(page, 'Outcome 2 moved up, now 1 of 2.')
    await page.keyboard.press('Control+z')
    await heard(page, /^Undone: move of “Members \[warmly\] thanked/)
    await page.keyboard.press('Control+y')
    await heard(page, /^Redone: move of /)
    await page.keyboard.press('Control+Alt+0')
    await heard(page, 'Now a paragraph.')
    await page.keyboard.press('F4')
    await heard(page, 'Bracket 1 of 1: [warmly]')
    await page.keyboard.press('Alt+1')
    await heard(page, 'Kept: warmly. It now reads: Members warmly thanked the hosts.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await heard(page, 'Removed.')
    const focused = () => document.activeElement?.getAttribute('aria-label')
    expect(await page.evaluate(focused)).toBe('Body of the statement')
  })

  test('that the same is done again, and what a notice says', async ({ desk }) => {
    const { page } = await openDraft(desk, draft)
    await cursorIn(page, drill)
    const region = page.getByTestId('announced')
    await page.keyboard.press('Alt+ArrowUp')
    await heard(page, 'It is the first already.')
    const first = await region.locator('p').elementHandle()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => first?.evaluate((one) => one.isConnected)).toBe(false)
    await heard(page, 'It is the first already.')
    await page.keyboard.press('Control+Shift+c')
    await heard(page, 'Copied the statement, for Word or mail.')
    await cursorIn(page, hosts)
    await page.keyboard.press('Control+Alt+3')
    await heard(page, 'Now a heading.')
    await page.keyboard.press('ArrowUp')
    await heard(page, 'Outcome')
    await page.keyboard.press('ArrowDown')
    await heard(page, 'Heading, level 1')
    await page.getByRole('heading', { name: 'thanked the hosts', level: 2 }).waitFor()
  })
})
