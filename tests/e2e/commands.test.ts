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
    await choose(app, 'room.open')
    await expectEnabled(app, () => true)
    const idle: string[] = []
    for (const id of inMenu.filter((id) => !endsAll.includes(id))) {
      await page.locator('.body-place [data-item]', { hasText: 'report' }).first().click()
      await page.keyboard.press('Control+Home')
      for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('ArrowRight')
      await choose(app, id)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+3')
      if (await saysNothingToDo(page, id)) idle.push(id)
      if (undone.includes(id)) await choose(app, 'undo')
    }
    expect(idle).toEqual(['departure.next', 'departure.previous', 'earlier.text'])
  })
})

/** They leave the body, or take from it what the others need. */
const endsAll: readonly CommandId[] = ['meeting.remove', 'meeting.next', 'room.close', 'series.new']
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
