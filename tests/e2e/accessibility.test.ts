import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { statementToDraft } from '../fixtures/statement-to-draft.ts'
import type { RunningApp } from './harness/app.ts'
import { seriousIn } from './harness/axe.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'

describe('axe', () => {
  test('sees what is wrong where something is', async ({ desk }) => {
    const { page } = await desk.start()
    await page.evaluate(() => document.querySelector('input')?.removeAttribute('aria-label'))
    await page.evaluate(() => document.querySelector('input')?.removeAttribute('placeholder'))
    expect(await seriousIn(page, 'html', [])).toEqual([expect.stringMatching(/^label: <input/)])
  })
})

describe('axe finds nothing serious', () => {
  test('in an empty store', async ({ desk }) => {
    const { page } = await desk.start()
    await expectAccessible(page, 'first run')
    await page.getByRole('button', { name: 'Data and backups' }).press('Enter')
    await page.getByText('There is none yet.').waitFor()
    await expectAccessible(page, 'data and backups, no meeting open')
  })

  test('where the store cannot be used', async ({ desk }) => {
    const folder = storeFolderIn(desk.userData)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'rapporteur.db'), 'Dear all,')
    const { page } = await desk.start()
    await page.getByRole('heading', { name: 'The store is damaged' }).waitFor()
    await expectAccessible(page, 'damaged store')
  })

  test('where the store was moved and is not there', async ({ desk }) => {
    mkdirSync(desk.userData, { recursive: true })
    const remembered = JSON.stringify({ folder: join(desk.files, 'stick', 'Rapporteur') })
    writeFileSync(join(desk.userData, 'store-folder.json'), remembered)
    const { page } = await desk.start()
    await page.getByRole('button', { name: 'The meetings are lost…' }).press('Enter')
    await page.getByRole('button', { name: 'Start an empty store' }).waitFor()
    await expectAccessible(page, 'missing store')
    await page.getByRole('button', { name: 'Start an empty store' }).press('Enter')
    await page.getByRole('heading', { name: 'Which body is meeting?' }).waitFor()
  })

  test('in any part of a draft, its forms open', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await readStatement(app, join(desk.files, 'forum.txt'))
    const { press } = handsOn(page)
    await expectAccessible(page, 'body')
    await press('Control+j')
    await page.getByRole('dialog', { name: 'Details of the sentence' }).waitFor()
    await expectAccessible(page, 'details of a sentence')
    await press('Escape', 'Control+h')
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('the')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('their')
    await page.getByRole('list', { name: 'What would be replaced' }).waitFor()
    await expectAccessible(page, 'find and replace')
    await press('Escape')

    await press('Control+1')
    await page.getByRole('button', { name: /^House style/ }).click()
    await page.getByRole('button', { name: 'Write by hand' }).first().click()
    const lastDay = page.getByRole('textbox', { name: 'Last day' })
    await lastDay.fill('31 June')
    await press('Tab')
    expect(await lastDay.getAttribute('aria-invalid')).toBe('true')
    expect(await lastDay.evaluate(describing)).toContain('June')
    await expectAccessible(page, 'facts')

    await press('Control+2')
    await page.getByRole('button', { name: 'Fiji', exact: true }).click()
    await page.getByRole('button', { name: 'Add a delegate' }).click()
    await page.getByRole('button', { name: 'Names and articles' }).click()
    await expectAccessible(page, 'attendance, a party open')
    await page.getByRole('button', { name: 'More for the group Members' }).click()
    await page.getByRole('menuitem', { name: 'Name and wording…' }).click()
    await expectAccessible(page, 'attendance, a group open')

    await press('Control+4')
    await page.locator('.entry-button').click()
    await expectAccessible(page, 'annexes')
  })

  test('beside the draft: its past, its revisions, and once it is adopted', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await readStatement(app, join(desk.files, 'forum.txt'))
    const { press, type, find } = handsOn(page)
    await press('Control+k')
    await find('Next outcome')
    await type('Members agreed to meet again.')
    await press('Enter', 'Control+Shift+h')
    await page.getByRole('option', { name: 'The beginning' }).click()
    await page.getByText('Since then: 1 paragraph added.').waitFor()
    await expectAccessible(page, 'history')

    await press('Control+k')
    await type('Members thanked')
    await press('F1')
    await find('All keys')
    await page.getByText('All agreed up to here', { exact: true }).waitFor()
    await expectAccessible(page, 'keys')
    await press('Escape')
    await press('Shift+F1')
    await find('About Rapporteur')
    await page.getByText('Chromium', { exact: true }).waitFor()
    await press('Tab', 'Enter')
    await expectAccessible(page, 'about')
    await press('Escape')
    await find('Next outcome') // back where the sentence waits
    await type(' Fiji.')
    await press('Enter')
    await page.getByText('Members thanked Fiji.').first().waitFor()

    await press('Control+Shift+s')
    await find('Note on the revision')
    await expectAccessible(page, 'no revisions')
    await type('for the Co-Chairs')
    await press('Enter')
    await page.getByRole('option', { name: 'Draft 1' }).waitFor()
    await page.getByRole('button', { name: 'Adopt…' }).press('Enter')
    await expectAccessible(page, 'adopting')
    await page.getByRole('button', { name: 'Adopt the text' }).press('Enter')
    await page.getByRole('option', { name: 'Adopted' }).waitFor()
    await expectAccessible(page, 'adopted')
    await page.getByRole('button', { name: 'Corrections…' }).press('Enter')
    await page.getByText('The adopted text').first().waitFor()
    await expectAccessible(page, 'corrections')
    await press('Control+k', 'Escape', 'Control+Shift+p')
    await find('Words that are proposed')
    await expectAccessible(page, 'proposals')
  })

  test('in a series, in what was found, in what is said', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await handsOn(page).type('Harbour Forum')
    await handsOn(page).press('Enter')
    await page.getByRole('tab', { name: 'Facts' }).waitFor()
    await expectAccessible(page, 'new meeting')
    await page.getByRole('button', { name: 'More for the series Harbour Forum' }).click()
    await page.getByRole('menuitem', { name: 'Edit the series…' }).click()
    await page.getByRole('button', { name: /^House style/ }).click()
    await page.getByRole('button', { name: /^Wording/ }).click()
    await expectAccessible(page, 'series')
    await page.getByRole('button', { name: 'Done' }).click()

    await readStatement(app, join(desk.files, 'forum.txt'))
    await page.getByRole('searchbox', { name: 'Search all meetings' }).fill('tide')
    await page.getByText(/^\d paragraphs?$/).waitFor()
    await expectAccessible(page, 'found')
  })

  test('in any menu', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await readStatement(app, join(desk.files, 'forum.txt'))
    const menus = page.locator('button[aria-haspopup]')
    const seen = new Set<string>()
    for (const tab of ['1', '2', '3', '4']) {
      await page.keyboard.press(`Control+${tab}`)
      for (const menu of await menus.all()) {
        if (!(await menu.isVisible())) continue
        const name = (await menu.getAttribute('aria-label')) ?? (await menu.innerText())
        const kind = name.replace(/(?<=for the group) .+/, '') // one menu for all the groups
        if (seen.has(kind)) continue // on every tab
        seen.add(kind)
        await menu.click()
        await page.locator('.popover').waitFor()
        await expectAccessible(page, `menu of ${name}`, '.popover')
        await page.keyboard.press('Escape')
        await page.locator('.popover').waitFor({ state: 'detached' })
      }
    }
    expect(seen.size).toBeGreaterThan(6)
  })
})

/** Reads a statement of our own into a meeting, which opens at its body. */
async function readStatement(app: RunningApp, path: string): Promise<void> {
  writeFileSync(path, statementToDraft)
  await app.answerDialogs({ open: [path] })
  await app.page.getByRole('button', { name: 'Read a statement…' }).click()
  await app.page.getByRole('tab', { name: 'Body', selected: true }).waitFor()
}

/** Nothing is wrong by all of axe's rules in the light, nor with the contrasts in the dark. */
async function expectAccessible(page: Page, screen: string, within = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const rules = colorScheme === 'dark' ? ['color-contrast'] : []
    const serious = await seriousIn(page, within, rules)
    expect.soft(serious, `${screen}, ${colorScheme}`).toEqual([])
  }
}

/** What a screen reader says of a field after its name: its help, or what is wrong with what is in it. */
function describing(field: Element): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
}
