import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../electron/word/open-package.ts'
import { placeholderNames, placeholdersOf } from '../../../electron/word/placeholders.ts'
import {
  documentOf,
  type Parts,
  relationship,
  relationships,
  wordFile,
  wordNamespace,
} from './package.ts'

async function placeholders(parts: Parts) {
  const opened = await openPackage(wordFile(parts))
  if (!opened.ok) throw new Error(opened.error.message)
  return placeholdersOf(opened.value)
}

async function inBody(xml: string) {
  return placeholders({ 'word/document.xml': documentOf(xml) })
}

function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
}

async function refusal(xml: string): Promise<string> {
  const found = await inBody(xml)
  return found.ok ? 'found' : `${found.error.code}: ${found.error.message}`
}

describe('the placeholders of a template', () => {
  test('are found in their order, each with its place', async () => {
    const found = await inBody(`${paragraph('{{title}}')}${paragraph('Held in {{ Place }}')}
      <w:tbl><w:tr><w:tc>${paragraph('{{body}}')}</w:tc></w:tr></w:tbl>`)
    expect(found).toMatchObject({
      ok: true,
      value: [
        { name: 'title', place: 'paragraph 1 of the text' },
        { name: 'place', place: 'paragraph 2 of the text' },
        { name: 'body', place: 'paragraph 3 of the text, in a table' },
      ],
    })
  })

  test('are found in headers and footers, once where sections share one', async () => {
    const margin = (tag: string, text: string) =>
      `<w:${tag} xmlns:w="${wordNamespace}">${paragraph(text)}</w:${tag}>`
    const found = await placeholders({
      'word/document.xml': documentOf(paragraph('{{body}}')),
      'word/header1.xml': margin('hdr', '{{symbol}}'),
      'word/footer1.xml': margin('ftr', '{{revision}}'),
      'word/_rels/document.xml.rels': relationships(
        relationship('rId1', 'header', 'header1.xml'),
        relationship('rId2', 'header', 'header1.xml'),
        relationship('rId3', 'footer', 'footer1.xml'),
      ),
    })
    expect(found).toMatchObject({
      ok: true,
      value: [
        { name: 'body' },
        { name: 'symbol', place: 'paragraph 1 of the header (word/header1.xml)' },
        { name: 'revision', place: 'paragraph 1 of the footer (word/footer1.xml)' },
      ],
    })
  })

  test('are found however their letters are split over runs', async () => {
    const name = fc.constantFrom(...placeholderNames.filter((one) => one !== 'body'))
    await fc.assert(
      fc.asyncProperty(name, fc.array(fc.nat(16)), async (one, cuts) => {
        const text = `{{${one}}}`
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), undefined]
        const runs = at.slice(0, -1).map((from, index) => text.slice(from, at[index + 1]))
        const found = await inBody(paragraph(...runs) + paragraph('{{body}}'))
        expect(found).toMatchObject({ ok: true, value: [{ name: one }, { name: 'body' }] })
      }),
    )
  })

  test('may be none at all', async () => {
    expect(await inBody(paragraph('Members {agreed} to meet.'))).toEqual({ ok: true, value: [] })
  })

  test('are each named with the place where they are unknown or not closed', async () => {
    const message = await refusal(
      paragraph('{{body}}') + paragraph('{{chair}}') + paragraph('{{title'),
    )
    expect(message).toMatch(/^invalid: /)
    expect(message).toContain('{{chair}} in paragraph 2 of the text is not known.')
    expect(message).toContain('A placeholder in paragraph 3 of the text lacks its {{ or its }}.')
  })

  test('must have the body among them, and in the text', async () => {
    expect(await refusal(paragraph('{{title}}'))).toMatch(/^invalid: .*no \{\{body\}\}/)
    const inHeader = await placeholders({
      'word/header1.xml': `<w:hdr xmlns:w="${wordNamespace}">${paragraph('{{body}}')}</w:hdr>`,
      'word/_rels/document.xml.rels': relationships(relationship('rId1', 'header', 'header1.xml')),
    })
    expect(inHeader).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: expect.stringContaining('header (word/header1.xml)') },
    })
  })

  test('are refused by their place where many paragraphs cannot stand, or would stand twice', async () => {
    const message = await refusal(
      paragraph('{{body}}') + paragraph('Held: {{annexes}}') + paragraph('{{body}}'),
    )
    expect(message).toContain(
      '{{annexes}} in paragraph 2 of the text needs a paragraph of its own.',
    )
    expect(message).toContain('{{body}} stands a second time in paragraph 3 of the text')
  })

  test('are found once in a text box, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${paragraph('{{date}}')}</w:txbxContent>`
    const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    const found = await inBody(`${paragraph('{{body}}')}<w:p><w:r><mc:AlternateContent
      xmlns:mc="${compatibility}"><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`)
    expect(found).toMatchObject({ ok: true, value: [{ name: 'body' }, { name: 'date' }] })
  })
})
