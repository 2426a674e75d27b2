import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { fileLines, savedIn, startMeeting, statementIn } from './harness/meeting.ts'

const line = 'Next line of the private log'

/** A meeting with a heading and an outcome under it, and three lines in its log. */
async function startLog(app: RunningApp): Promise<void> {
  await startMeeting(app)
  await fileLines(app, ['# Returns', 'Members noted the report.'])
  const { press, type, find } = handsOn(app.page)
  await press('Control+l')
  await find(line)
  for (const words of ['IDN: cannot live with 2018', 'tea at ten', 'Kiribati: Will host']) {
    await type(words)
    await press('Enter')
  }
}

/** The lines of the Log tab as they read, without their times. */
function expectLines({ page }: RunningApp) {
  const lines = () =>
    page.getByRole('list', { name: 'Lines of the log' }).locator('.log-words').allTextContents()
  return expect.poll(lines, { interval: 20, timeout: 10_000 })
}

describe('the private log', () => {
  test('takes lines with time, party, words and heading, and finds them again', async ({
    desk,
  }) => {
    const app = await desk.start()
    await startLog(app)
    const { press, type, find, tabTo } = handsOn(app.page)
    await press('Control+5')
    await find('Search the log')
    await expectLines(app).toEqual([
      'Indonesia: cannot live with 2018 · Returns',
      'tea at ten · Returns',
      'Kiribati: Will host · Returns',
    ])
    await expect
      .poll(() => app.page.locator('.log-time').first().textContent())
      .toMatch(/^\d\d:\d\d$/)
    await type('2018')
    await expectLines(app).toEqual(['Indonesia: cannot live with 2018 · Returns'])
    await press('Control+a', 'Backspace')
    await tabTo('Whose lines')
    await press('Enter')
    await type('Kir')
    await press('Enter')
    await expectLines(app).toEqual(['Kiribati: Will host · Returns'])
    await app.quit()

    const again = await desk.start()
    await again.page.keyboard.press('Control+5')
    await expectLines(again).toHaveLength(3)
  })

  test('lets a line be edited, removed and brought back', async ({ desk }) => {
    const app = await desk.start()
    await startLog(app)
    const { press, type, find } = handsOn(app.page)
    await press('Control+5')
    await find('Search the log')
    await press('ArrowDown', 'Enter')
    await find('Line of the log')
    await press('End')
    await type(', but with 2019')
    await press('Enter')
    await expectLines(app).toContain('Indonesia: cannot live with 2018, but with 2019 · Returns')
    await find(/cannot live/)
    await press('ArrowDown', 'Delete')
    await expectLines(app).toEqual([
      'Indonesia: cannot live with 2018, but with 2019 · Returns',
      'Kiribati: Will host · Returns',
    ])
    await press('Control+z')
    await expectLines(app).toContain('tea at ten · Returns')
  })

  test('makes an outcome of a line by one key, and each shows the other', async ({ desk }) => {
    const app = await desk.start()
    await startLog(app)
    const { press, find } = handsOn(app.page)
    await press('Control+5')
    await find('Search the log')
    await press('ArrowDown', 'End', 'Control+Enter')
    await find('Body of the statement')
    await expect
      .poll(async () => Object.values(await statementIn(app.page)))
      .toContain('•Kiribati will host')
    await app.page.getByRole('button', { name: /Kiribati: Will host/ }).click()
    await find(/Kiribati: Will host/)
    const made = app.page.getByRole('button', { name: 'Kiribati will host', exact: true })
    await made.waitFor()
    await press('Control+Enter') // made already: goes there
    await find('Body of the statement')
    await press('Control+z')
    await expect
      .poll(async () => Object.values(await statementIn(app.page)))
      .not.toContain('•Kiribati will host')
    await press('Control+5')
    await expectLines(app).toHaveLength(3)
    await expect.poll(() => made.count()).toBe(0)
  })

  test('keeps what is half typed, in the log and in the statement', async ({ desk }) => {
    const app = await desk.start()
    await startMeeting(app)
    const { press, type, find } = handsOn(app.page)
    await press('Control+k')
    await find('Next outcome')
    await type('Members agreed')
    await press('Control+l')
    await find(line)
    await type('IDN: not yet')
    await press('Control+l')
    await find('Next outcome')
    await type(' to meet.')
    await press('Enter', 'Control+l', 'Enter', 'Control+5')
    await expectLines(app).toEqual(['Indonesia: not yet'])
    await expect
      .poll(async () => Object.values(await statementIn(app.page)))
      .toEqual(['•Members agreed to meet.'])
  })

  test('leaves in no export but the one that was chosen to hold it', async ({ desk }) => {
    const app = await desk.start()
    await startLog(app)
    await savedIn(app.page)
    const save = async (name: string, label: string) => {
      const path = join(desk.files, name)
      await app.answerDialogs({ save: path })
      await app.page.getByRole('button', { name: 'Export as something else' }).focus()
      await app.page.keyboard.press('Enter')
      await app.page.getByRole('menuitem', { name: label }).press('Enter')
      await app.page
        .getByRole('status')
        .filter({ hasText: `Saved as “${name}”` })
        .waitFor()
      return readFile(path, 'utf8')
    }
    for (const [name, label] of [
      ['a.txt', 'Plain text…'],
      ['a.html', 'Web page…'],
      ['a.md', 'Markdown…'],
      ['a.json', 'Record as JSON…'],
    ] as const) {
      const text = await save(name, label)
      expect(text).toContain('Members noted the report.')
      expect(text).not.toMatch(/cannot live|Kiribati|Indonesia|Will host/)
    }
    const whole = await save('b.json', 'Record as JSON, with the private log and history…')
    expect(whole).toContain('cannot live with 2018')
    expect(Object.values(await statementIn(app.page)).join('\n')).not.toMatch(/cannot live|tea/)
  })
})
