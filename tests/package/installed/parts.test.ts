import { spawnSync } from 'node:child_process'
import { chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { packedMeeting } from '../../../electron/packed/save-packed.ts'
import { holdsNothing } from '../../../shared/meeting-holds.ts'
import { handsOn } from '../../e2e/harness/hands.ts'
import { expectOutcomes, fileLines, savedIn, startMeeting } from '../../e2e/harness/meeting.ts'
import { got, storeWith } from '../../electron/store/opened.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { dataOf, type Person } from '../as-user.ts'
import { asPerson } from '../installed-app.ts'
import { confined, pagesOf } from '../sandboxed.ts'
import { savedThrough } from '../system-dialog.ts'
import { type InstalledDesk, test } from './desk.ts'

const passphrase = 'heron anchor ninety velvet'
const secret = 'Members agreed to dredge the channel.'

describe('the installed app', () => {
  test('shows the room its screen, writes a PDF, and knows the spelling of three dictionaries', async ({
    desk,
  }) => {
    const person = desk.person()
    const { page, pid, quit } = await desk.start(person)
    await startMeeting({ page })
    await fileLines({ page }, [secret])
    await savedIn(page)

    const opened = page.context().waitForEvent('page')
    await page.keyboard.press('F5')
    const room = await opened
    await room.locator('[aria-current]', { hasText: secret }).waitFor()
    expect(pagesOf(pid)).toEqual([confined, confined])
    await page.keyboard.press('F5')

    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: 'PDF…' }).click()
    const pdf = await savedThrough('Export the statement', { page, person, screen: desk.screen })
    expect(readFileSync(pdf).toString('latin1')).toMatch(/^%PDF-1\.\d[\s\S]+\/Marked true/)

    for (const [language, wrong] of [
      ['en-GB', 'harbor'],
      ['en-AU', 'harbor'],
      ['en-US', 'harbour'],
    ] as const) {
      expect(await checked(page, language)).toEqual({
        ok: true,
        value: { misspelt: ['welcommed', wrong] },
      })
    }
    await quit()
  })

  test('keeps a locked store from whoever has its files, and opens it with the passphrase', async ({
    desk,
  }) => {
    const person = desk.person()
    const first = await desk.start(person)
    await startMeeting(first)
    await fileLines(first, [secret])
    await lockIn(first.page)
    await first.quit()
    expect(readableIn(dataOf(person))).toEqual([])

    const second = await desk.start(person)
    await second.page.getByRole('heading', { name: 'The store is locked' }).waitFor()
    await handsOn(second.page).type(passphrase)
    await second.page.keyboard.press('Enter')
    await expectOutcomes(second.page, [secret])
    await second.quit()
  })

  test('opens a meeting’s file by its name, and by a double-click while it runs', async ({
    desk,
  }) => {
    const person = desk.person()
    const [first, second, third] = await meetingFiles(person)
    const { page, quit } = await desk.start(person, [first])
    await told(page, 'Opened “Tenth, près du port.rapporteur”.')

    expect(asIn(desk, person, '/usr/bin/rapporteur', second)).toBe('')
    await told(page, '“eleventh.rapporteur”')
    // What a file manager does: the system finds the type by the name, and the program by the type.
    expect(asIn(desk, person, 'xdg-mime', 'query', 'default', 'application/x-rapporteur')).toBe(
      'rapporteur.desktop\n',
    )
    asIn(desk, person, 'gio', 'open', third)
    await told(page, '“議事録 12.rapporteur”')
    await quit()
  })
})

function told(page: Page, words: string) {
  return page.locator('.notice').filter({ hasText: words }).first().waitFor()
}

function checked(page: Page, language: 'en-GB' | 'en-AU' | 'en-US'): Promise<unknown> {
  const words = [
    'welcommed',
    'meeting',
    language === 'en-US' ? 'color' : 'colour',
    'harbour',
    'harbor',
  ]
  const asked = { dialect: { language, spelling: '-ise' }, words }
  return page.evaluate((asked) => window.rapporteur.checkSpelling(asked), asked)
}

async function lockIn(page: Page): Promise<void> {
  const { type, press } = handsOn(page)
  await press('Control+Shift+l')
  await page.getByRole('heading', { name: 'The store is not locked' }).waitFor()
  for (const words of [passphrase, passphrase]) {
    await type(words)
    await press('Enter')
  }
  await page.getByRole('heading', { name: 'The store is locked with a passphrase' }).waitFor()
}

/** The files of a folder in which the words of the minutes can be read. */
function readableIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /dredge/i.test(readFileSync(path, 'latin1')))
}

/** Three files of one meeting in the person's home, the last of them damaged. */
async function meetingFiles(person: Person): Promise<[string, string, string]> {
  const store = await storeWith(fullRecord())
  const packed = got(packedMeeting(store, 'meeting-1', holdsNothing))
  const put = (name: string, bytes: Uint8Array | string): string => {
    const path = join(person.home, name)
    writeFileSync(path, bytes)
    chownSync(path, person.uid, person.gid)
    return path
  }
  return [
    put('Tenth, près du port.rapporteur', packed),
    put('eleventh.rapporteur', packed),
    put('議事録 12.rapporteur', 'PK and then nothing'),
  ]
}

/** Runs a program as the person, and gives what it says; it must go well. */
function asIn({ screen }: InstalledDesk, person: Person, program: string, ...words: string[]) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    ...asPerson(person, screen),
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`, { cause: error })
  return stdout
}
