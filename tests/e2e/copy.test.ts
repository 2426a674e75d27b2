import { expect } from 'vitest'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { cursorIn, openDraft } from './harness/opened-draft.ts'

const words = ['Members welcomed the survey.', 'Tonga will report.', 'Fiji will host a drill.']
const items = words.map((text, nth) => outcome(`item-${nth}`, `a${nth}`, text, { marker: '1.' }))
const record = { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }

test('the statement, or the items selected, is copied as markup and as plain text', async ({
  desk,
}) => {
  const app = await openDraft(desk, record)
  const { page } = app
  /** What another program would be given. */
  const pasted = async () => {
    const given = page.evaluate(
      () =>
        new Promise<{ html: string; text: string }>((resolve) => {
          const take = (event: ClipboardEvent) => {
            event.preventDefault()
            event.stopImmediatePropagation()
            const get = (type: string) => event.clipboardData?.getData(type) ?? ''
            resolve({ html: get('text/html'), text: get('text/plain') })
          }
          window.addEventListener('paste', take, { capture: true, once: true })
        }),
    )
    await page.keyboard.press('Control+v')
    return given
  }
  await cursorIn(page, 'Tonga')
  await page.keyboard.press('Control+Shift+c')
  await page
    .getByRole('status')
    .filter({ hasText: 'Copied the statement, for Word or mail.' })
    .waitFor()
  const whole = await pasted()
  expect(whole.text).toBe(words.map((text, nth) => `${nth + 1}. ${text}\n`).join(''))
  expect(whole.html).toContain('@list l0:level1')
  expect(whole.html).toMatch(/'3\. ';mso-list:l0 level1/)

  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Export as something else' }).click()
  await page.getByRole('menuitem', { name: 'Copy for Word and mail' }).waitFor()
  await app.screenshot('copy-menu')
  await page.getByRole('menuitem', { name: 'Copy for Word and mail' }).click()
  await page.getByRole('status').filter({ hasText: 'Copied 2 items, for Word or mail.' }).waitFor()
  await cursorIn(page, 'Tonga')
  expect((await pasted()).text).toBe('2. Tonga will report.\n3. Fiji will host a drill.\n')
})

test('what was copied for Word and mail comes back into the draft as it was: plain spaces, plain hyphens, footnotes', async ({
  desk,
}) => {
  const said = 'Members met on 23-24 February and thanked 14 members.'
  const note = 'See Annex A, of 2 May.'
  const footnote = { kind: 'footnote', at: 7, note } as const
  const first = outcome('item-1', 'a0', said)
  const item = { ...first, text: { text: said, marks: [footnote] } }
  const last = outcome('item-2', 'a1', 'Tonga will report.')
  const { page } = await openDraft(desk, {
    ...emptyRecord(),
    item: { [item.id]: item, [last.id]: last },
  })
  await cursorIn(page, 'Tonga')
  await page.keyboard.press('Control+Shift+c')
  await page
    .getByRole('status')
    .filter({ hasText: 'Copied the statement, for Word or mail.' })
    .waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await page.getByText('Members met on 23-24 February').nth(1).waitFor()
  const shown = await page.locator('.ProseMirror [data-item]').evaluateAll((items) =>
    items.map((one) => {
      const note = one.querySelector<HTMLElement>('sup[data-note]')?.dataset.note ?? ''
      return [one.textContent, note]
    }),
  )
  expect(shown.filter(([words]) => words !== '')).toEqual([
    [said, note],
    ['Tonga will report.', ''],
    [said, note],
    ['Tonga will report.', ''],
  ])
})
