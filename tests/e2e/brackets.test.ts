import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome, party } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { itemsOf, openDraft, whenSaved } from './harness/opened-draft.ts'

function meetingWith(...words: string[]): MeetingRecord {
  const items = words.map((text, nth) => outcome(`item-${nth}`, `a${nth}`, text))
  return {
    ...emptyRecord(),
    party: { 'party-1': { ...party('party-1', 'Indonesia'), alpha3: 'IDN' } },
    item: Object.fromEntries(items.map((item) => [item.id, item])),
  }
}

const status = (page: Page) => page.getByRole('region', { name: 'State of the draft' })
const undo = (page: Page) => page.getByRole('button', { name: /^Undo / })

describe('disputed language, by keyboard', () => {
  test('is typed, counted, stepped to, and settled by keeping one wording', async ({ desk }) => {
    const { page } = await openDraft(desk, meetingWith('Members met.'))
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Members [AUS: welcomed / IDN: noted] the plan.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('They thanked [warmly] the hosts.')
    await page.keyboard.press('Enter')
    await status(page).getByText('2 brackets').waitFor()

    await page.keyboard.press('F8')
    const popover = page.getByRole('group', { name: 'Bracket with 2 wordings' })
    await popover.waitFor()
    expect(await popover.getByRole('listitem').allTextContents()).toEqual([
      'Alt+1AUSwelcomed',
      'Alt+2Indonesianoted',
    ])
    await page.keyboard.press('Alt+2')
    await status(page).getByText('1 bracket', { exact: false }).waitFor()
    expect(await itemsOf(page)).toEqual([
      'Members met.',
      'Members noted the plan.',
      'They thanked [warmly] the hosts.',
    ])
    expect(await undo(page).getAttribute('aria-label')).toBe(
      'Undo keeping “noted” in “Members noted the plan.”',
    )

    await page.keyboard.press('F8')
    await page.keyboard.press('Alt+0')
    await status(page).getByText('1 bracket').waitFor({ state: 'detached' })
    expect((await itemsOf(page))[2]).toBe('They thanked the hosts.')

    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await status(page).getByText('2 brackets').waitFor()
    expect((await itemsOf(page))[1]).toBe('Members [AUS: welcomed / IDN: noted] the plan.')
  })

  test('is made of words that stand there, and takes another wording', async ({ desk }) => {
    const { page } = await openDraft(desk, meetingWith('Members welcomed the plan.'))
    await page.locator('.ProseMirror').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+Alt+b')
    expect(await itemsOf(page)).toEqual(['Members [welcomed] the plan.'])
    expect(await undo(page).getAttribute('aria-label')).toMatch(
      /^Undo brackets around “welcomed” in/,
    )
    await page.keyboard.press('Alt+Enter')
    expect(await undo(page).getAttribute('aria-label')).toMatch(/^Undo another wording in/)
    await page.keyboard.type('IDN: noted')
    expect(await itemsOf(page)).toEqual(['Members [welcomed / IDN: noted] the plan.'])
    await page.keyboard.press('Alt+1')
    expect(await itemsOf(page)).toEqual(['Members welcomed the plan.'])
    await page.keyboard.type(', 2')
    expect(await itemsOf(page)).toEqual(['Members welcomed, 2 the plan.'])
  })

  test('loses its signs to the key that puts them', async ({ desk }) => {
    const { page } = await openDraft(desk, meetingWith('Members [warmly] thanked the hosts.'))
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Alt+b')
    expect(await itemsOf(page)).toEqual(['Members warmly thanked the hosts.'])
  })

  test('that is not closed is pointed at, with what to do', async ({ desk }) => {
    const words = ['Members [noted the plan.', 'Members welcomed] it [all].']
    const { page } = await openDraft(desk, meetingWith(...words))
    await status(page).getByText('1 bracket, 1 unclosed, 1 unopened').waitFor()
    expect(await page.locator('.bracket-malformed').allTextContents()).toEqual(['[', ']'])
    await page.keyboard.press('Control+1') // from another tab, too
    await page.keyboard.press('F8')
    const popover = page.getByRole('group', { name: 'A bracket without its partner' })
    await popover.waitFor()
    expect(await popover.textContent()).toContain('opened and never closed: “[noted the plan.”')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(']')
    await status(page).getByText('2 brackets, 1 unopened').waitFor()
  })

  test('prints as it stands', async ({ desk }) => {
    const { page } = await openDraft(desk, meetingWith('Members [AUS: welcomed / noted] it.'))
    await whenSaved(page)
    const paper = page.getByRole('region', { name: 'The statement' })
    await paper.getByText('Members [AUS: welcomed / noted] it.').waitFor()
  })
})
