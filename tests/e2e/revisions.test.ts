import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from './harness/meeting.ts'

const lines = ['Members welcomed the harbour survey.', 'Indonesia will host the next workshop.']
const undone = 'This text is adopted, so it was not changed. Start a corrigendum to correct it.'

async function drafted(app: RunningApp): Promise<void> {
  await startMeeting(app)
  await fileLines(app, lines)
  await savedIn(app.page)
}

/** Which text the toolbar says this is. */
async function expectStatus(page: Page, status: RegExp): Promise<void> {
  await page.getByTestId('status').filter({ hasText: status }).waitFor()
  await expect.poll(() => page.title(), { interval: 20 }).toMatch(status)
}

function revisionsIn(page: Page): Promise<string[]> {
  return page.locator('.step-list .step-what').allInnerTexts()
}

/** To the end of the last outcome, typing there. */
async function writeOn(page: Page, words: string): Promise<void> {
  const { press, type, find } = handsOn(page)
  await press('Control+k')
  await find('Next outcome')
  await press('Escape')
  await find('Body of the statement')
  await press('Control+End')
  await type(words)
}

describe('a revision', () => {
  test('is made, read and compared by keyboard, and taken back as the draft', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press, type, find, tabTo } = handsOn(page)
    await drafted(app)
    await expectStatus(page, /Draft 1/)
    await press('Control+Shift+s')
    await find('Note on the revision')
    await type('for the Co-Chairs')
    await press('Enter')
    await page.getByRole('option', { name: 'Draft 1' }).waitFor()
    await page.getByText('for the Co-Chairs').waitFor()
    await expectStatus(page, /Draft 1, \d\d:\d\d/)
    await tabTo('Circulate')
    await press('Enter')
    await page.getByRole('option', { name: 'Circulated 1' }).waitFor()
    expect(await revisionsIn(page)).toEqual(['Circulated 1', 'Draft 1'])
    await press('Escape')

    await writeOn(page, ' Tonga thanked Indonesia.')
    await expectOutcomes(page, [lines[0] ?? '', `${lines[1]} Tonga thanked Indonesia.`])
    await expectStatus(page, /Draft 2/)
    await press('Control+Shift+s')
    await find('Note on the revision')
    await page.getByText('Since then: 1 paragraph changed.').waitFor()
    expect(await page.locator('.comparison ins').allTextContents()).toEqual([
      ' Tonga thanked Indonesia.',
    ])
    await tabTo(/^Circulated 1/)
    await press('Enter')
    await page.getByText(/^The draft is Circulated 1 again\./).waitFor()
    await expectStatus(page, /Draft 2|Circulated 1/)
    await press('Escape')
    await expectOutcomes(page, lines)
    await press('Control+z')
    await expectOutcomes(page, [lines[0] ?? '', `${lines[1]} Tonga thanked Indonesia.`])
  })

  test('made by a slip of the hand is undone where it was made', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const { press, tabTo, find } = handsOn(page)
    await startMeeting(app)
    await fileLines(app, ['Members [welcomed / noted] the survey.', ...lines.slice(1)])
    await press('Control+Shift+s')
    await find('Note on the revision')
    await tabTo('Adopt…')
    await press('Enter')
    await find('Adopt the text')
    await page.getByText('1 bracket left in the text.').waitFor()
    await press('Enter')
    await expectStatus(page, /Adopted, \d\d:\d\d/)
    await page.getByRole('button', { name: 'Undo “Adopted”' }).press('Enter')
    await expectStatus(page, /Draft 1/)
    await press('Escape')
    await writeOn(page, ' Again.')
    await expectOutcomes(page, ['Members [welcomed / noted] the survey.', `${lines[1]} Again.`])
  })
})

describe('an adopted text', () => {
  test('takes nothing but a corrigendum, also after a restart', async ({ desk }) => {
    const first = await desk.start()
    const { press, tabTo, find } = handsOn(first.page)
    await drafted(first)
    await press('Control+Shift+s')
    await find('Note on the revision')
    await tabTo('Adopt…')
    await press('Enter')
    await find('Adopt the text')
    await press('Enter')
    await expectStatus(first.page, /Adopted, \d\d:\d\d/)
    await first.quit()

    const app = await desk.start()
    const { page } = app
    const hands = handsOn(page)
    await page
      .getByRole('status')
      .filter({ hasText: /Adopted on .*: only a corrigendum changes it\./ })
      .waitFor()
    await hands.press('Control+3')
    await writeOn(page, ' And more.')
    await page.getByText(undone).waitFor()
    await expectOutcomes(page, lines)
    await hands.press('Control+z')
    await expectOutcomes(page, lines)
    await hands.press('Control+1')
    await page.getByRole('textbox', { name: 'City' }).fill('Suva')
    await page.getByText(undone).waitFor()

    await page.getByRole('button', { name: 'Start Corrigendum 1' }).press('Enter')
    await expectStatus(page, /Corrigendum 1/)
    await page.getByText(undone).waitFor({ state: 'detached' })
    await hands.press('Control+3')
    await writeOn(page, ' In Suva.')
    await expectOutcomes(page, [lines[0] ?? '', `${lines[1]} In Suva.`])
    await hands.press('Control+Shift+s')
    await hands.find('Note on the revision')
    await hands.press('Enter')
    await page.getByRole('option', { name: 'Corrigendum 1' }).waitFor()
    await expectStatus(page, /Corrigendum 1, \d\d:\d\d/)
    expect(await revisionsIn(page)).toEqual(['Corrigendum 1', 'Adopted'])
  })

  test('leaves its revisions out of the record that is exported without notes', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const { press, find } = handsOn(page)
    await drafted(app)
    await press('Control+Shift+s')
    await find('Note on the revision')
    await press('Enter')
    await page.getByRole('option', { name: 'Draft 1' }).waitFor()
    const path = join(desk.files, 'meeting.json')
    await app.answerDialogs({ save: path })
    await page.getByRole('button', { name: 'Export as something else' }).press('Enter')
    await page.getByRole('menuitem', { name: /JSON…/ }).press('Enter')
    await page.getByRole('status').filter({ hasText: 'Saved as “meeting.json”.' }).waitFor()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      history: null,
      revisions: null,
    })
  })
})
