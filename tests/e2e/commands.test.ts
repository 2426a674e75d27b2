import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type CommandId, commandIds, commandOf, nameOf } from '../../shared/commands.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { fileLines, startMeeting } from './harness/meeting.ts'

const inMenu = commandIds.filter((id) => commandOf(id).isRow !== true)

describe('the menu', () => {
  test('offers what can be done, and what is chosen is done', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await expectEnabled(app, (id) => commandOf(id).needs === 'nothing')
    await startMeeting(app)
    await fileLines(app, [
      'Fiji [welcomed / noted] the report.',
      'Fiji will host the next meeting.',
    ])
    await page.keyboard.press('Control+3')
    await expectEnabled(app, (id) => commandOf(id).needs !== 'room')
    await app.answerDialogs({})

    await page.locator('.body-place [data-item]', { hasText: 'host' }).click()
    await choose(app, 'kind.heading')
    await page.getByRole('button', { name: 'Kind of item: Heading' }).waitFor()
    await choose(app, 'undo')
    await page.getByRole('button', { name: 'Kind of item: Outcome' }).waitFor()
    await choose(app, 'history')
    await page.getByRole('region', { name: 'History' }).waitFor()
    await choose(app, 'tab.facts')
    await expectEnabled(app, (id) => ['nothing', 'meeting'].includes(commandOf(id).needs))
    await choose(app, 'find')
    await expect.poll(() => handsOn(page).where()).toBe('Find')
    await page.keyboard.press('Escape')
  })

  test('has somebody for every command', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    await fileLines(app, [
      'Fiji [welcomed / noted] the report.',
      'Fiji will host the next meeting.',
    ])
    await page.keyboard.press('Control+3')
    await app.answerDialogs({})
    await tellChosen(page)
    await choose(app, 'room.open')
    await expectEnabled(app, () => true)
    const idle: string[] = []
    for (const id of inMenu.filter((id) => !endsAll.includes(id))) {
      await page.locator('.body-place [data-item]', { hasText: 'report' }).first().click()
      await page.keyboard.press('Control+Home')
      const intoBracket = id.startsWith('bracket.') ? 8 : 0
      for (let steps = 0; steps < intoBracket; steps += 1) await page.keyboard.press('ArrowRight')
      await choose(app, id)
      await page.waitForFunction((id) => document.documentElement.dataset.chosen === id, id)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+3')
      if (await saysNothingToDo(page, id)) idle.push(id)
      if (undone.includes(id)) await choose(app, 'undo')
    }
    expect(idle).toEqual([
      'revision.corrigendum',
      'departure.next',
      'departure.previous',
      'earlier.text',
      'sample.keep',
      'sample.remove',
    ])
  })

  test('and with it every button of the bars, and what is opened takes the focus', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const { find } = handsOn(page)
    await app.answerDialogs({})
    await choose(app, 'sample.open')
    await page.locator('.body-place [data-item]').first().waitFor()
    await page.locator('.format-bar').waitFor()
    const bars = page.locator('.toolbar, .format-bar, .status-line, .meetings-top, .meetings-foot')
    const buttons = await bars.getByRole('button').all()
    const names = await Promise.all(buttons.map((one) => one.evaluate(nameOfButton)))
    expect(names.filter((name) => !inBars.some(([, called]) => called.test(name)))).toEqual([])
    expect(inBars.filter(([, called]) => !names.some((name) => called.test(name)))).toEqual([])

    await page.locator('.body-place [data-item]').last().click()
    await page.keyboard.press('Control+Shift+A')
    await page.keyboard.type('keep the sample')
    await page.getByRole('option', { name: 'Keep the sample' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.notice').waitFor({ state: 'detached' })
    await find('Body of the statement')
    for (const [words, where] of opened) {
      await page.keyboard.press('Control+3')
      await page.keyboard.press('Control+Shift+A')
      await page.keyboard.type(words)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(isIn, where), { message: words }).toBe(true)
      await page.keyboard.press('Escape')
    }
    await choose(app, 'library.undo')
    await choose(app, 'library.undo')
    await page.getByRole('heading', { name: 'Which body is meeting?' }).waitFor()
    await choose(app, 'library.redo')
    await choose(app, 'library.redo')
    await page.locator('.toolbar').waitFor()
  })

  test('keeps its bar in sight where a person likes that, from then on', async ({ desk }) => {
    const app = await desk.start()
    const isShown = async ({ electron, page }: RunningApp) => {
      const window = await electron.browserWindow(page)
      return window.evaluate((own) => own.isMenuBarVisible())
    }
    expect(await isShown(app)).toBe(false)
    await choose(app, 'menu.bar')
    await expect.poll(() => isShown(app)).toBe(true)
    await app.quit()
    const again = await desk.start()
    expect(await isShown(again)).toBe(true)
    await choose(again, 'menu.bar')
    await expect.poll(() => isShown(again)).toBe(false)
  })
})

