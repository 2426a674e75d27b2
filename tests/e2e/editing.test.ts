import { describe, expect } from 'vitest'
import { show } from '../../shared/reading/show.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome, party } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'
import { bodyOf, cursorAt, openDraft, savedRecord, savedStatement } from './harness/drafts.ts'

const survey = 'Members welcomed the harbour survey.'
const pilots = 'The Secretariat will train two pilots.'
const tides = 'Samoa presented its tide tables.'
const thanks = 'Members thanked the hosts.'

function draft(...texts: readonly string[]): MeetingRecord {
  const items = texts.map((text, nth) => outcome(`item-${nth + 1}`, `a${nth}`, text))
  return {
    ...emptyRecord(),
    party: { 'party-1': party('party-1', 'Samoa'), 'party-2': party('party-2', 'Tonga') },
    item: Object.fromEntries(items.map((item) => [item.id, item])),
  }
}

const outline = async (app: RunningApp) =>
  show(await savedRecord(app)).body.map(({ kind, depth, text }) => `${depth} ${kind} ${text}`)

describe('editing what is there, by keyboard', () => {
  test('splits and joins; sentences stay apart', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(`${survey} ${pilots}`, tides))
    await cursorAt(page, `${survey} `)
    await page.keyboard.press('Enter')
    await expect.poll(() => savedStatement(app)).toEqual([`${survey} `, pilots, tides])
    await cursorAt(page, tides, 'before')
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    await expect.poll(() => savedStatement(app)).toEqual([`${survey} `, `${pilots} ${tides}`])
    await page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual([`${survey} `, pilots, tides])
    await page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual([`${survey} ${pilots}`, tides])
  })

  test('duplicates an item in one step', async ({ desk }) => {
    const app = await desk.start()
    await openDraft(app, draft(survey, tides))
    await cursorAt(app.page, 'welcomed')
    await app.page.keyboard.press('Control+d')
    await expect.poll(() => savedStatement(app)).toEqual([survey, survey, tides])
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual([survey, tides])
  })

  test('selects several, and moves, nests, converts, duplicates and removes them together', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(survey, pilots, tides, thanks))
    const start = await outline(app)
    await cursorAt(page, 'tide tables')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => page.locator('.body-place .chosen').count()).toBe(2)

    const steps: [keys: string, outline: string[]][] = [
      ['Alt+ArrowUp', [survey, tides, thanks, pilots].map((words) => `0 outcome ${words}`)],
      [
        'Tab',
        [`0 outcome ${survey}`, `1 point ${tides}`, `1 point ${thanks}`, `0 outcome ${pilots}`],
      ],
      [
        'Control+Alt+0',
        [
          `0 outcome ${survey}`,
          `1 paragraph ${tides}`,
          `1 paragraph ${thanks}`,
          `0 outcome ${pilots}`,
        ],
      ],
      [
        'Control+d',
        [
          `0 outcome ${survey}`,
          ...[tides, thanks, tides, thanks].map((words) => `1 paragraph ${words}`),
          `0 outcome ${pilots}`,
        ],
      ],
      [
        'Delete',
        [
          `0 outcome ${survey}`,
          `1 paragraph ${tides}`,
          `1 paragraph ${thanks}`,
          `0 outcome ${pilots}`,
        ],
      ],
    ]
    for (const [keys, now] of steps) {
      await page.keyboard.press(keys)
      await expect.poll(() => outline(app)).toEqual(now)
    }
    for (const _ of steps) await page.keyboard.press('Control+z')
    await expect.poll(() => outline(app)).toEqual(start)
  })

  test('goes on selecting to the item clicked with Shift, by words or by grip', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(survey, pilots, tides, thanks))
    const items = page.locator('.body-place [data-item]')
    await items.nth(0).hover()
    await page.locator('.drag-handle').click()
    await expect.poll(() => page.locator('.body-place .chosen').count()).toBe(1)
    await items.nth(2).click({ modifiers: ['Shift'] })
    await expect.poll(() => page.locator('.body-place .chosen').count()).toBe(3)
    await items.nth(1).hover()
    await page.locator('.drag-handle').click({ modifiers: ['Shift'] })
    await expect.poll(() => page.locator('.body-place .chosen').count()).toBe(2)
    await page.keyboard.press('Delete')
    await expect.poll(() => savedStatement(app)).toEqual([tides, thanks])
  })
})

