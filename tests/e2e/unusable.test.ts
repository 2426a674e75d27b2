import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { root } from '../../build/bundle.ts'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { looking, openIn } from '../electron/store/opened.ts'
import { type Desk, test } from './harness/desk.ts'
import { fileLines, startMeeting, statementIn } from './harness/meeting.ts'

const run = promisify(execFile)
const line = 'Fiji reported on the drill.'

describe('a store that cannot be used', () => {
  test('damaged, is named with its last good backup, which opens in its place', async ({
    desk,
  }) => {
    const { path, folder } = await storeWithMeeting(desk)
    const damaged = readFileSync(path).fill(0x5a, 4096, 4096 * 6)
    writeFileSync(path, damaged)

    const { page } = await desk.start()
    await expectTold(page, 'The store is damaged', { path, backup: join(folder, 'backups') })
    expect(readFileSync(path)).toEqual(damaged)
    await page.getByRole('button', { name: 'Open the backup' }).click()
    await page.getByRole('status').filter({ hasText: 'This is the backup of' }).waitFor()
    expect(Object.values(await statementIn(page))).toEqual([`•${line}`])
    const [aside = ''] = readdirSync(folder).filter((name) => /-damaged-.+\.db$/.test(name))
    expect(readFileSync(join(folder, aside))).toEqual(damaged)
  })

  test('newer, is left as it is, and a new store is started beside it', async ({ desk }) => {
    const { path, folder } = await storeWithMeeting(desk)
    looking(folder, (db) => db.pragma('user_version = 99'))
    const newer = readFileSync(path)

    const first = await desk.start()
    const heading = 'The store was written by a newer Rapporteur'
    await expectTold(first.page, heading, { path, backup: join(folder, 'backups') })
    await first.page.getByRole('button', { name: 'Start a new store beside it' }).click()
    await startMeeting(first)
    await first.quit()
    expect(readFileSync(path)).toEqual(newer)

    const { page } = await desk.start()
    await page.getByRole('tab', { name: 'Facts' }).waitFor() // the new store, and no more questions
    expect(await statementIn(page)).toEqual({})
  })

  test('with a meeting that cannot be read, says so, and a backup can take its place', async ({
    desk,
  }) => {
    const { path, folder } = await storeWithMeeting(desk)
    looking(folder, (db) => db.exec("UPDATE meeting SET start_date = 'one of these days'"))
    const { page } = await desk.start()
    await page.getByRole('heading', { name: 'The meetings could not be read' }).waitFor()
    expect(await page.getByRole('definition').innerText()).toBe(path)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.getByRole('button', { name: 'Data and backups' }).press('Enter')
    const newest = page.getByRole('list', { name: 'Backups' }).getByRole('listitem').first()
    await newest.locator('summary').press('Enter')
    await newest.getByRole('button', { name: 'Restore this backup' }).press('Enter')
    await page.getByRole('tab', { name: 'Facts' }).waitFor()
    await page.getByRole('button', { name: 'Back to the paper' }).press('Enter')
    expect(Object.values(await statementIn(page))).toEqual([`•${line}`])
  })

  test('of another program, is left to that', async ({ desk }) => {
    const folder = storeFolderIn(desk.userData)
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'rapporteur.db')
    const db = new Database(path)
    db.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
    db.close()
    const foreign = readFileSync(path)

    const app = await desk.start()
    await expectTold(app.page, 'This file is not a Rapporteur store', { path, backup: null })
    await app.page.getByRole('button', { name: 'Start a new store beside it' }).click()
    await startMeeting(app)
    await app.quit()
    expect(readFileSync(path)).toEqual(foreign)
  })
})

describe('a store that two processes want', () => {
  test('is the first one’s; the window says whose, and has it when that is done', async ({
    desk,
  }) => {
    const other = await openIn(storeFolderIn(desk.userData), { program: 'the archive' })
    const { page } = await desk.start()
    await page.getByRole('heading', { name: 'The store is in use' }).waitFor()
    expect(await page.getByText(/^The store is in use by/).innerText()).toMatch(
      new RegExp(`^The store is in use by the archive \\(process ${process.pid} on .+\\)\\. `),
    )
    await other.close()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Which body is meeting?' }).waitFor()
  })

  test('is not the command line’s while the window has it', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    const cli = join(root, 'electron', 'cli.ts')
    const list = run(process.execPath, [cli, 'list', '--store', storeFolderIn(desk.userData)])
    await expect(list).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^.*store is in use by Rapporteur \(process \d+ on .+\)/),
    })
    await fileLines(app, [line]) // and the window goes on
  })
})

/** A store with one meeting in it, made in the app and closed there, which backed it up. */
async function storeWithMeeting(desk: Desk): Promise<{ folder: string; path: string }> {
  const app = await desk.start()
  await startMeeting(app)
  await fileLines(app, [line])
  await app.quit()
  const folder = storeFolderIn(desk.userData)
  return { folder, path: join(folder, 'rapporteur.db') }
}

/** The window says which trouble it is, where the store lies and where its last good backup is. */
async function expectTold(
  page: Page,
  heading: string,
  { path, backup }: { path: string; backup: string | null },
): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor()
  const [at, kept = ''] = await page.getByRole('definition').allInnerTexts()
  expect(at).toBe(path)
  if (backup === null) expect(kept).toBe('There is none yet.')
  else expect(kept).toContain(backup)
}
