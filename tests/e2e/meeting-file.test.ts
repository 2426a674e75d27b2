import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { packedMeeting } from '../../electron/packed/save-packed.ts'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { holdsNothing } from '../../shared/meeting-holds.ts'
import { got, openIn, storeWith } from '../electron/store/opened.ts'
import { fullRecord } from '../fixtures/record.ts'
import { seriousIn } from './harness/axe.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from './harness/meeting.ts'

const line = 'Fiji reported on the drill.'

function told(page: Page, words: string | RegExp) {
  return page.locator('.notice').filter({ hasText: words }).waitFor()
}

/** Drops a file on the window as the system does. */
async function drop(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const hint = page.getByText('Drop a meeting’s file to open it')
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
    if (type === 'dragOver') await hint.waitFor()
  }
  await hint.waitFor({ state: 'detached' })
}

describe('a meeting in one file', () => {
  test('is saved from the window, opens there by a drop, and elsewhere by its name', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    await fileLines(app, [line])
    await savedIn(page)
    const file = join(desk.files, 'forum.rapporteur')
    await app.answerDialogs({ save: file })
    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: 'Meeting as a file…' }).click()
    await page.getByRole('button', { name: 'Save the meeting as a file…' }).press('Enter')
    await told(page, 'Saved as “forum.rapporteur”.')
    expect(existsSync(file)).toBe(true)

    await drop(page, file)
    await told(page, /is here already, the same in every word/)
    await page.keyboard.press('Escape')
    await fileLines(app, ['Samoa will host the next drill.'])
    await drop(page, file)
    await told(page, /as a copy/)
    await expectOutcomes(page, [line])
    const text = join(desk.files, 'returned.docx')
    writeFileSync(text, 'PK and then nothing')
    await drop(page, text)
    await told(page, '“returned.docx”: This is a text, no meeting’s file.')
    await app.quit()
  })

  test('waits for a store that another program has, and is opened then', async ({ desk }) => {
    const other = await openIn(storeFolderIn(desk.userData))
    const store = await storeWith(fullRecord())
    const file = join(desk.files, 'forum.rapporteur')
    writeFileSync(file, got(packedMeeting(store, 'meeting-1', holdsNothing)))
    const { page } = await desk.start({ files: [file] })
    await page.getByRole('heading', { name: 'The store is in use' }).waitFor()
    await other.close()
    await page.getByRole('button', { name: 'Try again' }).click()
    await told(page, 'Opened “forum.rapporteur”.')
  })

  test('is opened by the words the app is started with, first or second', async ({ desk }) => {
    const store = await storeWith(fullRecord())
    const file = join(desk.files, 'Tenth, près du port.rapporteur')
    writeFileSync(file, got(packedMeeting(store, 'meeting-1', holdsNothing)))
    const { page, answerDialogs } = await desk.start({ files: [file] })
    await told(page, 'Opened “Tenth, près du port.rapporteur”.')
    await page.getByRole('tab', { name: 'Facts' }).waitFor()

    const bad = join(desk.files, 'bad.rapporteur')
    writeFileSync(bad, 'PK and then nothing')
    expect(await desk.startSecond([bad])).toBe(0)
    await told(page, '“bad.rapporteur”: It is damaged, or no meeting that Rapporteur has saved.')
    await answerDialogs({ open: [file] })
    await page.getByRole('button', { name: 'Open a meeting’s file…' }).click()
    await told(page, /is here already/)
    expect(readdirSync(desk.files)).toHaveLength(2)
  })

  test('is listed by its name once it was saved or opened, until the store is locked', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const { type, press } = handsOn(page)
    await startMeeting(app)
    const file = join(desk.files, 'forum.rapporteur')
    await app.answerDialogs({ save: file })
    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: 'Meeting as a file…' }).click()
    await page.getByRole('button', { name: 'Save the meeting as a file…' }).press('Enter')
    await told(page, 'Saved as “forum.rapporteur”.')
    const toRecent = async () => {
      await press('Control+Shift+a')
      await type('Recent files')
      await page.getByRole('option').first().waitFor()
      await press('Enter')
      await page.locator('.beside:focus').waitFor()
    }
    await toRecent()
    await page.getByRole('button', { name: /^forum\.rapporteur/ }).press('Enter')
    await told(page, /is here already, the same in every word/)
    rmSync(file)
    await toRecent()
    await page.getByText('not there now').waitFor()
    expect(await seriousIn(page, '.beside', [])).toEqual([])
    await page.getByRole('button', { name: /^forum\.rapporteur/ }).press('Enter')
    await told(page, /“forum.rapporteur”: It is not in .+ any more/)
    await press('Control+Shift+l')
    await page.getByRole('heading', { name: 'The store is not locked' }).waitFor()
    for (const _ of ['once', 'again']) {
      await type('heron anchor ninety velvet')
      await press('Enter')
    }
    await page.getByRole('heading', { name: 'The store is locked with a passphrase' }).waitFor()
    expect(readFileSync(join(desk.userData, 'recent-files.json'), 'utf8')).not.toContain('forum')
    await toRecent()
    await page.getByText('No list is kept').waitFor()
    await page.getByRole('checkbox', { name: 'Keep this list' }).press('Space')
    await page.getByText('are listed here').waitFor()
  })
})
