import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { test } from './harness/desk.ts'
import { eventually, expectAccessible, tabTo } from './harness/forum.ts'
import { handsOn } from './harness/hands.ts'

const line = 'This is a sample. Change what you like; throw it away when you are done.'

describe('the sample meeting', () => {
  test('is looked round, exported, thrown away, brought back and kept, by keyboard', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const shown = page.locator('.notice', { hasText: line })
    const begins = page.getByRole('heading', { name: 'Which body is meeting?' })
    await tabTo(page, /^\s*Look round a sample meeting$/)
    await page.keyboard.press('Enter')
    await shown.waitFor()
    await page.locator('.body-place [data-item]', { hasText: 'model label' }).first().waitFor()
    await expectAccessible(app)

    const file = join(desk.files, 'sample.docx')
    await app.answerDialogs({ save: file })
    await page.keyboard.press('Control+e')
    await eventually(async () => (await stat(file).catch(() => null))?.size ?? 0).toBeGreaterThan(0)

    await tabTo(page, /^\s*Throw it away$/)
    await page.keyboard.press('Enter')
    await begins.waitFor()
    await page.locator('.notice', { hasText: 'The sample meeting is gone.' }).waitFor()
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await shown.waitFor()
    expect(await begins.count()).toBe(0)

    await tabTo(page, /^\s*Keep it$/)
    await page.keyboard.press('Enter')
    await shown.waitFor({ state: 'detached' })
    await handsOn(page).find('Body of the statement')
    await app.quit()
    const again = await desk.start()
    await again.page.waitForFunction(() => document.title.startsWith('4th'))
    expect(await again.page.locator('.notice', { hasText: line }).count()).toBe(0)
  })
})
