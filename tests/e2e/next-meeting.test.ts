import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { breaking } from '../../shared/statement/non-breaking.ts'
import { test } from './harness/desk.ts'
import {
  eleventh,
  eventually,
  expectAccessible,
  tabTo,
  withTheEleventh,
  withTheTwelfth,
} from './harness/forum.ts'

/** The statement on the paper. */
async function paper(page: Page): Promise<string> {
  const words = await page.getByRole('region', { name: 'The statement' }).textContent()
  return breaking(words ?? '')
}

function open(page: Page) {
  return page.getByRole('complementary', { name: 'Still open' })
}

const rows = async (page: Page) =>
  (await open(page).getByRole('listitem').allTextContents()).map((row) => row.trim())

const inCaptureLine = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Next '))

describe('the next meeting', () => {
  test('is ready for its first outcome within a minute, by keyboard alone', async ({ desk }) => {
    const { page } = await withTheEleventh(desk)
    let strokes = 0
    const press = async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
      strokes += times
    }
    const type = async (words: string) => {
      await page.keyboard.type(words)
      strokes += words.length
    }
    const began = performance.now()
    await press('Control+n')
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('placeholder') === '31 Oct 2017',
    )
    await type('3-4 July 2030')
    await press('Tab', 2)
    await type('Nadi')
    await press('Tab')
    await type('Fiji')
    await press('Control+2')
    await page.waitForFunction(() => document.activeElement?.matches('.party-button') === true)
    await press('Space', 15) // everyone came
    await press('Control+k')
    await eventually(() => inCaptureLine(page)).toBe(true)
    const seconds = (performance.now() - began) / 1000
    console.info(`The next meeting took ${strokes} keys and ${seconds.toFixed(1)} s.`)
    await eventually(() => paper(page)).toContain(
      'On 3–4 July 2030, the Co-Chairs of the Harbour Process hosted the Twelfth Meeting of the Harbour Forum Senior Officials (HFSO) in Nadi, Fiji.',
    )
    expect(await paper(page)).toContain(
      'Tonga, Tuvalu and Vanuatu as well as representatives from the IOM and UNHCR. Canada attended as an observer.',
    )
    expect(strokes).toBeLessThan(50) // at a beginner’s pace of a key a second, still within the minute
  })

  test('makes a series of a statement that belonged to none, and keeps its regulars', async ({
    desk,
  }) => {
    const { page } = await withTheTwelfth(desk)
    await tabTo(page, /More for the series HFSO/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter') // Edit the series
    await eventually(() => page.getByText('15, learnt from the last meeting').count()).toBe(1)
  })

  test('begins and ends with the stock paragraphs of its series', async ({ desk }) => {
    const { page } = await withTheTwelfth(desk)
    await tabTo(page, /More for the series HFSO/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await tabTo(page, /Stock paragraphs/)
    await page.keyboard.press('Enter')
    await tabTo(page, /Add a paragraph/)
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.localName)).toBe('textarea')
    await page.keyboard.type('Members thanked the people of {city}.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+n')
    await page.waitForFunction(() => document.title.startsWith('13th'))
    await page.getByLabel('City').focus()
    await page.keyboard.type('Apia')
    await page.keyboard.press('Control+k')
    await eventually(() => inCaptureLine(page)).toBe(true)
    await page.keyboard.type('Members noted the budget.')
    await page.keyboard.press('Enter')
    await eventually(() => paper(page)).toMatch(
      /Members noted the budget\..*Members thanked the people of Apia\./s,
    )
  })
})

