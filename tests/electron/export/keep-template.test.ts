import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Context } from '../../../electron/calls/context.ts'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { exportStatement } from '../../../electron/export/export-statement.ts'
import { chooseTemplate, saveTemplate } from '../../../electron/export/keep-template.ts'
import { fileCalls } from '../../../electron/file-calls.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import type { TemplateNamed } from '../../../shared/record/meeting.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { noRecent } from '../../fixtures/recent.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { noSpelling } from '../../fixtures/spelling.ts'
import { letterhead, paragraph, roomPaper, run } from '../../samples/templates.ts'
import { dump, freshFolder, got, noon, openIn, options, refusal } from '../store/opened.ts'
import { documentOf, type Parts, relationship, relationships, wordFile } from '../word/package.ts'
import { elements, readWord } from './word.ts'

const meeting = 'meeting-1'

/** The app's parts over a store with one meeting, and a person who opens and saves files of one folder. */
async function atDesk() {
  const folder = freshFolder()
  const home = freshFolder()
  const store = await holdStore(home, options)
  onTestFinished(() => store.close())
  got(got(store.store()).editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  const answers = { open: '', save: '' }
  const pathOf = (name: string) => join(folder, name)
  const context: Context = {
    store,
    dialogs: {
      saveAs: async () => (answers.save === '' ? null : pathOf(answers.save)),
      open: async () => (answers.open === '' ? [] : [pathOf(answers.open)]),
      chooseFolder: async () => null,
      print: async () => ok('cancelled'),
    },
    files: fileCalls,
    print: printPdf,
    recent: noRecent,
    waiting: { take: () => [] },
    room: { open: () => 'window', show: () => {}, close: () => {} },
    closing: { allSent: () => {}, notSaved: () => {} },
    menu: { show: () => {}, switchBar: () => true },
    about: () => Promise.reject(new Error('nobody asks here')),
    spelling: noSpelling,
    textMenu: async () => ({ kind: 'none' }),
    log: () => {},
    now: () => new Date(noon),
  }
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(pathOf(name), bytes)
  const choose = (open: string) => {
    answers.open = open
    return chooseTemplate(context)
  }
  const use = (template: TemplateNamed | null) => {
    const { id } = fullRecord().style
    const edit = { kind: 'set', entity: 'style', id, fields: { template } } as const
    got(got(store.store()).edit(meeting, edit, 'template', noon))
  }
  const exported = async (withoutTemplate = false) => {
    answers.save = 'out.docx'
    got(await exportStatement(context, { meeting, to: 'docx', withoutTemplate }))
    return readWord(readFileSync(pathOf('out.docx')))
  }
  return { context, answers, put, choose, use, exported, pathOf, home, store }
}

const chosen = async (choice: Promise<Result<{ template: TemplateNamed | null }>>) => {
  const { template } = got(await choice)
  if (template === null) throw new Error('nothing was chosen')
  return template
}

describe('a template of the house style', () => {
  test('is what the Word document is written into, unless the person says no', async () => {
    const { put, choose, use, exported } = await atDesk()
    put('Room paper.dotx', roomPaper())
    const answer = got(await choose('Room paper.dotx'))
    expect(answer.fills).toContain('body')
    use(answer.template)
    const inTemplate = await exported()
    expect(inTemplate.paragraphs.map(({ text }) => text)).toContain('Participants')
    expect((await exported(true)).paragraphs.map(({ text }) => text)).not.toContain('Participants')
    use(null)
    expect((await exported()).paragraphs).toEqual((await exported(true)).paragraphs)
  })

  test('is kept once, byte for byte, and saved to a file again', async () => {
    const { context, answers, put, choose, pathOf, store, home } = await atDesk()
    put('Letterhead.docx', letterhead())
    put('Copy of it.docx', letterhead())
    const template = await chosen(choose('Letterhead.docx'))
    expect((await chosen(choose('Copy of it.docx'))).hash).toBe(template.hash)
    answers.save = 'Again' // the dialog leaves the extension to us
    expect(got(await saveTemplate(context, { template }))).toEqual({ file: 'Again.docx' })
    expect(readFileSync(pathOf('Again.docx')).equals(letterhead())).toBe(true)
    answers.save = ''
    expect(got(await saveTemplate(context, { template }))).toEqual({ file: null })
    await store.close()
    expect(dump(home).template).toHaveLength(1)
  })

  test('stays with the revision that was frozen in it, and is brought back by undoing its removal', async () => {
    const { put, choose, use, exported, store } = await atDesk()
    put('Room paper.dotx', roomPaper())
    const template = await chosen(choose('Room paper.dotx'))
    use(template)
    const revised = got(got(store.store()).revisions.revise(meeting, 'circulated', '', noon))
    use(null)
    const revision = revised.list[0]?.id ?? ''
    const frozen = got(got(store.store()).revisions.open(meeting, revision))
    expect(frozen.record.style.template).toEqual(template)
    got(got(store.store()).undo(meeting, noon))
    expect((await exported()).paragraphs.map(({ text }) => text)).toContain('Participants')
  })

  test('is what a comparison with a revision is written into as well', async () => {
    const { context, answers, put, choose, use, pathOf, store } = await atDesk()
    put('Room paper.dotx', roomPaper())
    use(await chosen(choose('Room paper.dotx')))
    const { list } = got(got(store.store()).revisions.revise(meeting, 'circulated', '', noon))
    const text = { text: 'Members met in the harbour.', marks: [] }
    const edit = { kind: 'set', entity: 'item', id: 'item-1', fields: { text } } as const
    got(got(store.store()).edit(meeting, edit, 'words', noon))
    answers.save = 'out.docx'
    got(await exportStatement(context, { meeting, to: 'docx', against: list[0]?.id ?? '' }))
    const { paragraphs, part } = readWord(readFileSync(pathOf('out.docx')))
    expect(paragraphs.map(({ text }) => text)).toContain('Participants')
    const came = elements(part('word/document.xml'), 'w:ins').map((one) =>
      one.replace(/<[^>]*>/g, ''),
    )
    expect(came.join('')).toBe('Draft 1Members met in ')
  })

  test('is told of with the file where it lacks what the meeting has, or the meeting what it asks for', async () => {
    const { context, answers, put, choose, use, store } = await atDesk()
    put('Room paper.dotx', roomPaper())
    use(await chosen(choose('Room paper.dotx')))
    const fields = { distribution: 'Restricted' }
    const edit = { kind: 'set', entity: 'meeting', id: meeting, fields } as const
    got(got(store.store()).edit(meeting, edit, 'mark', noon))
    answers.save = 'out.docx'
    expect(got(await exportStatement(context, { meeting, to: 'docx' }))).toEqual({
      file: 'out.docx',
      inTemplate: { empty: ['symbol', 'opening', 'attendance'], unplaced: ['distribution'] },
    })
  })

  test('comes with a meeting from another store by name alone, which its export says', async () => {
    const { context, answers, use } = await atDesk()
    use({ hash: '0a'.repeat(32), file: 'Far away.dotx' })
    answers.save = 'out.docx'
    const told = await exportStatement(context, { meeting, to: 'docx' })
    expect(refusal(told)).toEqual({ code: 'not-found' })
    expect(told).toMatchObject({ error: { message: expect.stringContaining('“Far away.dotx”') } })
    expect(
      (await exportStatement(context, { meeting, to: 'docx', withoutTemplate: true })).ok,
    ).toBe(true)
  })

  test('is there after the store was closed and opened', async () => {
    const folder = freshFolder()
    const first = await openIn(folder)
    const hash = got(first.addTemplate(letterhead()))
    await first.close()
    const again = await openIn(folder)
    const kept = got(again.template({ hash, file: 'Letterhead.docx' }))
    expect(Buffer.from(kept).equals(letterhead())).toBe(true)
  })
})

const saying = (words: string): Parts => ({
  'word/document.xml': documentOf(paragraph('', run(words))),
})
const related = (...inner: readonly string[]): Parts => ({
  'word/_rels/document.xml.rels': relationships(...inner),
})

describe('what cannot be a template is told with its name, and nothing of it is kept', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['no Word file', 'Members met.', /not a Word document|Word/],
    ['macros', wordFile({ 'word/vbaProject.bin': 'code' }), /macros/],
    [
      'something fetched',
      wordFile(related(relationship('rId1', 'image', 'https://rivers.example/e.png', 'External'))),
      /fetches something from elsewhere/,
    ],
    [
      'something embedded',
      wordFile(related(relationship('rId1', 'oleObject', 'embeddings/sheet.bin'))),
      /another program’s file/,
    ],
    ['broken XML', wordFile({ 'word/document.xml': '<w:document' }), /word\/document\.xml|damaged/],
    [
      'an unknown placeholder',
      wordFile(saying('{{chair}}')),
      /\{\{chair\}\} in paragraph 1 of the text/,
    ],
    ['no place for the text', wordFile(saying('{{title}}')), /no \{\{body\}\}/],
  ])('%s', async (_, bytes, words) => {
    const { put, choose, store, home } = await atDesk()
    put('Paper.docx', bytes)
    const told = await choose('Paper.docx')
    if (told.ok) throw new Error('this should have been refused')
    expect(told.error.message).toMatch(/^“Paper\.docx”: /)
    expect(told.error.message).toMatch(words)
    await store.close()
    expect(dump(home).template).toEqual([])
  })
})
