import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openText } from '../../electron/open-text.ts'
import { appIn } from './calls/app.ts'
import { freshFolder, got } from './store/opened.ts'

const list = 'Country;Delegate\r\nCôte d’Ivoire;Zoé Kouassi\r\n'

/** What the window gets when a person chooses a file with these bytes. */
async function opened(name: string, bytes: string | Uint8Array) {
  const folder = freshFolder()
  writeFileSync(join(folder, name), bytes)
  const { context } = await appIn(folder)
  const dialogs = { ...context.dialogs, open: async () => [join(folder, name)] }
  return openText({ ...context, dialogs }, { of: 'participants' })
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  return isLittle ? bytes : Buffer.from(bytes).swap16()
}

test.each([
  ['UTF-8', Buffer.from(list)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${list}`)],
  ['UTF-16, as Excel saves Unicode text', utf16(list, true)],
  ['UTF-16 the other way round', utf16(list, false)],
  ['Windows-1252, as Excel saves CSV', Buffer.from(list.replace('’', '\u0092'), 'latin1')],
])('a list in %s gives its words', async (_, bytes) => {
  expect(got(await opened('list.csv', bytes))).toEqual({ file: 'list.csv', text: list })
})

test('a workbook is refused with what to do, and named', async () => {
  const file = 'Save it as CSV (.csv) or plain text first.'
  const what = 'This is a Word document, an Excel workbook or an archive, not a plain text.'
  expect(await opened('list.xlsx', 'PK\u0003\u0004 and more')).toEqual({
    ok: false,
    error: { code: 'unreadable', message: `“list.xlsx”: ${what} ${file}` },
  })
})

test('a person who changes their mind gets nothing', async () => {
  const { context } = await appIn(freshFolder())
  expect(got(await openText(context, { of: 'statement' }))).toEqual({ file: null, text: '' })
})
