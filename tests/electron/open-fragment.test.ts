import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFragment } from '../../electron/open-fragment.ts'
import { appIn } from './calls/app.ts'
import { freshFolder, got } from './store/opened.ts'
import { documentOf, wordFile } from './word/package.ts'

/** What the window gets when a person chooses a file with these bytes. */
async function opened(name: string, bytes: string | Uint8Array) {
  const folder = freshFolder()
  writeFileSync(join(folder, name), bytes)
  const { context } = await appIn(folder)
  const dialogs = { ...context.dialogs, open: async () => [join(folder, name)] }
  return openFragment({ ...context, dialogs })
}

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const by = 'w:author="Ana Tui" w:date="2026-03-04T09:30:00Z"'

test('a text file gives its words', async () => {
  const words = 'Members welcomed\r\nthe drill in Nuku’alofa.\r\n'
  expect(got(await opened('fiji.txt', words))).toEqual({ file: 'fiji.txt', words })
})

test('a Word file gives a paragraph a line, its tracked changes accepted', async () => {
  const cut = `<w:del w:id="1" ${by}><w:r><w:delText xml:space="preserve">noted </w:delText></w:r></w:del>`
  const put = `<w:ins w:id="2" ${by}>${run('welcomed ')}</w:ins>`
  const first = `<w:p>${run('Members ')}${cut}${put}${run('the drill.')}</w:p>`
  const document = documentOf(`${first}<w:p/><w:p>${run('They thanked Samoa.')}</w:p>`)
  expect(got(await opened('fiji.docx', wordFile({ 'word/document.xml': document })))).toEqual({
    file: 'fiji.docx',
    words: 'Members welcomed the drill.\nThey thanked Samoa.',
  })
})

test.each<[string, string, string | Uint8Array]>([
  ['unreadable', 'empty.txt', ' \n'],
  ['unreadable', 'broken.docx', wordFile().slice(0, 200)],
  ['unreadable', 'renamed.txt', 'PK\u0003\u0004 and more'],
  ['invalid', 'statement.txt', 'Members noted the drill. '.repeat(1_000)],
])('what is no fragment is refused and named: %s, %s', async (code, name, bytes) => {
  expect(await opened(name, bytes)).toMatchObject({
    ok: false,
    error: { code, message: expect.stringContaining(`“${name}”`) },
  })
})

test('a person who changes their mind gets nothing', async () => {
  const { context } = await appIn(freshFolder())
  expect(got(await openFragment(context))).toBeNull()
})
