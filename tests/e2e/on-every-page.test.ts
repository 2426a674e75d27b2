import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readWord } from '../electron/export/word.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { openDraft, whenSaved } from './harness/opened-draft.ts'

const words = 'Members welcomed the harbour survey.'
const record = { ...emptyRecord(), item: { 'item-1': outcome('item-1', 'a0', words) } }

describe('what stands on every page', () => {
  test('is set under Facts, undone like all else, and printed in either dress', async ({
    desk,
  }) => {
    const { page, answerDialogs } = await openDraft(desk, record)
    const file = join(desk.files, 'forum.docx')
    await answerDialogs({ save: file })
    await page.keyboard.press('Control+1')
    const summary = page.getByRole('button', { name: 'On the page page numbers only' })
    await summary.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Document symbol').focus()
    await page.keyboard.type('HF/3/2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Restricted')
    await page.keyboard.press('Tab') // to the dress
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
    await page
      .getByRole('region', { name: 'The statement' })
      .getByText('1.', { exact: true })
      .waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await whenSaved(page)
    await page
      .getByRole('button', {
        name: 'paragraphs numbered · HF/3/2 · Restricted · revision and time',
      })
      .waitFor()

    await page.getByRole('button', { name: 'Export to Word' }).click()
    await page.getByRole('status').filter({ hasText: 'Saved as “forum.docx”.' }).waitFor()
    const word = readWord(await readFile(file))
    expect(word.paragraphs.map(({ number, text }) => [number, text])).toContainEqual(['1.', words])
    expect(word.part('word/document.xml')).toContain('w:lnNumType')
    const header = word.part('word/header1.xml').replace(/<[^>]*>/g, '')
    expect(header).toMatch(/HF\/3\/2Restricted.*Draft 1 · .*DRAFT/)

    await page.getByRole('button', { name: /^Undo/ }).click()
    await page
      .getByRole('radio', { name: 'None', exact: true })
      .and(page.locator(':checked'))
      .waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page
      .getByRole('button', {
        name: 'On the page paragraphs numbered · HF/3/2 · Restricted',
        exact: true,
      })
      .waitFor()
  })
})
