import { describe, expect } from 'vitest'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { bodyOf, cursorAt, openDraft, savedRecord } from './harness/drafts.ts'

/** Keeps what the system's menu would show, and chooses in it by a label; it cannot be seen from here. */
async function chooseInMenus({ electron }: RunningApp, label: string): Promise<void> {
  await electron.evaluate(({ Menu }, label) => {
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

describe('spelling', () => {
  test('suggests in the menu what a misspelt word may mean, and writes what is chosen', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const items = [outcome('item-1', 'a0', 'Members welcommed the work of Samoa.')]
    await openDraft(app, {
      ...emptyRecord(),
      item: Object.fromEntries(items.map((item) => [item.id, item])),
    })
    await chooseInMenus(app, 'welcomed')
    await cursorAt(page, 'elcomme')
    await pressMenuKeys(app)
    await expect
      .poll(
        async () => {
          if (!(await shownLabels(app)).includes('welcomed')) await pressMenuKeys(app)
          return (await bodyOf(page).innerText()).trim()
        },
        { timeout: 15_000 },
      )
      .toContain('Members welcomed the work of Samoa.')
    await expect
      .poll(async () => Object.values((await savedRecord(app)).item)[0]?.text.text)
      .toBe('Members welcomed the work of Samoa.')
    expect(await shownLabels(app)).toContain('Add “welcommed” to the series’ words')
  })
})
