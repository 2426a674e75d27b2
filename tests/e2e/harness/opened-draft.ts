import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { RunningApp } from './app.ts'
import type { Desk } from './desk.ts'

/** The app with this meeting open at its body, as if it had been drafted the day before. */
export async function openDraft(desk: Desk, record: MeetingRecord): Promise<RunningApp> {
  const first = await desk.start()
  const added = await first.page.evaluate(
    (record) => window.rapporteur.editLibrary({ edit: { kind: 'meeting.add', record } }),
    record,
  )
  expect(added).toMatchObject({ ok: true })
  await first.quit()
  const app = await desk.start()
  await app.page.keyboard.press('Control+3')
  await app.page.locator('.body-place [data-item]').first().waitFor()
  return app
}

/** The words of each item of the body, as the editor shows them. */
export function itemsOf(page: Page): Promise<string[]> {
  return page.locator('.body-place [data-item]').allTextContents()
}

/** Puts the cursor into the item with these words, at its end. */
export async function cursorIn(page: Page, words: string): Promise<void> {
  await page.locator('.body-place [data-item]', { hasText: words }).click()
  await page.keyboard.press('End')
}

/** What the window shows as saved, once nothing is on its way. */
export async function whenSaved(page: Page): Promise<void> {
  await page.getByTestId('saved').and(page.locator('[data-state="saved"]')).waitFor()
}
