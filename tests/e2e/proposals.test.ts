import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { documentOf, wordFile } from '../electron/word/package.ts'
import { emptyRecord, group, outcome, party } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { cursorIn, itemsOf, openDraft, whenSaved } from './harness/opened-draft.ts'

const fiji = { ...party('party-fji', 'Fiji'), alpha3: 'FJI' }
const drill = 'Members noted the drill in Apia and thanked Samoa.'
const tables = 'Members noted the tide tables of the harbour masters.'

test('what a delegation proposes is filed against its item, decided by keyboard, and each decision can be undone', async ({
  desk,
}) => {
  const app = await openDraft(desk, forum())
  const { page } = app
  await cursorIn(page, 'the drill in Apia')
  await page.keyboard.press('Control+Shift+p')
  const pane = page.getByRole('region', { name: 'Proposals' })
  await pane.getByRole('textbox', { name: 'Words that are proposed' }).waitFor()
  await page.keyboard.insertText('Members warmly welcomed the drill in Apia\nand thanked Samoa.')
  await page.keyboard.press('Enter')
  await pane.getByText('Say who proposes it').waitFor()
  await page.keyboard.type('FJI')
  await page.keyboard.press('Enter')
  await pane.getByText('Filed: the proposal of Fiji. 1 proposal open.').waitFor()
  await page.locator('.body-place .proposal-mark').waitFor()
  expect(await itemsOf(page)).toContain(`${drill}1 proposal`)

  const file = join(desk.files, 'fiji.docx')
  const paragraph = `<w:p><w:r><w:t>${tables.replace('noted', 'adopted')}</w:t></w:r></w:p>`
  await writeFile(file, wordFile({ 'word/document.xml': documentOf(paragraph) }))
  await app.answerDialogs({ open: [file] })
  await cursorIn(page, 'the tide tables')
  await page.keyboard.press('Control+Shift+p')
  await pane.getByText('To “Members noted the tide tables').first().waitFor()
  await pane.getByRole('button', { name: 'From a file…' }).press('Enter')
  await pane.getByText('adopted the tide tables').waitFor()
  await pane.getByRole('combobox', { name: 'Proposed by' }).focus()
  await page.keyboard.type('Fiji')
  await page.keyboard.press('Enter')
  await pane.getByText('2 proposals open.').waitFor()
  await app.screenshot('proposals-filed')

  const rows = pane.getByRole('list', { name: 'Proposals' }).getByRole('group')
  await rows.first().focus()
  await page.keyboard.press('b')
  await pane.getByText('Bracketed: both wordings stand in the draft.').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('a')
  await pane.getByText('No proposal is open').waitFor()
  expect(await itemsOf(page)).toEqual([
    'Members warmly welcomed the drill in Apia and thanked Samoa.',
    'Members [noted / FJI: adopted] the tide tables of the harbour masters.',
  ])
  await app.screenshot('proposals-decided')
  await page.keyboard.press('Control+z')
  await pane.getByText('1 proposal open').waitFor()
  expect(await itemsOf(page)).toContain(`${drill}1 proposal`)
  await page.keyboard.press('d')
  await pane.getByText('Declined: the draft is as it was.').waitFor()
  await whenSaved(page)
  await page.keyboard.press('Control+Shift+h')
  await page.getByText('Proposal of Fiji declined').waitFor()
  await app.quit()
})

function forum() {
  return {
    ...emptyRecord(),
    party: { [fiji.id]: fiji },
    group: { 'group-1': group('group-1', 'a0') },
    attendance: {
      'attendance-1': {
        ...{ id: 'attendance-1', partyId: fiji.id, groupId: 'group-1', order: 'a0' },
        ...{ presence: 'present' as const, form: 'name' as const, representedBy: '' },
      },
    },
    item: {
      'item-1': outcome('item-1', 'a0', drill),
      'item-2': outcome('item-2', 'a1', tables),
    },
  }
}

test('a correction by number is entered against a circulated text, and once that is adopted it opens the corrigendum with the person’s say', async ({
  desk,
}) => {
  const numbered = forum()
  const app = await openDraft(desk, {
    ...numbered,
    style: { ...numbered.style, dress: 'numbered' },
    item: {
      'item-1': outcome('item-1', 'a0', 'Members agreed:', { kind: 'paragraph' }),
      'item-2': outcome('item-2', 'a0', 'to buoy the reef;', { kind: 'point', parentId: 'item-1' }),
      'item-3': outcome('item-3', 'a1', tables, {
        ...{ kind: 'paragraph', status: 'agreed', statusAt: '2024-05-06T15:00:00.000Z' },
      }),
    },
  })
  const { page } = app
  const pane = page.getByRole('region', { name: 'Corrections' })
  await page.keyboard.press('Control+Alt+p')
  await pane.getByText('Nothing has been circulated yet.').waitFor()
  await page.keyboard.press('Control+Shift+s')
  await page.getByRole('button', { name: 'Circulate' }).press('Enter')
  await page.getByRole('option', { name: 'Circulated 1' }).waitFor()

  await page.keyboard.press('Control+Alt+p')
  const words = pane.getByRole('textbox', { name: 'Words as they should read' })
  await pane.getByText('Circulated 1 has paragraphs 1, 2, 1 (a).').waitFor()
  await page.keyboard.type('para 9')
  await page.keyboard.press('Enter')
  await pane.getByText('Circulated 1 has no paragraph 9; there are 1, 2, 1 (a).').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1(a)')
  await page.keyboard.press('Enter')
  await expect.poll(() => words.inputValue()).toBe('to buoy the reef;')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('to buoy both reefs;')
  await page.keyboard.press('Enter')
  await pane.getByText('Say who proposes it').waitFor()
  await page.keyboard.type('FJI')
  await page.keyboard.press('Enter')
  await pane.getByText('Filed: the correction of Fiji to paragraph 1 (a).').waitFor()
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect.poll(() => words.inputValue()).toBe(tables)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(tables.replace('noted', 'adopted'))
  await page.keyboard.press('Tab')
  await page.keyboard.type('Fiji')
  await page.keyboard.press('Enter')
  await pane.getByText('2 corrections open.').waitFor()

  const rows = pane.getByRole('list', { name: 'Corrections' }).getByRole('group')
  await rows.first().focus()
  await page.keyboard.press('a')
  await pane.getByText('Accepted: the draft says these words now.').waitFor()
  expect(await itemsOf(page)).toContain('to buoy both reefs;')

  await page.keyboard.press('Control+Shift+s')
  await page.getByRole('button', { name: 'Adopt…' }).press('Enter')
  await page.getByRole('button', { name: 'Adopt the text' }).press('Enter')
  await page.getByRole('option', { name: 'Adopted' }).waitFor()
  await page.getByRole('button', { name: 'Corrections…' }).press('Enter')
  await pane.getByText('The adopted text has paragraphs 1, 2, 1 (a).').waitFor()
  await rows.nth(1).focus()
  await page.keyboard.press('a')
  await pane.getByText('start a corrigendum and reopen this paragraph?').waitFor()
  expect(await itemsOf(page)).toContain(tables)
  await app.screenshot('corrections-asked')
  await page.keyboard.press('a')
  await pane.getByText('No correction is open.').waitFor()
  expect(await itemsOf(page)).toContain(tables.replace('noted', 'adopted'))
  await page.getByTestId('status').filter({ hasText: 'Corrigendum 1' }).waitFor()
  await whenSaved(page)
  await app.screenshot('corrections-done')
  await app.quit()
})