describe('the details of a sentence', () => {
  test('are seen for the cursor, set by hand without touching the words, and handed back', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(`${tides} ${pilots}`))
    await cursorAt(page, 'will train')
    const strip = page.getByRole('region', { name: 'Sentence at the cursor' })
    await expect
      .poll(() => strip.innerText())
      .toMatch(
        /Sentence 2 of 2[\s\S]*Secretariat[\s\S]*will train[\s\S]*action[\s\S]*owner Secretariat/,
      )

    await page.keyboard.press('Control+j')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Samoa, Tonga')
    await page.keyboard.press('Tab') // the action
    await page.keyboard.press('Tab') // the mark
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Decision' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await page.keyboard.press('Tab')
    await page.keyboard.type('Tonga')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1 June 2024')
    await page.keyboard.press('Escape')

    const record = await savedRecord(app)
    expect(Object.values(record.sentence)).toMatchObject([
      {
        itemId: 'item-1',
        nth: 1,
        actors: ['Samoa', 'Tonga'],
        action: null,
        level: 4,
        owner: 'Tonga',
        due: '2024-06-01',
      },
    ])
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} ${pilots}`])
    await expect
      .poll(() => bodyOf(page).evaluate((element) => element === document.activeElement))
      .toBe(true)
    await expect.poll(() => strip.innerText()).toMatch(/by hand/)

    await page.keyboard.press('Control+Shift+j')
    await expect.poll(async () => (await savedRecord(app)).sentence).toEqual({})
    await page.keyboard.press('Control+z')
    await expect.poll(async () => Object.keys((await savedRecord(app)).sentence)).toHaveLength(1)
  })

  test('go into the words only when asked, after the new sentence was shown', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(`${tides} ${pilots}`))
    await cursorAt(page, 'will train')
    await page.keyboard.press('Control+j')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Tonga')
    await page.getByRole('button', { name: 'Put into the words…' }).press('Enter')
    const proposed = page.getByRole('textbox', { name: 'The new sentence' })
    await expect.poll(() => proposed.inputValue()).toBe('Tonga will train two pilots.')
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} ${pilots}`])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} Tonga will train two pilots.`])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} ${pilots}`])
  })

  test('follow their sentence through a split and a join', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, {
      ...draft(`${tides} ${pilots}`, thanks),
      sentence: {
        'sentence-1': {
          id: 'sentence-1',
          itemId: 'item-1',
          nth: 1,
          actors: null,
          action: null,
          level: null,
          owner: 'Tonga',
          due: '',
        },
      },
    })
    await cursorAt(page, pilots, 'before')
    await page.keyboard.press('Enter')
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} `, pilots, thanks])
    const split = await savedRecord(app)
    const [row] = Object.values(split.sentence)
    expect(split.item[row?.itemId ?? '']?.text.text).toBe(pilots)
    expect(row).toMatchObject({ nth: 0, owner: 'Tonga' })
    await page.keyboard.press('Backspace')
    await expect.poll(() => savedStatement(app)).toEqual([`${tides} ${pilots}`, thanks])
    expect(Object.values((await savedRecord(app)).sentence)).toMatchObject([
      { itemId: 'item-1', nth: 1, owner: 'Tonga' },
    ])
  })
})

describe('input methods and directions', () => {
  test('what an input method composes is one edit, sent when it ends', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(tides))
    await cursorAt(page, tides)
    await page.keyboard.press('End')
    const client = await page.context().newCDPSession(page)
    for (const text of ['k', 'か', 'かん', '感じ']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
    await expect.poll(() => bodyOf(page).innerText()).toContain(`${tides}感じ`)
    expect(await savedStatement(app)).toEqual([tides]) // nothing is sent in the middle
    await client.send('Input.insertText', { text: '感じ' })
    await expect.poll(() => savedStatement(app)).toEqual([`${tides}感じ`])
    await page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual([tides])
  })

  test('a composition may be given up, and one may begin in the middle of a recognised word', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(tides))
    await cursorAt(page, 'presen')
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'ん', selectionStart: 1, selectionEnd: 1 })
    await expect.poll(() => bodyOf(page).innerText()).toContain('presenんted')
    await client.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    await expect.poll(() => bodyOf(page).innerText()).toContain(tides)
    await page.keyboard.type('X')
    await expect.poll(() => savedStatement(app)).toEqual([tides.replace('presen', 'presenX')])
  })

  test('dead keys write their letter, in words and on a selected item', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft('C'))
    await cursorAt(page, 'C')
    await page.keyboard.press('End')
    const client = await page.context().newCDPSession(page)
    const dead = async (sign: string, letter: string) => {
      await client.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Dead',
        windowsVirtualKeyCode: 229,
      })
      await client.send('Input.imeSetComposition', {
        text: sign,
        selectionStart: 1,
        selectionEnd: 1,
      })
      await client.send('Input.insertText', { text: letter })
    }
    await dead('^', 'ô')
    await page.keyboard.type('t')
    await dead('´', 'é')
    await expect.poll(() => savedStatement(app)).toEqual(['Côté'])
    await page.keyboard.press('Escape')
    await dead('¨', 'ü')
    await page.keyboard.type('ber')
    await expect.poll(() => savedStatement(app)).toEqual(['Côté', 'über'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+ArrowUp')
    await dead('`', 'à')
    await expect.poll(() => savedStatement(app)).toEqual(['Côté', 'über', 'à'])
  })

  test('a composition that begins without a key on a selected item loses nothing', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft(tides))
    await cursorAt(page, tides)
    await page.keyboard.press('Escape')
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await client.send('Input.insertText', { text: '日' })
    await page.keyboard.type(' and more')
    await expect
      .poll(() => savedStatement(app))
      .toEqual([tides, expect.stringMatching(/日 and more$/)])
  })

  test('text from the right is set from the right, on the sheet and on the paper', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const arabic = 'رحب الأعضاء بتقرير الأمانة.'
    await openDraft(app, draft(tides))
    await cursorAt(page, tides)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(arabic)
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('محمد thanked the hosts of the meeting.')
    const directions = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((items) => items.map((item) => getComputedStyle(item).direction))
    await expect.poll(() => directions('.body-place [data-item]')).toEqual(['ltr', 'rtl', 'ltr'])
    await expect.poll(() => directions('.paper-block')).toEqual(['ltr', 'rtl', 'ltr'])
    expect((await savedStatement(app))[1]).toBe(arabic)
  })
})
