import { readdirSync, readFileSync } from 'node:fs'
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
})

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

/** The files in the app's data, other than what the window keeps of its own, in which words of the minutes can be read. */
function readableIn({ userData }: Desk): string[] {
  return readdirSync(userData, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /dredge/i.test(readFileSync(path, 'latin1')))
}
