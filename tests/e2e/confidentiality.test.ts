import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Desk, test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, startMeeting } from './harness/meeting.ts'

const passphrase = 'heron anchor ninety velvet'
const another = 'gravel under seven umbrellas'
const secret = 'Members agreed to dredge the channel.'

describe('a store that is to be read by nobody else', () => {
  test('is locked, opened, locked otherwise and opened for good, all by keyboard', async ({
    desk,
  }) => {
    const first = await desk.start()
    await startMeeting(first)
    await fileLines(first, [secret])
    await lockIn(first.page)
    expect(await first.page.title()).toBe('Rapporteur')
    await handsOn(first.page).press('Escape', 'Control+k')
    await handsOn(first.page).type('The dredger will')
    await first.quit()
    expect(readableIn(desk)).toEqual([])

    const second = await desk.start()
    const { type, press } = handsOn(second.page)
    await second.page.getByRole('heading', { name: 'The store is locked' }).waitFor()
    await type('herring')
    await press('Enter')
    await second.page.getByText('That is not the passphrase.').waitFor()
    await type(passphrase) // over the wrong one, which is selected
    await press('Enter')
    await expectOutcomes(second.page, [secret])
    await press('Control+k')
    expect(await second.page.getByRole('textbox', { name: 'Next outcome' }).inputValue()).toBe(
      'The dredger will',
    )
    await changeIn(second.page)
    await second.quit()

    const third = await desk.start()
    await unlockIn(third.page, another)
    await expectOutcomes(third.page, [secret])
    await removeIn(third.page)
    await third.quit()

    const { page } = await desk.start()
    await expectOutcomes(page, [secret]) // and no question
  })

  test('leaves no word of a draft in any file of its own, in the window’s, in temporary ones or in a backup elsewhere', async ({
    desk,
  }) => {
    const [temporary, backups] = ['temporary', 'backups'].map((name) => join(desk.files, name))
    const folders = [desk.userData, temporary ?? '', backups ?? '']
    for (const folder of folders.slice(1)) mkdirSync(folder)
    const app = await desk.start({ env: { TMPDIR: temporary ?? '' } })
    const { page } = app
    const { type, press } = handsOn(page)
    await type('Dredgers’ Forum') // the sign makes Chromium keep words in another encoding
    await press('Enter')
    await handsOn(page).find('Number')
    await lockIn(page)
    await press('Escape')
    await fileLines(app, [secret, 'Fiji’s dredger reported “no silt”.'])
    await press('Control+f')
    await type('dredge')
    await press('Escape', 'Control+l')
    await handsOn(page).find('Next line of the private log')
    await type('Samoa is against the dredging')
    await press('Enter', 'Control+k')
    await type('The dredger’s crew will')
    await app.answerDialogs({ save: join(backups ?? '', 'kept.db') })
    await choosePalette(page, 'Data and backups')
    await page.getByRole('button', { name: 'Back up to another place…' }).press('Enter')
    await page.getByRole('status').filter({ hasText: 'Backed up as “kept.db”' }).waitFor()
    for (const to of ['PDF', 'Web page']) {
      await app.answerDialogs({ save: join(desk.files, `exported ${to}`) })
      await choosePalette(page, to)
      await page
        .getByRole('status')
        .filter({ hasText: `“exported ${to}` })
        .waitFor()
    }
    expect(readableAmong(folders)).toEqual([])
    await app.quit()
    expect(readableAmong(folders)).toEqual([])
    expect(readdirSync(backups ?? '')).toEqual(['kept.db', 'kept.key'])
    expect(readableAmong([desk.files]).some((path) => path.includes('exported'))).toBe(true) // the search finds words
  })

  test('names no meeting in the window’s title, unless that is ticked, and keeps to what was ticked', async ({
    desk,
  }) => {
    const first = await desk.start()
    await startMeeting(first)
    await expectTitle(first.page, 'Harbour Forum, Draft 1 – Rapporteur')
    await lockIn(first.page)
    await expectTitle(first.page, 'Rapporteur')
    await first.page.getByRole('checkbox', { name: /in the window’s title/ }).press('Space')
    await expectTitle(first.page, 'Harbour Forum, Draft 1 – Rapporteur')
    await first.quit()
    const { page } = await desk.start()
    expect(await page.title()).toBe('Rapporteur') // nothing is known of it yet
    await unlockIn(page, passphrase)
    await expectTitle(page, 'Harbour Forum, Draft 1 – Rapporteur')
    await handsOn(page).press('Control+Shift+l')
    await page
      .getByRole('checkbox', { name: /in the window’s title/, checked: true })
      .press('Space')
    await expectTitle(page, 'Rapporteur')
  })
})

async function expectTitle(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.title(), { interval: 20, timeout: 10_000 }).toBe(title)
}

async function choosePalette(page: Page, name: string): Promise<void> {
  await handsOn(page).press('Control+Shift+a')
  await handsOn(page).type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await handsOn(page).press('Enter')
}

async function lockIn(page: Page): Promise<void> {
  const { type, press } = handsOn(page)
  await press('Control+Shift+l')
  await page.getByRole('heading', { name: 'The store is not locked' }).waitFor()
  await type(passphrase)
  await press('Enter')
  await type(passphrase)
  await press('Enter')
  await page.getByRole('heading', { name: 'The store is locked with a passphrase' }).waitFor()
}

async function unlockIn(page: Page, words: string): Promise<void> {
  const { type, press } = handsOn(page)
  await page.getByRole('heading', { name: 'The store is locked' }).waitFor()
  await type(words)
  await press('Enter')
}

async function changeIn(page: Page): Promise<void> {
  const { type, press } = handsOn(page)
  await press('Control+Shift+l')
  await page.getByRole('textbox', { name: 'Passphrase now' }).waitFor()
  for (const words of [passphrase, another, another]) {
    await type(words)
    await press('Enter')
  }
  await page.getByText('The passphrase is changed.').waitFor()
}

async function removeIn(page: Page): Promise<void> {
  await handsOn(page).press('Control+Shift+l')
  const form = page.getByRole('region', { name: 'Remove the passphrase' })
  await form.getByRole('textbox', { name: 'Passphrase' }).fill(another)
  await handsOn(page).press('Enter')
  await page.getByRole('heading', { name: 'The store is not locked' }).waitFor()
}

/** The files in the app's data in which words of the minutes can be read. */
function readableIn({ userData }: Desk): string[] {
  return readableAmong([userData])
}

/** The files of these folders in which words of the minutes can be read, in either of the encodings that Chromium has. */
function readableAmong(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }),
    )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return /dredg/i.test(bytes.toString('latin1') + bytes.toString('latin1').replaceAll('\0', ''))
    })
}
