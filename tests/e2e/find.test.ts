import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { bodyOf, cursorAt, openDraft, savedRecord, savedStatement } from './harness/drafts.ts'

const withNote = {
  text: 'Members thanked the hosts.',
  marks: [{ kind: 'footnote' as const, at: 25, note: 'Hosts are members.' }],
}

function draft(): MeetingRecord {
  const items = [
    outcome('item-1', 'a0', '', {
      kind: 'paragraph',
      marker: 'none',
      part: 'purpose',
      wording: 'The purpose of the meeting of members was to {purpose}.',
    }),
    outcome('item-2', 'a1', 'Members met. Samoa left and members stayed.'),
    outcome('item-3', 'a2', 'Members agreed on membership.', { status: 'agreed' }),
    outcome('item-4', 'a3', '', { text: withNote }),
  ]
  return { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

const selected = () => getSelection()?.toString() ?? ''

describe('find and replace, by keyboard', () => {
  test('counts and marks what is found, and goes from one to the next and round', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft())
    await cursorAt(page, 'Samoa', 'before')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('members')
    const count = page.getByRole('search').getByRole('status')
    await expect.poll(() => count.innerText()).toBe('7 found') // membership and the composed paragraph too
    const current = page.locator('.body-place .found-current')
    await page.keyboard.press('Enter')
    await expect.poll(() => count.innerText()).toBe('3 of 7')
    await expect.poll(() => current.innerText()).toBe('members')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count.innerText()).toBe('1 of 7')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count.innerText()).toBe('7 of 7') // the footnote
    await page.keyboard.press('F3')
    await page.keyboard.press('F3')
    await expect.poll(() => count.innerText()).toBe('2 of 7')

    await page.getByRole('button', { name: 'Whole words' }).press('Enter')
    await expect.poll(() => count.innerText()).toBe('2 of 6')
    await page.getByRole('button', { name: 'Match case' }).press('Enter')
    await expect.poll(() => count.innerText()).toBe('3 found')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('search').count()).toBe(0)
    await expect.poll(() => page.evaluate(selected)).toBe('Members')
    await expect.poll(() => page.locator('.body-place .found').count()).toBe(0)
  })

  test('looks for the words that are selected', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft())
    await cursorAt(page, 'Samoa', 'before')
    for (let count = 0; count < 'Samoa'.length; count += 1) {
      await page.keyboard.press('Shift+ArrowRight')
    }
    await page.keyboard.press('Control+f')
    await expect.poll(() => page.getByRole('textbox', { name: 'Find' }).inputValue()).toBe('Samoa')
  })

  test('shows what each replacement does, makes those that are ticked, and takes them back in one step', async ({
    desk,
  }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, draft())
    const before = await savedStatement(app)
    await page.keyboard.press('Control+h')
    await page.keyboard.type('members')
    await page.getByRole('textbox', { name: 'Replace with' }).focus()
    await page.keyboard.type('participants')
    const rows = page.getByRole('list', { name: 'What would be replaced' }).getByRole('listitem')
    await expect
      .poll(() => rows.allTextContents())
      .toEqual([
        'MembersParticipants met.',
        'Samoa left and membersparticipants stayed.',
        'MembersParticipants thanked the hosts.',
        'Footnote: Hosts are membersparticipants.',
      ])
    const search = page.getByRole('search')
    await expect
      .poll(() => search.innerText())
      .toContain('Left as they are: 1 in composed paragraphs, 2 in agreed items.')
    await page.keyboard.press('Tab') // the button
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space') // the first sentence stays
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => savedStatement(app))
      .toEqual([
        before[0],
        'Members met. Samoa left and participants stayed.',
        'Members agreed on membership.',
        'Participants thanked the hosts.',
      ])
    expect((await savedRecord(app)).item['item-4']?.text.marks).toEqual([
      { kind: 'footnote', at: 30, note: 'Hosts are participants.' },
    ])
    await page.keyboard.press('Escape')
    await expect
      .poll(() => bodyOf(page).evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => savedStatement(app)).toEqual(before)
  })
})
