import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { documentOf, wordFile } from '../electron/word/package.ts'
import { test } from './harness/desk.ts'
import { itemsOf, whenSaved } from './harness/opened-draft.ts'

const by = 'w:author="Sione Tau" w:date="2026-03-04T09:30:00Z"'
const said = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const put = (words: string) => `<w:ins w:id="1" ${by}>${said(words)}</w:ins>`
const cut = (words: string) =>
  `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
const file = (...inner: string[]) =>
  wordFile({ 'word/document.xml': documentOf(inner.map(paragraph).join('')) })

const own = [
  'On 6 May 2024, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in Apia, Samoa.',
  'The purpose of the meeting was to review the pilotage scheme.',
  'Members noted the tide tables of the harbour masters.',
  'Members welcomed the drill in Apia and thanked Samoa.',
  'Tonga will host the next drill in Nuku’alofa.',
]

test('a file that came back is settled difference by difference, by keyboard, and each decision can be undone', async ({
  desk,
}) => {
  const [first, back, bad] = ['forum', 'back', 'bad'].map((name) =>
    join(desk.files, `${name}.docx`),
  )
  if (first === undefined || back === undefined || bad === undefined) throw new Error('no path')
  await writeFile(first, file(...own.map(said)))
  await writeFile(bad, wordFile().slice(0, 300))
  const [opening = '', purpose = '', , drill = '', host = ''] = own
  await writeFile(
    back,
    file(
      said(opening),
      said(purpose),
      said('Members ') +
        cut('noted') +
        put('endorsed') +
        said(' the tide tables of the harbour masters.'),
      put('Fiji will print them.'),
      said(drill.replace('thanked', 'warmly thanked')),
      said(host.replace('will host', 'offered to host')),
    ),
  )
  const app = await desk.start()
  const { page } = app
  await app.answerDialogs({ open: [first] })
  await page.getByRole('button', { name: 'Read a statement…' }).first().click()
  await page.locator('.body-place [data-item]').first().waitFor()
  const before = await itemsOf(page)

  await app.answerDialogs({ open: [bad] })
  await page.keyboard.press('Control+o')
  await page.getByText(/bad\.docx.*The draft is as it was/s).waitFor()
  expect(await itemsOf(page)).toEqual(before)

  await app.answerDialogs({ open: [back] })
  await page.keyboard.press('Control+o')
  const pane = page.getByRole('region', { name: 'A file that came back' })
  await pane.getByText('0 of 4 settled').waitFor()
  await app.screenshot('returned-open')
  await page.keyboard.press('b') // noted / endorsed, by somebody who is no party
  await page.getByText('A bracket cannot name “Sione Tau”').waitFor()
  expect(await itemsOf(page)).toEqual(before)
  await page.keyboard.type('TON')
  await page.keyboard.press('Enter')
  await page.keyboard.press('b')
  await pane.getByText('1 of 4 settled').waitFor()
  await page.keyboard.press('a') // a new paragraph
  await pane.getByText('2 of 4 settled').waitFor()
  await page.keyboard.press('r') // warmly
  await pane.getByText('3 of 4 settled').waitFor()
  await page.keyboard.press('e') // offered, and the cursor goes there
  await page.locator('.body-place [data-item]', { hasText: 'offered to host' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('.body-place') !== null)
  await pane.getByText('4 of 4 settled').waitFor()
  await whenSaved(page)
  await app.screenshot('returned-settled')
  const after = (await itemsOf(page)).join('\n')
  expect(after).toContain('Members [noted / TON: endorsed] the tide tables')
  expect(after).toContain('Fiji will print them.')
  expect(after).toContain(drill)
  expect(after).toContain('Tonga offered to host the next drill')

  await page.keyboard.press('Control+z')
  await pane.getByText('3 of 4 settled').waitFor()
  expect((await itemsOf(page)).join('\n')).toContain('Tonga will host the next drill')
})
