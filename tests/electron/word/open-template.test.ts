import { describe, expect, test } from 'vitest'
import { openTemplate } from '../../../electron/word/open-template.ts'
import { documentOf, type Parts, relationship, relationships, wordFile } from './package.ts'

async function refusal(parts: Parts): Promise<string> {
  const opened = await openTemplate(wordFile(parts))
  return opened.ok ? 'opened' : opened.error.message
}

const related = (...inner: readonly string[]): Parts => ({
  'word/_rels/document.xml.rels': relationships(...inner),
})

describe('a template', () => {
  test('opens without placeholders, and with them', async () => {
    expect(await openTemplate(wordFile())).toMatchObject({ ok: true, value: { placeholders: [] } })
    const body = documentOf('<w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>')
    expect(await openTemplate(wordFile({ 'word/document.xml': body }))).toMatchObject({
      ok: true,
      value: { placeholders: [{ name: 'body' }] },
    })
  })

  test('is refused with the name of what it would fetch', async () => {
    const image = relationship('rId1', 'image', 'https://rivers.example/emblem.png', 'External')
    expect(await refusal(related(image))).toMatch(
      /fetches .*https:\/\/rivers\.example\/emblem\.png, in word\/document\.xml/,
    )
  })

  test('may have hyperlinks, and note the template it was made from', async () => {
    const link = relationship('rId1', 'hyperlink', 'https://rivers.example/', 'External')
    const settings = relationship('rId1', 'attachedTemplate', 'file:///Normal.dotm', 'External')
    const parts = { ...related(link), 'word/_rels/settings.xml.rels': relationships(settings) }
    expect(await refusal(parts)).toBe('opened')
  })

  test('is refused with the name of what it embeds', async () => {
    const object = relationship('rId1', 'oleObject', 'embeddings/oleObject1.bin')
    expect(await refusal(related(object))).toMatch(/word\/embeddings\/oleObject1\.bin/)
  })

  test('is refused where it is no Word document, and where a placeholder is at fault', async () => {
    expect(await openTemplate(Buffer.from('Members met.'))).toMatchObject({ ok: false })
    const wrong = documentOf('<w:p><w:r><w:t>{{bodi}}</w:t></w:r></w:p>')
    expect(await refusal({ 'word/document.xml': wrong })).toContain('{{bodi}} in paragraph 1')
  })
})
