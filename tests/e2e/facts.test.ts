import { describe, expect } from 'vitest'
import { fullRecord } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { openDraft } from './harness/drafts.ts'
import { handsOn } from './harness/hands.ts'

describe('a fact that cannot be', () => {
  test('stays as it was typed, with what to do about it, while other parts are looked at', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const { press, tabTo, type } = handsOn(page)
    await openDraft(app, fullRecord())
    await press('Control+1')
    const lastDay = page.getByRole('textbox', { name: 'Last day' })
    const quorum = page.getByLabel('Quorum')
    await tabTo('Last day')
    await press('Control+A')
    await type('30 Februray 2031')
    await tabTo('Quorum')
    await press('Control+A')
    await type('most of them')
    await press('Control+2')
    await page.getByRole('tab', { name: 'Attendance', selected: true }).waitFor()
    await press('Control+1')
    await expect.poll(() => lastDay.inputValue()).toBe('30 Februray 2031')
    expect(await quorum.inputValue()).toBe('most of them')
    await page.getByText(/“30 Februray 2031” is not a date/).waitFor()

    await tabTo('Last day')
    await press('Control+A')
    await type('28 February 2031')
    await press('Control+2')
    await page.getByRole('tab', { name: 'Attendance', selected: true }).waitFor()
    await press('Control+1')
    await expect.poll(() => lastDay.inputValue()).toBe('28 February 2031')
  })
})
