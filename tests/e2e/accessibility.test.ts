import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { statementToDraft } from '../fixtures/statement-to-draft.ts'
import type { RunningApp } from './harness/app.ts'
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
  })

  test('where the store cannot be used', async ({ desk }) => {
    const folder = storeFolderIn(desk.userData)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'rapporteur.db'), 'Dear all,')
    const { page } = await desk.start()
    await page.getByRole('heading', { name: 'The store is damaged' }).waitFor()
    await expectAccessible(page, 'damaged store')
  })

  test('in any part of a draft, its forms open', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await readStatement(app, join(desk.files, 'forum.txt'))
    const { press } = handsOn(page)
    await expectAccessible(page, 'body')

    await press('Control+1')
    await page.getByRole('button', { name: /^House style/ }).click()
    await page.getByRole('button', { name: 'Write by hand' }).first().click()
    await page.getByRole('textbox', { name: 'Last day' }).fill('31 June')
    await press('Tab')
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
        if (seen.has(name)) continue // on every tab
        seen.add(name)
        await menu.click()
        await page.locator('.popover').waitFor()
        await expectAccessible(page, `menu of ${name}`, '.popover')
        await page.keyboard.press('Escape')
        await page.locator('.popover').waitFor({ state: 'detached' })
      }
    }
    expect(seen.size).toBeGreaterThan(10)
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

/** What axe calls serious or critical; by all its rules where none is named. */
async function seriousIn(page: Page, within: string, rules: string[]): Promise<string[]> {
  // Legacy mode: the other one opens a second page, which this app does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within)
  if (rules.length > 0) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
