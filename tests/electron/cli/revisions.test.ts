import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fullRecord } from '../../fixtures/record.ts'
import { elements, readWord } from '../export/word.ts'
import { freshFolder, got, noon, openIn } from '../store/opened.ts'
import { cli } from './run.ts'

const meeting = 'meeting-1'

async function storeWithMeeting(): Promise<string> {
  const folder = freshFolder()
  const store = await openIn(folder)
  got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  await store.close()
  return folder
}

async function write(folder: string, text: string) {
  const store = await openIn(folder)
  const fields = { text: { text, marks: [] } }
  const edit = { kind: 'set', entity: 'item', id: 'item-1', fields } as const
  const saved = store.edit(meeting, edit, text, noon)
  await store.close()
  return saved
}

describe('revise and revisions', () => {
  test('freeze the text as it is, and list what was frozen', async () => {
    const store = await storeWithMeeting()
    const words = ['--store', store]
    expect(await cli(['revisions', meeting, ...words])).toMatchObject({ code: 0, output: '' })
    const first = await cli(['revise', meeting, '--as', 'draft', '--note', 'for me', ...words])
    expect(first).toMatchObject({ code: 0, complaint: '' })
    expect(first.lines).toEqual([
      {
        meeting,
        revision: 1,
        name: 'Draft 1',
        kind: 'draft',
        number: 1,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        note: 'for me',
      },
    ])
    got(await write(store, 'Members noted the harbour survey.'))
    await cli(['revise', 'Third Harbour Forum', '--as', 'circulated', ...words])
    const listed = await cli(['revisions', meeting, ...words])
    expect(listed.lines).toMatchObject([
      { revision: 1, name: 'Draft 1', note: 'for me' },
      { revision: 2, name: 'Circulated 1', note: '' },
    ])
  })

  test('refuse a new draft of an adopted text, and every edit of it', async () => {
    const store = await storeWithMeeting()
    await cli(['revise', meeting, '--as', 'adopted', '--store', store])
    for (const kind of ['draft', 'corrigendum']) {
      const refused = await cli(['revise', meeting, '--as', kind, '--store', store])
      expect(refused).toMatchObject({ code: 1, output: '' })
      expect(refused.complaint).toContain('Start a corrigendum first')
    }
    expect(await write(store, 'x')).toMatchObject({ ok: false, error: { code: 'frozen' } })
    const listed = await cli(['revisions', meeting, '--store', store])
    expect(listed.lines).toMatchObject([{ name: 'Adopted' }])
  })

  test.each([
    [['revise', meeting], 'revise needs --as draft'],
    [['revise', meeting, '--as', 'final'], 'revise needs --as draft'],
    [['revise', meeting, '--as', 'draft', '--note', 'a\nb'], 'one line of plain words'],
    [['revise', '--as', 'draft'], 'revise needs one meeting'],
    [['revisions'], 'revisions needs one meeting'],
    [['revisions', 'Another Forum'], 'no meeting “Another Forum”'],
    [['show', meeting, '--revision', ''], '--revision needs'],
    [['show', meeting, '--revision', 'Circulated 3'], 'no revision “Circulated 3”'],
    [['list', '--as', 'draft'], '--as means nothing here'],
  ])('say plainly what cannot be: %j', async (words, complaint) => {
    const refused = await cli([...words, '--store', await storeWithMeeting()])
    expect(refused).toMatchObject({ code: 1, output: '' })
    expect(refused.complaint).toContain(complaint)
  })
})

describe('show --revision', () => {
  test('prints what a revision says, by its number or its name', async () => {
    const store = await storeWithMeeting()
    await cli(['revise', meeting, '--as', 'circulated', '--store', store])
    const frozen = await cli(['show', meeting, '--store', store])
    got(await write(store, 'Members noted the harbour survey.'))
    for (const revision of ['1', 'Circulated 1', 'circulated 1']) {
      const shown = await cli(['show', meeting, '--revision', revision, '--store', store])
      expect(shown).toMatchObject({ code: 0, lines: frozen.lines })
    }
    const now = await cli(['show', meeting, '--store', store])
    expect(now.lines).not.toEqual(frozen.lines)
  })
})

