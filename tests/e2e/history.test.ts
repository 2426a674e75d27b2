import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from './harness/meeting.ts'

const lines = [
  'Members welcomed the harbour survey.',
  'Indonesia will host the next workshop.',
  'Tonga noted the tide tables.',
]

/** A meeting with three outcomes, the last of which was then written on in the editor. */
async function drafted(app: RunningApp): Promise<void> {
  const { press, type, find } = handsOn(app.page)
  await startMeeting(app)
  await fileLines(app, lines)
  await press('Escape')
  await find('Body of the statement')
  await press('Control+End')
  await type(' It thanked Fiji.')
  await savedIn(app.page)
}

const edited = [lines[0], lines[1], `${lines[2]} It thanked Fiji.`] as string[]

/** The steps in the list of the past, the newest first. */
function steps(page: Page): Promise<string[]> {
  return page.locator('.step-list .step-what').allInnerTexts()
}

async function expectChosen(page: Page, step: string): Promise<void> {
  await page.getByRole('option', { selected: true }).filter({ hasText: step }).waitFor()
}

describe('the history of a draft', () => {
  test('is stepped through by arrows, says what changed since by words, and Enter brings back', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const { press } = handsOn(page)
    await drafted(app)
    await press('Control+Shift+h')
    await expectChosen(page, 'Tonga’s outcome edited')
    expect(await steps(page)).toEqual([
      'Tonga’s outcome edited',
      'Tonga’s outcome added',
      'Indonesia’s outcome added',
      'Members’ outcome added',
      'The beginning',
    ])
    await press('ArrowDown')
    await expectChosen(page, 'Tonga’s outcome added')
    const statement = page.getByRole('document', { name: 'The statement as it was' })
    await statement.getByText('Since then: 1 paragraph changed.').waitFor()
    expect(await statement.locator('ins').allTextContents()).toEqual([' It thanked Fiji.'])
    await press('ArrowDown')
    await statement.getByText('Since then: 1 paragraph added.').waitFor()
    await press('Enter')
    await expectOutcomesInBody(page, lines.slice(0, 2))
    await page.getByText(/^The text of .* is back\./).waitFor()
    await press('Control+z')
    await expectOutcomesInBody(page, edited)
    await press('Escape')
    await handsOn(page).find('Body of the statement')
    await expectOutcomes(page, edited)
  })

  test('brings back one paragraph and leaves the others', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press, type, tabTo } = handsOn(page)
    await drafted(app)
    await press('ArrowUp', 'ArrowUp', 'Home')
    await type('All ')
    await savedIn(page)
    await press('Control+Shift+h')
    await page.getByRole('option', { selected: true }).waitFor()
    await press('End')
    await expectChosen(page, 'The beginning')
    await press('ArrowUp', 'ArrowUp', 'ArrowUp')
    await expectChosen(page, 'Tonga’s outcome added')
    await page.getByText('Since then: 2 paragraphs changed.').waitFor()
    await tabTo('Bring this back')
    await press('Enter')
    await expectOutcomesInBody(page, [lines[0] as string, ...edited.slice(1)])
    await page.getByText('Since then: 1 paragraph changed.').waitFor()
  })

  test('of one item is read alone, and brings that item back', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press } = handsOn(page)
    await drafted(app)
    await press('Control+Alt+h')
    await expectChosen(page, 'Tonga’s outcome edited')
    expect(await steps(page)).toEqual([
      'Tonga’s outcome edited',
      'Tonga’s outcome added',
      'The beginning',
    ])
    await press('ArrowDown')
    const item = page.getByRole('document', { name: 'The item as it was' })
    await item.locator('ins', { hasText: 'It thanked Fiji.' }).waitFor()
    await press('Enter')
    await expectOutcomesInBody(page, lines)
  })

  test('goes on after a restart, and so do undo and redo, by name', async ({ desk }) => {
    const first = await desk.start()
    await drafted(first)
    await first.quit()
    const { page } = await desk.start()
    const { press } = handsOn(page)
    await expectOutcomes(page, edited)
    await page.getByRole('button', { name: 'Undo edit of “Tonga noted the tide tables.' }).waitFor()
    for (const left of [lines, lines.slice(0, 2), lines.slice(0, 1), []]) {
      await press('Control+z')
      await expectOutcomes(page, left)
    }
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    await press('Control+Shift+h')
    await expectChosen(page, 'Undone: Members’ outcome added')
    expect(await steps(page)).toHaveLength(9)
    for (const left of [lines.slice(0, 1), lines.slice(0, 2), lines, edited]) {
      await press('Control+Shift+z')
      await expectOutcomesInBody(page, left)
    }
    await page.getByRole('button', { name: 'Nothing to redo' }).waitFor()
  })

  test('that is long comes in pages as one goes back', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press } = handsOn(page)
    await startMeeting(app)
    await fileLines(
      app,
      Array.from({ length: 60 }, (_, nth) => `Members noted table ${nth}.`),
    )
    await savedIn(page)
    await press('Control+Shift+h')
    await expectChosen(page, 'Members’ outcome added')
    await press('End')
    await expect
      .poll(async () => {
        await press('End')
        return (await steps(page)).length
      })
      .toBe(61)
    await press('End')
    await expectChosen(page, 'The beginning')
    await page.getByText('Since then: 60 paragraphs added.').waitFor()
  })
})

/** The outcomes as the editor shows them, while the paper gives its place to the past. */
async function expectOutcomesInBody(page: Page, outcomes: readonly string[]): Promise<void> {
  const outcome = page.locator('.ProseMirror [data-kind="outcome"]').filter({ hasText: /\S/ })
  await expect
    .poll(() => outcome.allInnerTexts(), { interval: 20, timeout: 10_000 })
    .toEqual(outcomes)
}
