import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { readWord } from '../../electron/word/read-word.ts'
import { unzip } from '../electron/export/unzip.ts'
import { got } from '../electron/store/opened.ts'
import { composingIn } from './harness/composing.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { savedIn, startMeeting, statementIn } from './harness/meeting.ts'

const arabic = 'رحب الأعضاء بتقرير الأمانة عن UNODC في 2030.'
const hebrew = 'החברים אישרו את תוכנית העבודה.'

describe('every keyboard', () => {
  test('composes in the facts and in the directory, where no key means anything meanwhile', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    const { press, type } = handsOn(page)
    const { compose, settle } = await composingIn(page)
    const city = page.getByRole('textbox', { name: 'City', exact: true })
    await city.focus()
    await type('Noum')
    await compose('´')
    await settle('é')
    await type('a')
    await expect.poll(() => city.inputValue()).toBe('Nouméa')
    await press('Control+a')
    await compose('す')
    await press('Control+2', 'Enter') // the input method’s own
    await compose('スバ')
    await settle('スバ')
    await expect.poll(() => city.inputValue()).toBe('スバ')
    expect(await page.getByRole('tab', { name: 'Facts', selected: true }).count()).toBe(1)
    await savedIn(page)
    await press('Control+z') // all that was typed in this field a moment ago is one step
    await expect.poll(() => city.inputValue()).toBe('')

    await press('Control+2')
    const picker = page.getByRole('combobox', { name: /^Find a party/ })
    await picker.focus()
    await compose('フィ')
    await press('Enter', 'ArrowDown')
    await compose('Fiji')
    expect(await page.locator('.party').count()).toBe(0)
    await settle('Fiji')
    await expect.poll(() => picker.inputValue()).toBe('Fiji')
    await press('Enter')
    await page.locator('.party', { hasText: 'Fiji' }).waitFor()
  })

  test('types with AltGr what stands on its keys, and calls no command', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    const signs = '@[]{}|€fbh17'
    for (const [keys, field] of [
      ['Control+1', 'textbox'],
      ['Control+k', 'capture'],
      ['Control+3', 'body'],
    ] as const) {
      await page.keyboard.press(keys)
      const taken = await page.evaluate(takenByAltGr, signs)
      expect(taken, field).toBe('')
    }
    expect(await page.locator('.beside').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('@[a] {b} | €')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => Object.values(await statementIn(page)).join())
      .toContain('@[a] {b} | €')
  })

  test('writes from the right, and it goes out and comes back so', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    const { press, find } = handsOn(page)
    await press('Control+k')
    await find('Next outcome')
    for (const words of [arabic, 'Members met.', hebrew]) {
      await page.keyboard.insertText(words)
      await expect
        .poll(() => directionOfFocused(page))
        .toBe(words === 'Members met.' ? 'ltr' : 'rtl')
      await press('Enter')
    }
    await page.locator('.paper [data-source]', { hasText: hebrew }).waitFor()
    const file = join(desk.files, 'from the right.docx')
    await app.answerDialogs({ save: file })
    await press('Control+e')
    await page.getByRole('status').filter({ hasText: 'from the right.docx' }).waitFor()
    const bytes = await readFile(file)
    const xml = unzip(bytes).get('word/document.xml')?.toString() ?? ''
    const turned = xml.split('<w:p>').filter((paragraph) => paragraph.includes('<w:bidi/>'))
    expect(turned.map((paragraph) => paragraph.includes('<w:rtl/>'))).toEqual([true, true])
    const words = JSON.stringify(got(await readWord(bytes)))
    for (const written of [arabic, hebrew]) expect(words).toContain(written)
  })
})

/** The signs that some place took for a command, of those typed with AltGr as Windows reports it. */
function takenByAltGr(signs: string): string {
  return [...signs]
    .filter((key) => {
      const how = { key, ctrlKey: true, altKey: true, modifierAltGraph: true }
      const event = new KeyboardEvent('keydown', { ...how, bubbles: true, cancelable: true })
      return !document.activeElement?.dispatchEvent(event)
    })
    .join('')
}

function directionOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    return here === null ? '' : getComputedStyle(here).direction
  })
}
