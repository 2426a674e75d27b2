import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished } from 'vitest'
import { backupsOf } from '../../electron/store/backup.ts'
import { migrations } from '../../electron/store/migrations/all.ts'
import { placeIn } from '../../electron/store/place.ts'
import { fileLines, savedIn, startMeeting, statementIn } from '../e2e/harness/meeting.ts'
import { type SmallDisk, smallDisk } from '../e2e/harness/small-disk.ts'
import { readWord } from '../electron/export/word.ts'
import { bytesIn } from '../electron/store/bytes.ts'
import { dataOf, type Person, personCalled } from './as-user.ts'
import { type InstalledApp, startInstalled } from './installed-app.ts'
import { testInstalled } from './installed-tests.ts'
import { laterThan } from './later.ts'
import { confined, pagesOf } from './sandboxed.ts'
import { openScreen, type Screen } from './screen.ts'
import { savedThrough } from './system-dialog.ts'
import { test } from './under-test.ts'

const agreed = 'Members agreed to meet again in Suva.'
const noted = 'Members noted the report on wharf safety.'
const oldVersion = migrations.length
const newVersion = oldVersion + 1

test('the .deb is installed, drafts and exports, is upgraded over its data, and leaves them when it goes', async ({
  made,
  skip,
}) => {
  const user = process.env.RAPPORTEUR_TEST_USER
  if (user === undefined || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    const reason = 'Installing wants root on Debian, and RAPPORTEUR_TEST_USER to name who runs it.'
    if (process.env.CI === 'true') throw new Error(reason)
    return skip(reason)
  }
  if (existsSync('/usr/lib/rapporteur'))
    return skip('Rapporteur is installed on this machine already.')
  const person = personCalled(user)
  onTestFinished(person.leave)
  const screen = await openScreen()
  onTestFinished(screen.close)
  onTestFinished(removeWhereInstalled)

  apt('install', made.deb)
  expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toMatch(
    /application\/x-rapporteur:\*\.rapporteur$/m,
  )
  execFileSync('desktop-file-validate', ['/usr/share/applications/rapporteur.desktop'])
  await firstRun(person, screen, made.isTestBuild)
  await testInstalled(user, screen)

  const store = join(dataOf(person), 'store')
  const older = bytesIn(store)
  apt('install', await laterThan(made.deb))
  expect(bytesIn(store)).toEqual(older) // an upgrade touches no data: the app does, when it is opened
  await upgradeOnFullDisk(user, store, screen)
  await secondRun(person, screen)
  const versions = [placeIn(store).path, ...backupsOf(placeIn(store)).map(({ path }) => path)].map(
    versionOf,
  )
  expect(versions).toEqual([newVersion, newVersion, oldVersion, oldVersion])

  const kept = bytesIn(store)
  apt('purge', 'rapporteur') // the most that can be asked of a removal
  expect(existsSync('/usr/bin/rapporteur')).toBe(false)
  expect(existsSync('/usr/lib/rapporteur')).toBe(false)
  expect(bytesIn(store)).toEqual(kept)
})

/** An empty store, a meeting drafted by keys, and a Word document of it. */
async function firstRun(person: Person, screen: Screen, isTestBuild: boolean): Promise<void> {
  const app = await started(person, screen)
  const { page } = app
  expect(pagesOf(app.pid)).toEqual([confined])
  await startMeeting({ page })
  await fileLines({ page }, [agreed])
  await savedIn(page)
  await page.keyboard.press('Control+e')
  const document = await savedThrough('Export the statement', { page, screen, person })
  const { paragraphs } = readWord(readFileSync(document))
  expect(paragraphs.map(({ text }) => text)).toContain(agreed)

  await page.keyboard.press('Shift+F1')
  await page.getByText('Chromium', { exact: true }).waitFor()
  expect(await page.getByText('Test build').count()).toBe(isTestBuild ? 1 : 0)
  await app.quit()
  expect(app.complaints).toEqual([])
}

/**
 * A later version is started on an older store for whose backup the disk has no room: it says so and leaves it to the byte; with
 * room it opens it.
 */
async function upgradeOnFullDisk(user: string, store: string, screen: Screen): Promise<void> {
  const disk = smallDisk()
  if (disk === null) return console.warn('No small disk can be had: no upgrade on a full one.')
  onTestFinished(() => disk.end())
  const person = personCalled(user)
  onTestFinished(person.leave)
  putStoreOn(disk, person, store)
  const older = bytesIn(disk.folder)
  disk.fill()
  const app = await started(person, screen)
  const { page } = app
  await page.getByRole('heading', { name: 'The disk is full' }).waitFor()
  await page.getByText(/is of an earlier version, and was left as it is: no backup of it/).waitFor()
  expect(bytesIn(disk.folder)).toEqual(older)
  disk.free()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('tab', { name: 'Facts' }).waitFor()
  expect(Object.values(await statementIn(page))).toEqual([`•${agreed}`])
  await app.quit()
  expect(versionOf(placeIn(disk.folder).path)).toBe(newVersion)
}

/** The store alone lies on the small disk: Chromium's own files would soon fill it. */
function putStoreOn({ folder }: SmallDisk, person: Person, store: string): void {
  cpSync(store, folder, { recursive: true })
  mkdirSync(dataOf(person), { recursive: true })
  symlinkSync(folder, join(dataOf(person), 'store'))
  const owner = `${person.uid}:${person.gid}`
  execFileSync('chown', ['--recursive', owner, folder, join(person.home, '.config')])
}

/** The older store is there with what was drafted, and goes on. */
async function secondRun(person: Person, screen: Screen): Promise<void> {
  const app = await started(person, screen)
  const { page } = app
  await fileLines({ page }, [noted])
  await savedIn(page)
  expect(Object.values(await statementIn(page))).toEqual([`•${agreed}`, `•${noted}`])
  await app.quit()
  expect(app.complaints).toEqual([])
}

async function started(person: Person, screen: Screen): Promise<InstalledApp> {
  const app = await startInstalled(person, screen)
  onTestFinished(() => void app.kill())
  return app
}

function removeWhereInstalled(): void {
  if (existsSync('/usr/lib/rapporteur')) apt('purge', 'rapporteur')
}

function apt(...args: [string, string]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['--option', 'DPkg::Lock::Timeout=120'] // something else may be installed just now
  const how = ['--yes', '--quiet', '--no-install-recommends', ...patient]
  execFileSync('apt-get', [...how, ...args], { env, stdio: 'pipe' })
}

/** The version of a store, or of a backup of one, that nobody has open. */
function versionOf(path: string): unknown {
  const db = new Database(path, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true })
  } finally {
    db.close()
  }
}