describe('a meeting’s file', () => {
  test('takes its revisions along with the notes, and not without them', async () => {
    const from = await storeWithMeeting()
    await cli(['revise', meeting, '--as', 'circulated', '--store', from])
    const out = join(freshFolder(), 'meeting.json')
    const exporting = ['export', meeting, '--to', 'json', '--out', out, '--store', from]
    const listed = async (more: string[]) => {
      await cli([...exporting, ...more])
      const to = freshFolder()
      expect(await cli(['import', out, '--store', to])).toMatchObject({ code: 0 })
      return (await cli(['revisions', meeting, '--store', to])).lines
    }
    expect(await listed(['--with-notes'])).toEqual(
      (await cli(['revisions', meeting, '--store', from])).lines,
    )
    expect(await listed([])).toEqual([])
  })
})

describe('export --against', () => {
  test('shows in Word what has changed since a revision', async () => {
    const store = await storeWithMeeting()
    await cli(['revise', meeting, '--as', 'circulated', '--store', store])
    got(await write(store, 'Members noted the harbour survey.'))
    const out = join(freshFolder(), 'changes.docx')
    const to = ['--to', 'docx', '--out', out, '--store', store]
    const done = await cli(['export', meeting, ...to, '--against', 'Circulated 1'])
    expect(done).toMatchObject({ code: 0, complaint: '' })
    const xml = readWord(await readFile(out)).part('word/document.xml')
    const words = (name: string) =>
      elements(xml, name).map((element) => element.replace(/<[^>]*>/g, ''))
    expect(words('w:del').join('')).toBe('Members welcomed') // the first word was in italic before
    expect(words('w:ins').join('')).toBe('Members noted')

    const wrong = await cli(['export', meeting, ...to, '--against', 'Adopted'])
    expect(wrong).toMatchObject({ code: 1, complaint: expect.stringContaining('no revision') })
    const text = ['--to', 'txt', '--out', out, '--store', store]
    expect(await cli(['export', meeting, ...text, '--against', '1'])).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('Only --to docx'),
    })
  })

  test('shows nothing but changed words where both are in another dress', async () => {
    const store = await storeWithMeeting()
    await cli(['revise', meeting, '--as', 'circulated', '--store', store])
    got(await write(store, 'Members noted the harbour survey.'))
    const out = join(freshFolder(), 'changes.docx')
    const to = ['--to', 'docx', '--out', out, '--store', store, '--against', '1']
    await cli(['export', meeting, ...to, '--layout', 'numbered'])
    const word = readWord(await readFile(out))
    expect(word.part('word/document.xml')).not.toMatch(/w:pPrChange/)
    expect(word.paragraphs.map(({ number }) => number)).toContain('1.')
  })
})

describe('export of a meeting whose pages name their revision', () => {
  test('marks it as a draft until it is adopted', async () => {
    const folder = freshFolder()
    const store = await openIn(folder)
    const record = fullRecord()
    const style = { ...record.style, stampsRevision: true }
    got(store.editLibrary({ kind: 'meeting.add', record: { ...record, style } }, noon))
    await store.close()
    const out = join(folder, 'statement.docx')
    const header = async () => {
      await cli(['export', meeting, '--to', 'docx', '--out', out, '--store', folder])
      return readWord(await readFile(out))
        .part('word/header1.xml')
        .replace(/<[^>]*>/g, '')
    }
    expect(await header()).toMatch(/Draft 1 · .*, \d\d:\d\dDRAFT/)
    await cli(['revise', meeting, '--as', 'adopted', '--store', folder])
    expect(await header()).toMatch(/Adopted · .*, \d\d:\d\d$/)
  })
})
