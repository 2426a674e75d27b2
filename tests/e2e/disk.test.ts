import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { checks, sound } from '../electron/store/opened.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { fileLines, savedIn, startMeeting, statementIn } from './harness/meeting.ts'
import { type SmallDisk, smallDisk } from './harness/small-disk.ts'

const asRoot = process.getuid?.() === 0 // whom nothing is read-only for

describe('a full disk', () => {
  test('keeps what is typed in the window, says so, and saves it when there is room', async ({
    desk,
    skip,
  }) => {
    const disk = diskForTest() ?? skip(noDisk)
    putStoreOn(disk, desk.userData)
    const app = await desk.start()
    await startMeeting(app)
    await fileLines(app, ['Fiji reported on the drill.'])
    disk.fill()
    const typed = await typeUntilNotSaved(app)
    const notSaved = app.page.getByRole('alert')
    expect(await notSaved.innerText()).toMatch(
      /^Not saved\. The disk is full, so this was not saved\. Make room on the disk that holds .+rapporteur\.db and try again\. What you typed stays here/,
    )
    await app.answerDialogs({ button: 0 })
    await askToClose(app)
    await fileLines(app, ['Tonga typed on, though nothing could be saved.'])

    disk.free()
    await app.page.getByRole('button', { name: 'Try again now' }).click()
    await savedIn(app.page)
    await notSaved.waitFor({ state: 'detached' })
    await app.page.getByTestId('announced').getByText('Saved again.').waitFor()
    await app.quit()

    const again = await desk.start()
    const words = Object.values(await statementIn(again.page))
    expect(words).toEqual([
      '•Fiji reported on the drill.',
      ...typed.map((line) => `•${line}`),
      '•Tonga typed on, though nothing could be saved.',
    ])
    await again.quit()
    expect(checks(storeFolderIn(desk.userData))).toEqual(sound)
  })

  test('takes no document, and leaves the one that is there', async ({ desk, skip }) => {
    const disk = diskForTest() ?? skip(noDisk)
    const app = await desk.start()
    await startMeeting(app)
    await fileLines(app, ['Fiji reported on the drill.'])
    const path = join(disk.folder, 'Outcomes.docx')
    writeFileSync(path, 'what was sent out yesterday')
    disk.fill()
    expect(await exportTo(app, path)).toBe(
      'There is no room for “Outcomes.docx” on the disk. Make room, or choose another place.',
    )
    expect(readFileSync(path, 'utf8')).toBe('what was sent out yesterday')
    expect(readdirSync(disk.folder)).toEqual(['Outcomes.docx'])
    disk.free()
    expect(await exportTo(app, path)).toBe('Saved as “Outcomes.docx”.')
  })
})

describe('where a document cannot be written', () => {
  test.skipIf(asRoot)('a read-only folder is named, and another one taken', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    await fileLines(app, ['Fiji reported on the drill.'])
    const locked = join(desk.files, 'locked')
    mkdirSync(locked, { mode: 0o555 })
    expect(await exportTo(app, join(locked, 'Outcomes.docx'))).toBe(
      `The folder ${locked} cannot be written to. Choose another folder.`,
    )
    expect(readdirSync(locked)).toEqual([])
    expect(await exportTo(app, join(desk.files, 'Outcomes.docx'))).toBe('Saved as “Outcomes.docx”.')
  })

  test('a file that is open elsewhere is left to the program that has it', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    const path = join(desk.files, 'Outcomes.docx')
    writeFileSync(path, 'being edited')
    writeFileSync(join(desk.files, '.~lock.Outcomes.docx#'), ',someone,')
    expect(await exportTo(app, path)).toMatch(
      /^“Outcomes\.docx” is open in LibreOffice, .+ Close it and try again, or save under another name\.$/,
    )
    expect(readFileSync(path, 'utf8')).toBe('being edited')
  })
})

describe.skipIf(asRoot)(
  'a data folder that is read-only (not as root, who may write in it)',
  () => {
    test.for([
      ['the store’s folder', (userData: string) => [storeFolderIn(userData)]],
      ['every folder', (userData: string) => [storeFolderIn(userData), userData]],
    ] as const)(
      '%s: is said to be so, and can be used once it is not',
      async ([, locked], { desk }) => {
        const first = await desk.start()
        await startMeeting(first)
        await fileLines(first, ['Fiji reported on the drill.'])
        await first.quit()
        const setMode = (mode: number) => {
          for (const folder of locked(desk.userData)) chmodSync(folder, mode)
        }
        setMode(0o555)
        try {
          const { page } = await desk.start()
          await page.getByRole('heading', { name: 'The store cannot be written' }).waitFor()
          const path = join(storeFolderIn(desk.userData), 'rapporteur.db')
          const told = page.getByText(/cannot be written\. Check the rights/)
          expect(await told.innerText()).toContain(path)
          setMode(0o755)
          await page.getByRole('button', { name: 'Try again' }).click()
          await page.getByRole('tab', { name: 'Facts' }).waitFor()
          expect(Object.values(await statementIn(page))).toEqual(['•Fiji reported on the drill.'])
        } finally {
          setMode(0o755)
        }
      },
    )
  },
)

const noDisk = 'There is no small disk to fill here: RAPPORTEUR_TEST_SMALL_DISK names none.'

/** A small disk until the end of the test, or null. */
function diskForTest(): SmallDisk | null {
  const disk = smallDisk()
  if (disk) onTestFinished(() => disk.end())
  return disk
}

/** The store alone lies on the small disk: Chromium's own files would soon fill it. */
function putStoreOn({ folder }: SmallDisk, userData: string): void {
  const place = storeFolderIn(userData)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(folder, place)
}

/** Files line after line until the window says that it cannot save; gives all that were filed. */
async function typeUntilNotSaved(app: RunningApp): Promise<string[]> {
  const lines: string[] = []
  const alert = app.page.getByRole('alert')
  while (!(await alert.isVisible())) {
    const line = `Paper ${lines.length + 1} was noted. ${'It was long. '.repeat(20).trim()}`
    await app.page.keyboard.insertText(line)
    await app.page.keyboard.press('Enter')
    lines.push(line)
  }
  return lines
}

/** Closes the window as a person does, who is then asked; resolves when the dialog has been answered. */
async function askToClose({ electron }: RunningApp): Promise<void> {
  const asked = await electron.evaluate(({ BrowserWindow, dialog }) => {
    const answer = dialog.showMessageBox
    return new Promise<string>((resolve) => {
      Object.assign(dialog, {
        showMessageBox: (window: Electron.BrowserWindow, options: Electron.MessageBoxOptions) => {
          resolve(options.message)
          return answer(window, options)
        },
      })
      BrowserWindow.getAllWindows()[0]?.close()
    })
  })
  expect(asked).toBe('Some of what you typed could not be saved.')
}

/** Exports the open meeting, and gives what the window says about it. */
async function exportTo(app: RunningApp, path: string): Promise<string> {
  const { page } = app
  const said = page.locator('.notice-words p')
  for (const button of await page.getByRole('button', { name: 'Dismiss' }).all())
    await button.click()
  await said.waitFor({ state: 'detached' })
  await app.answerDialogs({ save: path })
  await page.keyboard.press('Control+e')
  return said.innerText()
}
