import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../electron/word/open-package.ts'
import { parseXml } from '../../../electron/word/parse-xml.ts'
import { contentTypes, documentOf, relationship, relationships, wordFile } from './package.ts'

const application = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

async function refusal(bytes: Uint8Array): Promise<string> {
  const opened = await openPackage(bytes)
  return opened.ok ? 'opened' : opened.error.message
}

function refusalOfXml(text: string): string {
  const parsed = parseXml(Buffer.from(text), 'word/document.xml')
  return parsed.ok ? 'read' : parsed.error.message
}

test('a replacement character in the words is read as one', () => {
  expect(refusalOfXml('<w>Members of \uFFFD met.</w>')).toBe('read')
})

describe('a Word file of a stranger’s', () => {
  test('opens with its parts, and says whether it is a template', async () => {
    const opened = await openPackage(wordFile())
    expect(opened).toMatchObject({
      ok: true,
      value: { main: 'word/document.xml', isTemplate: false },
    })
    const template = await openPackage(
      wordFile({ '[Content_Types].xml': contentTypes(`${application}template.main+xml`) }),
    )
    expect(template).toMatchObject({ ok: true, value: { isTemplate: true } })
  })

  test('lists what it links to outside itself and what it embeds; a hyperlink is neither', async () => {
    const opened = await openPackage(
      wordFile({
        'word/_rels/document.xml.rels': relationships(
          relationship('rId1', 'hyperlink', 'https://rivers.example/', 'External'),
          relationship('rId2', 'image', 'https://rivers.example/emblem.png', 'External'),
          relationship('rId3', 'oleObject', 'embeddings/oleObject1.bin'),
        ),
        'word/embeddings/oleObject1.bin': 'a sheet',
      }),
    )
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.value.external).toMatchObject([
      { part: 'word/document.xml', type: 'image', target: 'https://rivers.example/emblem.png' },
    ])
    expect(opened.value.embedded).toEqual(['word/embeddings/oleObject1.bin'])
  })

  test('is refused where it is something else', async () => {
    expect(await refusal(Buffer.from('Members agreed to meet again.'))).toMatch(/no Word document/)
    expect(await refusal(Buffer.alloc(0))).toMatch(/no Word document/)
    expect(await refusal(wordFile({ '_rels/.rels': relationships() }))).toMatch(/no Word document/)
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    expect(await refusal(wordFile({ '[Content_Types].xml': contentTypes(sheet) }))).toMatch(
      /no Word document/,
    )
  })

  test('is refused with what to do where it is encrypted or of an old Word', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusal(encrypted)).toMatch(/password/)
    expect(await refusal(ole)).toMatch(/\.docx/)
  })

  test('is refused where it can run a program', async () => {
    const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await refusal(wordFile({ '[Content_Types].xml': contentTypes(macros) }))).toMatch(
      /macros/,
    )
    expect(await refusal(wordFile({ 'word/vbaProject.bin': 'a program' }))).toMatch(/macros/)
    expect(await refusal(wordFile({ 'word/activeX/activeX1.xml': '<a/>' }))).toMatch(/ActiveX/)
  })

  test('is refused where it is cut off or a byte of it was changed', async () => {
    const whole = wordFile()
    for (const length of [2, 30, whole.length - 1]) {
      expect(await refusal(whole.subarray(0, length))).toMatch(/damaged/)
    }
    const stored = Buffer.from(wordFile({ 'word/media/image1.png': new Uint8Array(4_000).fill(7) }))
    for (let at = 60; at < stored.length; at += 97) {
      const changed = Buffer.from(stored)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await openPackage(changed) // whatever comes of it, it comes as a Result
    }
  })

  test('is refused unread where it would swell', { timeout: 20_000 }, async () => {
    const zeros = new Uint8Array(200 * 1024 * 1024)
    const bomb = wordFile({ 'word/media/image1.png': zeros })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(bomb)).toMatch(/far larger than any document/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)

    const lying = Buffer.from(bomb) // it says that it is small: in its directory, and before its content
    const size = Buffer.alloc(4)
    size.writeUInt32LE(zeros.length)
    const small = Buffer.alloc(4)
    small.writeUInt32LE(100)
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at)) small.copy(lying, at)
    const started = performance.now()
    expect(await refusal(lying)).toMatch(/damaged/)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('the XML of a part', () => {
  test('is refused where it is broken', () => {
    for (const text of ['', 'words', '<a>', '<a></b>', '<a/><b/>', '<w:p/>', '<a>&nbsp;</a>']) {
      expect(refusalOfXml(text)).toMatch(/damaged in word\/document.xml/)
    }
    expect(parseXml(Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]), 'word/a.xml').ok).toBe(false)
  })

  test('is refused where it declares a document type: no entity is ever looked up', () => {
    expect(refusalOfXml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>')).toMatch(
      /declares a document type/,
    )
  })

  test('is refused where it has 100 000 paragraphs or goes endlessly deep, and that quickly', () => {
    const paragraph = '<w:p><w:r><w:t>Members met.</w:t></w:r></w:p>'
    const started = performance.now()
    expect(refusalOfXml(documentOf(paragraph.repeat(100_000)))).toMatch(/too long/)
    expect(refusalOfXml(`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`)).toMatch(/damaged/)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test('is read in UTF-16 as well', () => {
    const text = Buffer.from(
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>Côte d’Ivoire</a>',
      'utf16le',
    )
    const parsed = parseXml(text, 'word/document.xml')
    expect(parsed.ok && parsed.value.documentElement?.textContent).toBe('Côte d’Ivoire')
  })
})
