import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readWord } from '../electron/export/word.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { emblem } from '../samples/emblem.ts'
import { test } from './harness/desk.ts'
import { openDraft, whenSaved } from './harness/opened-draft.ts'

const item = outcome('item-1', 'a0', 'Members welcomed the survey.')

test('an emblem is chosen, described, printed on the first page and removed, by keyboard', async ({
  desk,
}) => {
  const picture = join(desk.files, 'Wave.png')
  const broken = join(desk.files, 'Broken.png')
  await writeFile(picture, emblem())
  await writeFile(broken, emblem().subarray(0, 300))
  const app = await openDraft(desk, { ...emptyRecord(), item: { [item.id]: item } })
  const { page } = app
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: /^On the page/ }).click()
  const field = page.getByRole('group', { name: 'Emblem on the first page' })

  await app.answerDialogs({ open: [broken] })
  await field.getByRole('button', { name: 'Choose…' }).click()
  await page.getByText(/“Broken\.png”: The picture is broken or cut off/).waitFor()
  await field.getByText(/^None/).waitFor()

  await app.answerDialogs({ open: [picture] })
  await field.getByRole('button', { name: 'Choose…' }).focus()
  await page.keyboard.press('Enter')
  await field.getByText('Wave.png').waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: '“Wave.png” stands over the first page.' })
    .waitFor()
  await page.getByLabel('What the emblem shows').fill('A wave in a disc')
  await whenSaved(page)
  await app.screenshot('emblem-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.screenshot('emblem-dark')
  await page.emulateMedia({ colorScheme: 'light' })

  const exported = async (command: RegExp, name: string) => {
    await app.answerDialogs({ save: join(desk.files, name) })
    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: command }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `Saved as “${name}”.` })
      .waitFor()
    return readFile(join(desk.files, name))
  }
  const html = (await exported(/^Web page/, 'page.html')).toString()
  expect(html).toContain('alt="A wave in a disc"')
  const pdf = await exported(/^PDF/, 'page.pdf')
  expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/)

  await field.getByRole('button', { name: 'Remove' }).focus()
  await page.keyboard.press('Enter')
  await field.getByText(/^None/).waitFor()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await field.getByText('Wave.png').waitFor()
  await app.answerDialogs({ save: join(desk.files, 'page.docx') })
  await page.keyboard.press('Control+e')
  await page.getByRole('status').filter({ hasText: 'Saved as “page.docx”.' }).waitFor()
  const word = readWord(await readFile(join(desk.files, 'page.docx')))
  expect(word.part('word/header1.xml')).toContain('descr="A wave in a disc"')
})
