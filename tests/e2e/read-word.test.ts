import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { documentOf, wordFile } from '../electron/word/package.ts'
import { test } from './harness/desk.ts'

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

test('a statement is read from a Word document, and a damaged one is told in words and changes nothing', async ({
  desk,
}) => {
  const [good, bad] = [join(desk.files, 'forum.docx'), join(desk.files, 'damaged.docx')]
  const words = [
    'On 6 May 2024, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in Apia, Samoa.',
    'The purpose of the meeting was to review the pilotage scheme.',
    'Tonga will host the next drill.',
  ]
  await writeFile(
    good,
    wordFile({ 'word/document.xml': documentOf(words.map(paragraph).join('')) }),
  )
  await writeFile(bad, wordFile().slice(0, 300))
  const app = await desk.start()
  const { page } = app

  await app.answerDialogs({ open: [bad] })
  await page.getByRole('button', { name: 'Read a statement…' }).first().click()
  await page
    .getByRole('status')
    .filter({ hasText: /damaged\.docx.*The file is damaged/s })
    .waitFor()
  await app.screenshot('read-word-damaged')
  expect(await page.title()).not.toMatch(/Harbour/)

  await app.answerDialogs({ open: [good] })
  await page.getByRole('button', { name: 'Read a statement…' }).first().click()
  await page.waitForFunction(() => document.title.startsWith('3rd'))
  await page.getByText('Tonga will host the next drill.').first().waitFor()
  await app.screenshot('read-word-good')
})
