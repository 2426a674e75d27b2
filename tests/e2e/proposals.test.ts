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
