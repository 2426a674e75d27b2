import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readWord } from '../electron/export/word.ts'
import { documentOf, wordFile } from '../electron/word/package.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { paragraph, roomPaper, run } from '../samples/templates.ts'
import { test } from './harness/desk.ts'
import { openDraft, whenSaved } from './harness/opened-draft.ts'

const words = 'Members welcomed the harbour survey.'
const record = { ...emptyRecord(), item: { 'item-1': outcome('item-1', 'a0', words) } }

test('a template is chosen under Facts, told where it is at fault, and the Word document goes into it or without it', async ({
  desk,
}) => {
  const [faulty, paper] = [join(desk.files, 'Faulty.docx'), join(desk.files, 'Room paper.dotx')]
  const chair = documentOf(paragraph('', run('{{chair}}')))
  await writeFile(faulty, wordFile({ 'word/document.xml': chair }))
  await writeFile(paper, roomPaper())
  const app = await openDraft(desk, record)
  const { page } = app
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'On the page page numbers only' }).click()
  const template = page.getByRole('group', { name: 'Word template' })

  await app.answerDialogs({ open: [faulty] })
  await template.getByRole('button', { name: 'Choose…' }).click()
  await page.getByText(/“Faulty\.docx”: \{\{chair\}\} in paragraph 1 of the text/).waitFor()
  await template.getByText(/^None/).waitFor()

  await app.answerDialogs({ open: [paper] })
  await template.getByRole('button', { name: 'Choose…' }).focus()
  await page.keyboard.press('Enter')
  await template.getByText('Room paper.dotx').waitFor()
  await whenSaved(page)
  await page.getByRole('button', { name: 'On the page in Room paper.dotx' }).waitFor()

  const exported = async (command: RegExp, name: string) => {
    await app.answerDialogs({ save: join(desk.files, name) })
    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: command }).waitFor()
    await app.screenshot(`template-menu-${name}`)
    await page.getByRole('menuitem', { name: command }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `Saved as “${name}”.` })
      .waitFor()
    const { paragraphs } = readWord(await readFile(join(desk.files, name)))
    return paragraphs.map(({ text }) => text)
  }
  await page.getByLabel('Distribution mark').fill('Restricted')
  await whenSaved(page)
  expect(await exported(/^Word, in “Room paper\.dotx”/, 'in.docx')).toContain('Participants')
  await page
    .getByRole('status')
    .filter({ hasText: /no place for the distribution mark: write \{\{distribution\}\}/ })
    .waitFor()
  await app.screenshot('template-notice')
  expect(await exported(/^Word, without the template/, 'without.docx')).not.toContain(
    'Participants',
  )

  await app.answerDialogs({ save: join(desk.files, 'register.csv') })
  await page.getByRole('button', { name: 'Export as something else' }).click()
  await page.getByRole('menuitem', { name: 'Decisions and actions, CSV…' }).click()
  await page.getByRole('status').filter({ hasText: 'Saved as “register.csv”.' }).waitFor()
  expect(await readFile(join(desk.files, 'register.csv'), 'utf8')).toMatch(/^\uFEFFMeeting,/)

  await template.getByRole('button', { name: 'Remove' }).click()
  await template.getByText(/^None/).waitFor()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await template.getByText('Room paper.dotx').waitFor()
})
