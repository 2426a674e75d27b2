import { describe, expect } from 'vitest'
import { fullRecord } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { openDraft } from './harness/drafts.ts'
import { handsOn } from './harness/hands.ts'

describe('the annexes', () => {
  test('are given their kinds by keys, are lettered on the paper, and list the participants in a table', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    const hands = handsOn(page)
    await openDraft(app, fullRecord())
    await hands.press('Control+4')
    const headings = async () => {
      const words = await page.locator('.paper-annex-heading').allInnerTexts()
      return words.map((one) => one.replaceAll('\u00A0', ' '))
    }
    await expect.poll(headings).toEqual(['2024 Workshops'])

    await hands.tabTo('Add another annex')
    await hands.press('Enter')
    await hands.find('Heading of annex B')
    await hands.type('List of participants')
    await hands.press('Tab')
    await hands.press('Enter')
    await hands.press('ArrowDown')
    await hands.press('Enter')
    await page.getByText(/^Prints a table of those present under Attendance/).waitFor()
    const table = page.getByRole('table', { name: /^Participants by party/ })
    await expect.poll(() => table.getByRole('columnheader').allInnerTexts()).toContain('Party')
    expect(await table.getByRole('row').allInnerTexts()).toContainEqual(
      expect.stringContaining('(Head of Delegation)'),
    )

    await hands.tabTo('Add another annex')
    await hands.press('Enter')
    await hands.find('Heading of annex C')
    await hands.type('Rules of Procedure')
    await hands.press('Tab')
    await hands.press('Enter')
    await hands.press('End')
    await hands.press('Enter')
    await page.getByText(/^Prints its heading with/).waitFor()
    await expect
      .poll(headings)
      .toEqual([
        'Annex A: 2024 Workshops',
        'Annex B: List of participants',
        'Annex C: Rules of Procedure (attached separately)',
      ])
  })
})
