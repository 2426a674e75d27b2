import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { LibraryView } from '../../shared/calls.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { emptyRecord, outcome, party } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'

const workshop = 'Members welcomed the workshop held between 24-25 August 2017 in Apia.'
const hosting = 'Vietnam offered to host the 12th Meeting.'
const record: MeetingRecord = {
  ...emptyRecord(),
  party: { 'party-1': { ...party('party-1', 'Viet Nam'), alpha2: 'VN', alpha3: 'VNM' } },
  item: {
    'item-1': outcome('item-1', 'a0', workshop),
    'item-2': outcome('item-2', 'a1', hosting),
    'item-3': outcome('item-3', 'a2', 'Members recognized it.', { status: 'agreed' }),
  },
}

/** Puts a meeting into the store and opens it at its body. */
async function open({ page }: RunningApp): Promise<void> {
  await page.evaluate(
    (record) => window.rapporteur.editLibrary({ edit: { kind: 'meeting.add', record } }),
    record,
  )
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  await page.keyboard.press('Control+3')
}

async function stored(page: Page): Promise<MeetingRecord> {
  const opened = await page.evaluate(() => window.rapporteur.openMeeting({ meeting: 'meeting-1' }))
  return (opened as { value: { record: MeetingRecord } }).value.record
}

const underlined = (page: Page) => page.locator('.departure').allTextContents()

describe('the house style in negotiated words', () => {
  test('points, shows what it would write, and changes nothing until it is asked', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await open(app)
    const bar = page.getByRole('region', { name: 'House style' })
    await page.locator('.departure').first().waitFor()
    expect(await underlined(page)).toEqual([
      'between 24-25 August 2017',
      'Vietnam',
      '12th',
      'recognized',
    ])
    await page.keyboard.press('Control+K')
    await page.keyboard.press('F7')
    expect(await bar.locator('del').textContent()).toBe('between 24-25 August 2017')
    expect(await bar.locator('ins').textContent()).toBe('on 24–25 August 2017')
    expect((await stored(page)).item).toEqual(record.item)

    await page.keyboard.press('Enter')
    await bar.getByText('1 of 3 · name').waitFor()
    await page.keyboard.press('F7')
    await bar.getByText('2 of 3 · ordinal').waitFor()
    await page.keyboard.press('F7')
    await bar.getByText('This is agreed text: reopen it first.').waitFor()
    expect(await bar.getByRole('button', { name: 'Put right' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })

    await page.getByText('Saved', { exact: false }).first().waitFor()
    await expect
      .poll(async () => (await stored(page)).item['item-1']?.text.text)
      .toBe('Members welcomed the workshop held on 24–25 August 2017 in Apia.')
    expect((await stored(page)).item['item-2']?.text.text).toBe(hosting)

    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await stored(page)).item['item-1']?.text.text).toBe(workshop)
  })

  test('says nothing once it is switched off, and that is remembered', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await open(app)
    await page.locator('.departure').first().waitFor()
    await page.keyboard.press('F7')
    await page.getByRole('button', { name: 'Stop underlining' }).press('Enter')
    await page.locator('.departure').first().waitFor({ state: 'detached' })
    await page.reload()
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    await page.keyboard.press('Control+3')
    await page.getByText(hosting).first().waitFor()
    expect(await underlined(page)).toEqual([])

    await page.keyboard.press('Control+1')
    await page.getByRole('button', { name: /^House style/ }).click()
    await page.getByText('Underline it').click()
    await page.keyboard.press('Control+3')
    await page.locator('.departure').first().waitFor()
  })

  test('looks again as words are typed and as the style changes', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await open(app)
    await page.locator('.departure').first().waitFor()
    await page.getByText(hosting).first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' They organize it.')
    await expect.poll(() => underlined(page)).toContain('organize')

    await page.keyboard.press('Control+1')
    await page.getByRole('button', { name: /^House style/ }).click()
    await page.locator('.segment', { hasText: 'organize' }).click()
    await page.keyboard.press('Control+3')
    await expect.poll(() => underlined(page)).not.toContain('organize')
    expect((await stored(page)).item['item-3']).toEqual(record.item['item-3'])
  })
})

describe('the house style of a series', () => {
  test('shows every choice as it prints, and names a state its own way', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    const series = startingSeries('series-1', { name: 'Harbour Forum' })
    await page.evaluate(
      (row) => window.rapporteur.editLibrary({ edit: { kind: 'series.add', row } }),
      series,
    )
    await open(app)
    await page.getByRole('button', { name: 'More for the series Harbour Forum' }).click()
    await page.getByRole('menuitem', { name: 'Edit the series' }).click()
    await page.getByRole('button', { name: /^House style/ }).click()
    const example = page.locator('.style-example')
    const choose = (label: string) => page.locator('.segment', { hasText: label }).click()
    const pick = async (field: string, label: string) => {
      await page.getByRole('button', { name: field }).click()
      await page.getByRole('option', { name: label }).click()
    }
    const says = (words: string) => example.getByText(words, { exact: false }).waitFor()

    await says('On 4–5 July 2030, the Co-Chairs convened the Twelfth Meeting')
    await says('from the Gambia, Republic of Moldova, Togo and Viet Nam.')
    await pick('Several days', 'From 4 to 5 July 2030')
    await says('From 4 to 5 July 2030, the')
    await choose('12th')
    await says('the 12th Meeting')
    await choose('organize')
    await says('organized by the host')
    await choose('A, B, and C')
    await says('Togo, and Viet Nam.')
    await choose('Togo, the Gambia')
    await says('from Republic of Moldova, the Gambia, Togo')
    await pick('Short names of states', 'Everyday: Moldova')
    await says('from Moldova, the Gambia')
    await page.getByLabel('Another state').fill('Vietnam')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Give it a name' }).click()
    await page.getByRole('textbox', { name: 'Viet Nam' }).fill('Vietnam')
    await page.keyboard.press('Enter')
    await says('Togo, and Vietnam.')

    const library = (await page.evaluate(() => window.rapporteur.library({}))) as {
      value: LibraryView
    }
    expect(library.value.series[0]?.style).toMatchObject({
      rangeForm: 'from-to',
      ordinal: 'digits',
      spelling: '-ize',
      serialComma: true,
      stateNames: 'everyday',
      ownNames: [{ alpha3: 'VNM', name: 'Vietnam' }],
      alphabet: 'with-the',
    })
    expect((await stored(page)).style).toEqual(record.style)
  })
})