describe('what the last meeting left open', () => {
  test('stands beside the draft and prints nothing', async ({ desk }) => {
    const app = await withTheTwelfth(desk)
    const { page } = app
    await page.keyboard.press('Control+Shift+u')
    await eventually(() => rows(page)).toEqual([
      expect.stringContaining('Members adopted the harbour work plan'),
      expect.stringContaining('The Secretariat will publish the survey'),
      expect.stringContaining('Australia and Fiji will host a workshop'),
      expect.stringContaining('Members agreed to establish a working group'),
    ])
    expect(await paper(page)).not.toContain('work plan')
    await expectAccessible(app)
  })

  test('is reported on in a sentence that can be changed, left, or carried to the one after', async ({
    desk,
  }) => {
    const { page } = await withTheTwelfth(desk)
    await page.keyboard.press('Control+Shift+u')
    await eventually(() =>
      page.evaluate(() => document.activeElement?.matches('.follow-up-button')),
    ).toBe(true)
    await page.keyboard.press('Delete') // the work plan is left
    await page.keyboard.press('Enter') // the survey is reported on
    const sentence = page.getByLabel('The outcome that reports on it')
    await eventually(() => sentence.inputValue()).toBe(
      'The Secretariat reported on publishing the survey of pilotage services by June 2030.',
    )
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' It is out.')
    await page.keyboard.press('Enter')
    await eventually(() => paper(page)).toContain('services by June 2030. It is out.')
    await eventually(() => open(page).textContent()).toContain(
      '2 carried over · 1 reported on · 1 left',
    )
    await page.keyboard.press('Control+z') // one step: the outcome and what it closed
    await eventually(() => open(page).textContent()).toContain('3 carried over · 1 left')
    expect(await paper(page)).not.toContain('reported on')
    await page.keyboard.press('Control+n')
    await page.waitForFunction(() => document.title.startsWith('13th'))
    await page.keyboard.press('Control+Shift+u')
    await eventually(() => rows(page)).toEqual([
      expect.stringContaining('The Secretariat will publish the survey'),
      expect.stringContaining('Australia and Fiji will host a workshop'),
      expect.stringContaining('Members agreed to establish a working group'),
    ])
  })
})

describe('an earlier text as zero draft', () => {
  const marks = (page: Page) => page.locator('.origin').allTextContents()

  test('says of each item where it is from, until it is touched or confirmed', async ({ desk }) => {
    const app = await withTheTwelfth(desk)
    const { page } = app
    await page.keyboard.press('Control+k')
    await eventually(() => inCaptureLine(page)).toBe(true)
    await page.getByText('the text of the Eleventh').waitFor()
    await page.keyboard.press('Control+Shift+Enter')
    await eventually(() => marks(page)).toEqual(Array(5).fill('from the Eleventh'))
    await eventually(() => paper(page)).toContain('Members welcomed the report')
    expect(await paper(page)).not.toContain('from the Eleventh')
    await expectAccessible(app)
    await page.keyboard.press('Control+Shift+Enter') // goes to the first
    await page.keyboard.press('Control+Shift+Enter') // confirms it and goes on
    await eventually(() => page.getByText('4 items are still as in the earlier text').count()).toBe(
      1,
    )
    await page.keyboard.type(' Work has begun.') // touches the second
    await eventually(() => page.getByText('3 items are still as in the earlier text').count()).toBe(
      1,
    )
    await eventually(() => marks(page)).toHaveLength(3)
    expect(await paper(page)).toContain('by June 2030. Work has begun.')
    await page.keyboard.press('Control+z')
    await eventually(() => marks(page)).toHaveLength(4)
  })

  test('is read from a file as well, into no meeting of its own', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await page.keyboard.type('Harbour Forum')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.title.startsWith('Harbour Forum'))
    const file = join(desk.files, 'old.txt')
    await writeFile(file, eleventh)
    await app.answerDialogs({ open: [file] })
    await page.keyboard.press('Control+k')
    await eventually(() => inCaptureLine(page)).toBe(true)
    await tabTo(page, /an earlier statement/)
    await page.keyboard.press('Enter')
    await eventually(() => marks(page)).toHaveLength(5)
    const meetings = page.getByRole('navigation', { name: 'Series and meetings' })
    expect(await meetings.locator('.meeting').count()).toBe(1)
  })
})
