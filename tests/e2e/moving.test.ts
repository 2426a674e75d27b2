import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, startMeeting } from './harness/meeting.ts'

const lines = ['Fiji reported on the drill.', 'Samoa noted it.']

test('the meetings are moved to another folder, missed when that is gone, found, and moved back', async ({
  desk,
}) => {
  const stick = join(desk.files, 'stick')
  mkdirSync(stick)
  const first = await desk.start()
  await startMeeting(first)
  await fileLines(first, lines)
  await choosePalette(first.page, 'Data and backups')
  await first.page.locator('.beside:focus').waitFor()
  await first.answerDialogs({ open: [stick] })
  const { press, tabTo } = handsOn(first.page)
  await first.page.getByRole('button', { name: 'Move them to another folder…' }).waitFor()
  await tabTo('Move them to another folder…')
  await press('Enter')
  await first.page.getByRole('status').filter({ hasText: 'kept in the new place' }).waitFor()
  await first.page.getByText(join(stick, 'Rapporteur', 'rapporteur.db')).waitFor()
  await toPaper(first.page)
  await fileLines(first, ['Tonga thanked both.'])
  await first.quit()

  renameSync(stick, join(desk.files, 'in the drawer'))
  const second = await desk.start()
  const { page } = second
  await page.getByRole('heading', { name: 'The meetings cannot be found' }).waitFor()
  await page.getByText(join(stick, 'Rapporteur', 'rapporteur.db')).waitFor()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await second.answerDialogs({ open: [desk.files] })
  await page.getByRole('button', { name: 'Choose the folder they are in…' }).press('Enter')
  await page.getByRole('alert').filter({ hasText: 'There is no store of Rapporteur in' }).waitFor()
  expect([existsSync(stick), existsSync(storeFolderIn(desk.userData))]).toEqual([false, false])
  await second.answerDialogs({ open: [join(desk.files, 'in the drawer')] })
  await page.getByRole('button', { name: 'Choose the folder they are in…' }).press('Enter')
  await expectOutcomes(page, [...lines, 'Tonga thanked both.'])
  await choosePalette(page, 'Data and backups')
  await page.getByRole('button', { name: 'Move them back' }).press('Enter')
  await page.getByText(join(storeFolderIn(desk.userData), 'rapporteur.db')).waitFor()
  await toPaper(page)
  await expectOutcomes(page, [...lines, 'Tonga thanked both.'])
  expect(existsSync(join(desk.userData, 'store-folder.json'))).toBe(false)
  expect(readFileSync(join(desk.userData, 'rapporteur.log'), { flag: 'a+' }).toString()).toBe('')
})

test('a window whose meetings are not there can be quit from', async ({ desk }) => {
  const first = await desk.start()
  await startMeeting(first)
  await choosePalette(first.page, 'Data and backups')
  await first.answerDialogs({ open: [desk.files] })
  await first.page.getByRole('button', { name: 'Move them to another folder…' }).press('Enter')
  await first.page.getByRole('status').filter({ hasText: 'kept in the new place' }).waitFor()
  await first.quit()
  renameSync(join(desk.files, 'Rapporteur'), join(desk.files, 'out'))
  const { page, electron } = await desk.start()
  const ended = electron.waitForEvent('close')
  await page.getByRole('button', { name: 'Quit' }).press('Enter')
  await ended
})

test('the data and the backups are there where no meeting is open', async ({ desk }) => {
  const first = await desk.start()
  await choosePalette(first.page, 'Data and backups')
  await first.page.locator('.beside:focus').waitFor()
  await first.page.getByText('There is none yet.').waitFor()
  await first.page.keyboard.press('Escape')
  await startMeeting(first)
  await fileLines(first, lines)
  await first.quit()
  const { page } = await desk.start()
  await expectOutcomes(page, lines)
  await choosePalette(page, 'Delete this meeting')
  await page.getByRole('heading', { name: 'No meeting is open' }).waitFor()
  await page.getByRole('button', { name: 'Data and backups' }).press('Enter')
  const newest = page.getByRole('list', { name: 'Backups' }).getByRole('listitem').first()
  await newest.locator('summary').press('Enter')
  await newest.getByRole('button', { name: 'Restore this backup' }).press('Enter')
  await toPaper(page)
  await expectOutcomes(page, lines)
})

async function choosePalette(page: Page, name: string): Promise<void> {
  const { type, press } = handsOn(page)
  await press('Control+Shift+a')
  await type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await press('Enter')
}

async function toPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the paper' }).press('Enter')
}
