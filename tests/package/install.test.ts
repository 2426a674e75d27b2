import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { fileLines, savedIn, startMeeting, statementIn } from '../e2e/harness/meeting.ts'
import { readWord } from '../electron/export/word.ts'
import { type Person, personCalled } from './as-user.ts'
import { type InstalledApp, startInstalled } from './installed-app.ts'
import { openScreen, type Screen } from './screen.ts'
import { test } from './under-test.ts'

const agreed = 'Members agreed to meet again in Suva.'
const noted = 'Members noted the report on wharf safety.'

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

  apt('install', olderThan(made.deb))
  expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toMatch(
    /application\/x-rapporteur:\*\.rapporteur$/m,
  )
  await firstRun(person, screen, made.isTestBuild)

  apt('install', made.deb)
  await secondRun(person, screen)

  const kept = contentOf(join(person.home, '.config', 'Rapporteur', 'store'))
  expect([...kept.keys()]).toContain('rapporteur.db')
  apt('purge', 'rapporteur') // the most that can be asked of a removal
  expect(existsSync('/usr/bin/rapporteur')).toBe(false)
  expect(existsSync('/usr/lib/rapporteur')).toBe(false)
  expect(contentOf(join(person.home, '.config', 'Rapporteur', 'store'))).toEqual(kept)
})

/** An empty store, a meeting drafted by keys, and a Word document of it. */
async function firstRun(person: Person, screen: Screen, isTestBuild: boolean): Promise<void> {
  const app = await started(person, screen)
  const { page } = app
  expect(sandboxed(app.pid)).toEqual([true])
  await startMeeting({ page })
  await fileLines({ page }, [agreed])
  await savedIn(page)
  await page.keyboard.press('Control+e')
  const status = page.getByRole('status').filter({ hasText: /^Saved as “.+\.docx”\.$/ })
  const answered = () => {
    pressSaveIn(screen, 'Export the statement')
    return status.isVisible()
  }
  await expect.poll(answered, { interval: 500, timeout: 60_000 }).toBe(true)
  const [document] = globSync('**/*.docx', { cwd: person.home })
  const { paragraphs } = readWord(readFileSync(join(person.home, document ?? 'none')))
  expect(paragraphs.map(({ text }) => text)).toContain(agreed)

  await page.keyboard.press('Shift+F1')
  await page.getByText('Chromium', { exact: true }).waitFor()
  expect(await page.getByText('Test build').count()).toBe(isTestBuild ? 1 : 0)
  await app.quit()
  expect(app.complaints).toEqual([])
}

/** What was drafted with the version before is there, and goes on. */
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
  const how = ['--yes', '--quiet', '--no-install-recommends', '--allow-downgrades']
  execFileSync('apt-get', [...how, ...args], { env, stdio: 'pipe' })
}

/** The same app under an earlier version's number: there is no earlier one yet whose store would be another. */
function olderThan(deb: string): string {
  const [folder, older] = [join(dirname(deb), 'older'), join(dirname(deb), 'older.deb')]
  execFileSync('dpkg-deb', ['--raw-extract', deb, folder])
  const control = join(folder, 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*/m, 'Version: 0.0.1'))
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', folder, older])
  return older
}

/** Whether each page's process of an app has its system calls filtered. */
function sandboxed(pid: number): boolean[] {
  return childrenOf(pid)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--type=renderer'))
    .map((child) => /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${child}/status`, 'utf8')))
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
  return children.map(Number).flatMap((child) => [child, ...childrenOf(child)])
}

/** The system's own dialog is no part of the page: where it is open its Save is pressed, by its key. */
function pressSaveIn(screen: Screen, title: string): void {
  const env = { ...process.env, DISPLAY: screen.display }
  const doing = (...steps: string[]) => spawnSync('xdotool', steps, { env, timeout: 10_000 })
  const { error, status } = doing('search', '--onlyvisible', '--name', title, 'windowfocus')
  if (error) throw new Error('The dialog cannot be answered (Debian: xdotool).', { cause: error })
  if (status === 0) doing('key', 'alt+s') // to the screen: what is sent to a window is ignored as forged
}

/** Every file of a folder by its name, with a hash of what is in it. */
function contentOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [path.slice(folder.length + 1), hash]
    }),
  )
}
