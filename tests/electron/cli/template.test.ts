import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { letterhead, paragraph, roomPaper, run } from '../../samples/templates.ts'
import { unzip } from '../export/unzip.ts'
import { readWord } from '../export/word.ts'
import { freshFolder, got, noon, openIn } from '../store/opened.ts'
import { documentOf, wordFile } from '../word/package.ts'
import { cli } from './run.ts'
import { forum } from './texts.ts'

const faulty = paragraph('', run('{{body}}')) + paragraph('', run('For {{chair}}'))

/** A folder with templates in it, and a store that has read a statement. */
async function withTemplates() {
  const folder = freshFolder()
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
  put('forum.txt', forum)
  put('paper.dotx', roomPaper())
  put('letterhead.docx', letterhead())
  put('faulty.docx', wordFile({ 'word/document.xml': documentOf(faulty) }))
  put('words.docx', 'not a Word file')
  put('macros.docx', wordFile({ 'word/vbaProject.bin': 'code' }))
  await cli(['read', 'forum.txt', '--store', 'store'], folder)
  const exported = (template: string, out: string, ...more: readonly string[]) => {
    const words = ['export', 'Harbour Forum', '--to', 'docx', '--out', out, '--store', 'store']
    return cli([...words, '--template', template, ...more], folder)
  }
  return { folder, exported }
}

describe('export into a template', () => {
  test('fills a .dotx into a .docx, and names what the meeting does not have', async () => {
    const { folder, exported } = await withTemplates()
    const ran = await exported('paper.dotx', 'paper.docx')
    expect(ran).toMatchObject({
      code: 0,
      complaint: '',
      lines: [{ file: 'paper.docx', empty: ['symbol'] }],
    })
    const { paragraphs, part } = readWord(readFileSync(join(folder, 'paper.docx')))
    const text = paragraphs.map((one) => one.text.replaceAll('\u00A0', ' ')).join('\n')
    expect(text).toContain(
      'Held in Apia, Samoa, 6 May 2024\n Draft 1\nThird Meeting of the Harbour Forum',
    )
    expect(text).toContain('Outcomes\nMembers welcomed the first report')
    expect(text).toContain('Participants\nFiji\nSamoa\nTonga\nVanuatu\nIMO\nPalau\nIssued by')
    expect(part('docProps/core.xml')).toContain('Third Meeting of the Harbour Forum')
  })

  test('is that of the house style where none is named, unless the statement is to go without', async () => {
    const { folder, exported } = await withTemplates()
    const store = await openIn(join(folder, 'store'))
    const [{ id = '' } = {}] = got(store.library()).meetings
    const template = { hash: got(store.addTemplate(roomPaper())), file: 'Room paper.dotx' }
    const style = got(store.openMeeting(id)).record.style.id
    const edit = { kind: 'set', entity: 'style', id: style, fields: { template } } as const
    got(store.edit(id, edit, 'template', noon))
    await store.close()
    const textsOf = (name: string) =>
      readWord(readFileSync(join(folder, name))).paragraphs.map(({ text }) => text)
    const words = ['export', 'Harbour Forum', '--to', 'docx', '--out', 'own.docx']
    expect(await cli([...words, '--store', 'store'], folder)).toMatchObject({ code: 0 })
    expect(textsOf('own.docx')).toContain('Participants')
    expect(await exported('none', 'without.docx')).toMatchObject({ code: 0, complaint: '' })
    expect(textsOf('without.docx')).not.toContain('Participants')
  })

  test('calls the text by its revision until it goes on', async () => {
    const { folder, exported } = await withTemplates()
    await cli(['revise', 'Harbour Forum', '--as', 'circulated', '--store', 'store'], folder)
    await exported('paper.dotx', 'circulated.docx')
    const { part } = readWord(readFileSync(join(folder, 'circulated.docx')))
    expect(part('word/footer1.xml')).toContain('>Circulated 1<')
  })

  test('puts the statement at the end of a letterhead', async () => {
    const { folder, exported } = await withTemplates()
    expect(await exported('letterhead.docx', 'letter.docx')).toMatchObject({ code: 0 })
    const { paragraphs } = readWord(readFileSync(join(folder, 'letter.docx')))
    expect(paragraphs[0]?.text).toBe('To all delegations')
    expect(paragraphs[1]?.text).toMatch(/^On 6\u00A0May 2024, the Co-Chairs/)
    await exported('letterhead.docx', 'numbered.docx', '--layout', 'numbered')
    const numbered = readWord(readFileSync(join(folder, 'numbered.docx')))
    expect(numbered.paragraphs.slice(1, 5).map(({ number }) => number)).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
    ])
  })

  test('writes nothing for a template that is at fault, and says why', async () => {
    const { folder, exported } = await withTemplates()
    for (const [template, complaint] of [
      ['faulty.docx', /^faulty\.docx: \{\{chair\}\} in paragraph 2 of the text is not known/],
      ['words.docx', /^words\.docx: It is no Word document/],
      ['macros.docx', /^macros\.docx: It holds macros/],
      ['nowhere.dotx', /^nowhere\.dotx: There is no file/],
    ] as const) {
      const ran = await exported(template, 'nothing.docx')
      expect(ran).toMatchObject({ code: 1, output: '' })
      expect(ran.complaint).toMatch(complaint)
      expect(existsSync(join(folder, 'nothing.docx'))).toBe(false)
    }
  })

  test('does not write over the template', async () => {
    const { folder, exported } = await withTemplates()
    const ran = await exported('letterhead.docx', 'letterhead.docx')
    expect(ran).toMatchObject({ code: 1, output: '' })
    expect(ran.complaint).toMatch(/would replace its template/)
    const after = readFileSync(join(folder, 'letterhead.docx'))
    expect(unzip(after)).toEqual(unzip(Buffer.from(letterhead())))
  })

  test('goes with --against: what changed since stands in the template as tracked changes', async () => {
    const { folder, exported } = await withTemplates()
    await cli(['revise', 'Harbour Forum', '--as', 'circulated', '--store', 'store'], folder)
    const ran = await exported('paper.dotx', 'changes.docx', '--against', 'Circulated 1')
    expect(ran).toMatchObject({ code: 0, complaint: '', lines: [{ empty: ['symbol'] }] })
    const { paragraphs, part } = readWord(readFileSync(join(folder, 'changes.docx')))
    expect(paragraphs.map(({ text }) => text)).toContain('Issued by the secretariat.')
    expect(part('word/document.xml')).not.toMatch(/<w:(?:ins|del) /) // nothing has changed since
    const tracked = `<w:p><w:ins w:id="1" w:author="A" w:date="2024-05-06T00:00:00Z">${run('New')}</w:ins></w:p>`
    const body = tracked + paragraph('', run('{{body}}'))
    writeFileSync(join(folder, 'tracked.docx'), wordFile({ 'word/document.xml': documentOf(body) }))
    const refused = await exported('tracked.docx', 'nothing.docx', '--against', '1')
    expect(refused).toMatchObject({ code: 1, output: '' })
    expect(refused.complaint).toMatch(/tracked changes of its own in the text/)
    expect(existsSync(join(folder, 'nothing.docx'))).toBe(false)
  })

  test('does not go with another format', async () => {
    const ran = await cli(['export', 'x', '--out', 'y', '--template', 'z', '--to', 'pdf'])
    expect(ran).toMatchObject({ code: 1, output: '' })
    expect(ran.complaint).toMatch(/Only --to docx can go into a --template/)
  })
})