/** What the palette opens, and the place that then has the focus. */
const opened = [
  ['history of this', '.beside'],
  ['data and backups', '.beside'],
  ['meeting as a file', '.beside'],
  ['corrections of', '.beside'],
  ['about rapporteur', '.beside'],
  ['adopt it', '.make-adopting'],
  ['list of participants', '.participants'],
  ['an annex', '.annex'],
  ['rename this', '.meeting'],
  ['search all', '.search-field'],
  ['the statement', '.paper-pane'],
] as const

/** The buttons of the bars, by what they are called, and the commands that do the same. */
const inBars: readonly (readonly [CommandId, RegExp])[] = [
  ['undo', /undo/i],
  ['redo', /redo/i],
  ['revisions', /: revisions$/],
  ['history', /^History$/],
  ['returned', /^A file that came back$/],
  ['proposal', /^Proposals$/],
  ['room.open', /^The room’s screen$/],
  ['export.word', /^Export to Word$/],
  ['export.pdf', /^Export as something else$/], // a menu, as “Export as” is
  ['kind.outcome', /^Kind of item/],
  ['marker.bullet', /^Bullet or number/],
  ['adopt.agreed', /^Status/],
  ['item.next-open', /agreed$/],
  ['italic', /^Italic$/],
  ['bold', /^Bold$/],
  ['footnote', /^Footnote$/],
  ['bracket.toggle', /^Brackets around the words$/],
  ['item.out', /^Further out$/],
  ['item.in', /^Further in$/],
  ['item.up', /^Move up$/],
  ['item.down', /^Move down$/],
  ['departure.next', /house style/],
  ['item.duplicate', /^Duplicate$/],
  ['item.remove', /^Remove the item$/],
  ['confidentiality', /: confidentiality$/],
  ['keys', /^Keys/],
  ['bracket.next', /^\d brackets?/],
  ['meeting.next', /^New meeting or series$/],
  ['statement.read', /^Read a statement/],
  ['file.open', /^Open a meeting’s file/],
]

/** Whether the focus is in a place. */
function isIn(place: string): boolean {
  return (document.activeElement?.closest(place) ?? null) !== null
}

function nameOfButton(button: Element): string {
  return button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''
}

/** They leave the body, or take from it what the others need. */
const endsAll: readonly CommandId[] = [
  'meeting.remove',
  'meeting.next',
  'meeting.outside',
  'series.remove',
  'series.new',
  'library.undo',
  'library.redo',
  'data.move',
  'data.restore',
  'sample.open',
  'room.close',
]
const undone: readonly CommandId[] = [
  'item.remove',
  'item.duplicate',
  'bracket.remove',
  'bracket.toggle',
]

async function saysNothingToDo(page: Page, id: CommandId): Promise<boolean> {
  const notice = page.getByText(`“${nameOf(id)}” has nothing to do here.`)
  return (await notice.count()) > 0
}

/** Has the page say which command it did last: it hears of them some time after they are chosen. */
async function tellChosen(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.rapporteur.onCommand((id) => {
      document.documentElement.dataset.chosen = id
    }),
  )
}

async function choose({ electron }: RunningApp, id: CommandId): Promise<void> {
  await electron.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, id)
}

async function expectEnabled(
  { electron }: RunningApp,
  is: (id: CommandId) => boolean,
): Promise<void> {
  const enabled = () =>
    electron.evaluate(
      ({ Menu }, ids) =>
        ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
      inMenu,
    )
  await expect.poll(enabled, { interval: 50, timeout: 10_000 }).toEqual(inMenu.filter(is))
}

describe('the palette', () => {
  test('finds a command by the words typed and does it to what the person was at', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    await fileLines(app, ['Fiji will host the next meeting.'])
    await page.keyboard.press('Control+3')
    await page.locator('.body-place [data-item]', { hasText: 'host' }).click()
    await page.keyboard.press('Control+Shift+A')
    await page.keyboard.type('head') // at once: the list may still be on its way
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Kind of item: Heading' }).waitFor()
    await page.keyboard.type('!')
    await page.locator('.body-place [data-item]', { hasText: 'next meeting.!' }).waitFor()
  })

  test('and the keys and what the app is, where no meeting is open', async ({ desk }) => {
    const { page } = await desk.start()
    const { press, find } = handsOn(page)
    await press('F1')
    await find('All keys')
    await press('Escape')
    await find('Name of the body that meets')
    await press('Shift+F1')
    await find('About Rapporteur')
    await press('Escape', 'Control+Shift+A')
    await find('Name of a command')
    await page.getByRole('option', { name: 'Read a statement' }).waitFor()
    expect(await page.getByRole('option', { name: 'Export to Word' }).count()).toBe(0)
    await press('Escape')
    await find('Name of the body that meets')
  })
})
