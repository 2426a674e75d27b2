import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Item } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { emptyRecord, outcome, party } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { bodyOf, cursorAt, openDraft, savedRecord } from './harness/drafts.ts'

/** How long a busy machine is waited for: the dictionary is read late. */
const patience = { timeout: 15_000 }

/** Keeps what the system's menu would show, and chooses in it by a label; it cannot be seen from here. */
async function chooseInMenus({ electron }: RunningApp, label: string): Promise<void> {
  await electron.evaluate(({ Menu }, label) => {
    Object.assign(globalThis, { shownLabels: [] })
    Menu.prototype.popup = function (options) {
      const labels = this.items.map((item) => item.label)
      Object.assign(globalThis, { shownLabels: labels })
      this.items.find((item) => item.label === label)?.click()
      options?.callback?.()
    }
  }, label)
}

/** The keys as the system sends them: those of the browser's protocol open no menu. */
async function pressMenuKeys({ electron, page }: RunningApp): Promise<void> {
  const window = await electron.browserWindow(page)
  await window.evaluate((own) => {
    for (const type of ['keyDown', 'keyUp'] as const) {
      own.webContents.sendInputEvent({ type, keyCode: 'F10', modifiers: ['shift'] })
    }
  })
}

const shownLabels = ({ electron }: RunningApp) =>
  electron.evaluate(() => (globalThis as { shownLabels?: string[] }).shownLabels ?? [])

/** Calls the menu over the word at the cursor until it shows what is to be chosen in it. */
async function chooseAtCursor(app: RunningApp, label: string): Promise<string[]> {
  await chooseInMenus(app, label)
  await expect
    .poll(async () => {
      const shown = await shownLabels(app)
      if (shown.length === 0) await pressMenuKeys(app)
      return shown
    }, patience)
    .toContain(label)
  return shownLabels(app)
}

/** The words of the body that are underlined as misspelt: the pieces of one that is partly italic joined. */
const marked = (page: Page): Promise<string[]> =>
  page.locator('.body-place').evaluate((place) => {
    const words: string[] = []
    const whole = (piece: Element) => piece.closest('em') ?? piece
    let last: Element | null = null
    for (const piece of place.querySelectorAll('.misspelt')) {
      const goesOn = last !== null && whole(piece).previousSibling === whole(last)
      words.push((goesOn ? (words.pop() ?? '') : '') + piece.textContent)
      last = piece
    }
    return words
  })

function record(items: readonly Item[]): MeetingRecord {
  const empty = emptyRecord()
  return {
    ...empty,
    meeting: { ...empty.meeting, seriesId: 'series-1' },
    party: { 'party-1': party('party-1', 'Zorbland') },
    item: Object.fromEntries(items.map((item) => [item.id, item])),
  }
}

/** Opens a draft of a series of the Harbour Forum. */
async function open(app: RunningApp, items: readonly Item[]): Promise<void> {
  const series = startingSeries('series-1', { name: 'Harbour Forum', shortName: 'HF' })
  await app.page.evaluate(
    (row) => window.rapporteur.editLibrary({ edit: { kind: 'series.add', row } }),
    series,
  )
  await openDraft(app, record(items))
}

const savedText = async (app: RunningApp) => (await savedRecord(app)).item['item-1']?.text

describe('spelling', () => {
  test('underlines a misspelt word once it is left, and corrects it where a person chooses', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const words = 'Members recieved the report of Zorbland.'
    await open(app, [
      {
        ...outcome('item-1', 'a0', words),
        text: { text: words, marks: [{ kind: 'italic', from: 8, to: 11 }] },
      },
    ])
    await expect.poll(() => marked(page), patience).toEqual(['recieved'])

    await cursorAt(page, 'Zorbland.')
    await page.keyboard.type(' They thankd')
    await expect.poll(async () => (await savedText(app))?.text, patience).toMatch(/thankd$/)
    expect(await marked(page)).toEqual(['recieved']) // the one being typed may still become a word
    await page.keyboard.type(' it.')
    await expect.poll(() => marked(page), patience).toEqual(['recieved', 'thankd'])

    await page.keyboard.press('Control+F7')
    const announced = page.getByTestId('announced')
    await announced
      .filter({ hasText: 'Misspelt: “recieved”, 1 of 2.' })
      .waitFor({ state: 'attached' })
    expect(await chooseAtCursor(app, 'received')).toContain('Add “recieved” to the series’ words')
    await expect.poll(() => marked(page), patience).toEqual(['thankd'])
    expect(await savedText(app)).toEqual({
      text: 'Members received the report of Zorbland. They thankd it.',
      marks: [{ kind: 'italic', from: 8, to: 11 }],
    })
    await page.keyboard.press('Control+Z')
    await expect.poll(() => marked(page), patience).toEqual(['recieved', 'thankd'])
    expect((await savedText(app))?.text).toBe(`${words} They thankd it.`)

    await page.keyboard.press('Control+K')
    await page.keyboard.type('They agred to meett')
    const inLine = page.locator('.capture .misspelt')
    await expect.poll(() => inLine.allTextContents(), patience).toEqual(['agred'])
    await page.keyboard.press('Escape') // to the body: the last word is left as well
    await expect.poll(() => inLine.allTextContents(), patience).toEqual(['agred', 'meett'])
  })

  test('takes the words of the series for right until they are taken out, and can be switched off', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const words = 'Members welcommed the Tavalu process, see tables@harbour.test.'
    await open(app, [outcome('item-1', 'a0', words)])
    await expect.poll(() => marked(page), patience).toEqual(['welcommed', 'Tavalu'])
    await bodyOf(page).focus()
    await page.keyboard.press('Control+Shift+F7')
    await chooseAtCursor(app, 'Add “Tavalu” to the series’ words')
    await expect.poll(() => marked(page), patience).toEqual(['welcommed'])

    await page.getByRole('button', { name: 'More for the series HF' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Edit the series' }).press('Enter')
    await page.getByRole('button', { name: /^Spelling/ }).press('Enter')
    await page.getByRole('button', { name: 'Remove “Tavalu”' }).press('Enter')
    await page.getByText('None yet. Words that you add here').waitFor()
    await page.keyboard.press('Control+3')
    await expect.poll(() => marked(page), patience).toEqual(['welcommed', 'Tavalu'])

    await page.keyboard.press('Control+Shift+A')
    await page.keyboard.type('mark misspelt')
    await page.keyboard.press('Enter')
    await expect.poll(() => marked(page), patience).toEqual([])
    await page.reload()
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    await page.keyboard.press('Control+3')
    await cursorAt(page, 'process')
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+F7') // does nothing before spelling is loaded
        return page.getByTestId('announced').textContent()
      }, patience)
      .toBe('Spelling is switched off for the meetings of this series.')
    expect(await marked(page)).toEqual([])
    expect((await savedText(app))?.text).toBe(words)
  })
})
