import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { itemsOf, openDraft, whenSaved } from './harness/opened-draft.ts'

const words = [
  'Members welcomed the plan.',
  'Members [noted] the survey.',
  'Members thanked the hosts.',
  'Members agreed to meet again.',
]

function meeting(): MeetingRecord {
  const items = words.map((text, nth) => outcome(`item-${nth}`, `a${nth}`, text))
  const heading = outcome('item-9', 'Zz', 'Outcomes', { kind: 'heading', marker: 'none' })
  return {
    ...emptyRecord(),
    item: Object.fromEntries([heading, ...items].map((item) => [item.id, item])),
  }
}

const status = (page: Page) => page.getByRole('region', { name: 'State of the draft' })
const shows = (page: Page, progress: string) => status(page).getByText(progress).waitFor()

/** What the margin says beside each item. */
const statuses = (page: Page) =>
  page
    .locator('.body-place [data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-status') ?? ''))

/** The words of the item that the cursor is in. */
const current = (page: Page) =>
  page.evaluate(() => {
    const { anchorNode } = getSelection() ?? {}
    return anchorNode?.parentElement?.closest('[data-item]')?.textContent ?? ''
  })

async function toFirst(page: Page): Promise<void> {
  await page.locator('.ProseMirror').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
}

describe('a room that adopts, by keyboard', () => {
  test('agrees item by item, each key going on to the next that is open', async ({ desk }) => {
    const app = await openDraft(desk, meeting())
    const { page } = app
    await shows(page, '0 of 4 agreed')
    await toFirst(page)
    await page.keyboard.press('F9')
    await shows(page, '1 of 4 agreed')
    await expect.poll(() => current(page)).toBe(words[1])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('F7')
    await shows(page, '2 of 4 agreed, 1 of them ad referendum')
    await expect.poll(() => current(page)).toBe(words[3])
    await page.keyboard.press('F9')
    expect(await statuses(page)).toEqual(['', '✓ agreed', '', '≈ ad referendum', '✓ agreed'])
    const since = await page.locator('[data-item="item-0"]').getAttribute('title')
    expect(since).toMatch(/^agreed at \d\d:\d\d$/)
    for (const tab of [1, 2, 4]) {
      await page.keyboard.press(`Control+${tab}`)
      expect(await status(page).textContent()).toContain('3 of 4 agreed, 1 of them ad referendum')
    }
    await whenSaved(page)
    await app.kill()

    const again = await desk.start()
    await shows(again.page, '3 of 4 agreed, 1 of them ad referendum')
    await again.page
      .getByRole('button', { name: 'Undo adoption of “Members agreed to meet again.”' })
      .waitFor()
    await again.page.keyboard.press('Control+z')
    await shows(again.page, '2 of 4 agreed')
  })

  test('keeps what is agreed from being written in, and says which key reopens it', async ({
    desk,
  }) => {
    const { page } = await openDraft(desk, meeting())
    await toFirst(page)
    await page.keyboard.press('F9')
    await shows(page, '1 of 4 agreed')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    const note = page.getByRole('group', { name: 'Locked' })
    for (const key of ['x', 'Backspace', 'Control+Backspace']) {
      await page.keyboard.press(key)
      await note.waitFor()
      expect(await note.textContent()).toMatch(
        /This is agreed \(at \d\d:\d\d\).*Reopen it Shift\+F9/,
      )
      expect((await itemsOf(page))[1]).toBe(words[0])
      await page.keyboard.press('Escape')
      await note.waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Alt+ArrowDown') // moving it touches no word
    expect((await itemsOf(page))[2]).toBe(words[0])

    await page.keyboard.press('x')
    await note.waitFor()
    await page.keyboard.press('Shift+F9')
    await note.waitFor({ state: 'detached' })
    await shows(page, '0 of 4 agreed')
    await page.keyboard.type('!')
    expect((await itemsOf(page))[2]).toBe(`${words[0]}!`)
    await whenSaved(page)
  })

  test('is asked first where brackets are left, and agrees with a second press', async ({
    desk,
  }) => {
    const { page } = await openDraft(desk, meeting())
    await toFirst(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('F9')
    const question = page.getByRole('group', { name: 'Brackets are left' })
    await question.waitFor()
    expect(await question.textContent()).toContain(
      'There is still 1 bracket. Agree it as it stands?',
    )
    await shows(page, '0 of 4 agreed')
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await current(page)).toBe(words[1])

    await page.keyboard.press('F9')
    await question.waitFor()
    await page.keyboard.press('F9')
    await shows(page, '1 of 4 agreed')
    expect(await statuses(page)).toEqual(['', '', '✓ agreed', '', ''])
  })

  test('agrees several at once: those selected, and all up to the cursor', async ({ desk }) => {
    const { page } = await openDraft(desk, meeting())
    await page.locator('.ProseMirror').focus()
    await page.keyboard.press('Control+End')
    await expect.poll(() => current(page)).toBe(words[3])
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(() => page.evaluate(() => `${getSelection()}`)).not.toBe('')
    await page.keyboard.press('F7')
    await shows(page, '2 of 4 agreed, 2 of them ad referendum')
    await page.keyboard.press('Control+z')
    await shows(page, '0 of 4 agreed')

    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+F9')
    await page.getByRole('group', { name: 'Brackets are left' }).waitFor()
    await page.keyboard.press('Control+F9')
    await shows(page, '3 of 4 agreed')
    await expect.poll(() => current(page)).toBe(words[3])
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
