import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Context, Dialogs } from '../../../electron/calls/context.ts'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { exportStatement } from '../../../electron/export/export-statement.ts'
import { fileNameOf } from '../../../electron/export/file-name.ts'
import { propertiesOf } from '../../../electron/export/properties.ts'
import { fileCalls } from '../../../electron/file-calls.ts'
import { readMeetingFile } from '../../../electron/meeting-file.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import { formats } from '../../../shared/formats.ts'
import { ok } from '../../../shared/result.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { renderHtml } from '../../../shared/statement/html.ts'
import { renderMarkdown } from '../../../shared/statement/markdown.ts'
import { renderText } from '../../../shared/statement/text.ts'
import { noRecent } from '../../fixtures/recent.ts'
import { emptyRecord, fullRecord } from '../../fixtures/record.ts'
import { noSpelling } from '../../fixtures/spelling.ts'
import { freshFolder, got, noon, options, refusal } from '../store/opened.ts'
import { readWord } from './word.ts'

const meeting = 'meeting-1'

/** The app's parts over a store with one meeting, and a person who answers the dialog. */
async function contextWhere(saveAs: Dialogs['saveAs']): Promise<Context> {
  const store = await holdStore(freshFolder(), options)
  onTestFinished(() => store.close())
  got(got(store.store()).editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  return {
    store,
    dialogs: {
      saveAs,
      open: async () => [],
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
}

describe('exporting from the window', () => {
  test.each(formats.filter((format) => format !== 'pdf'))(
    'saves %s where the person says',
    async (to) => {
      const folder = freshFolder()
      const context = await contextWhere(async ({ defaultPath = '' }) => join(folder, defaultPath))
      const name = `HF 3 – ${to === 'json' ? 'Meeting' : 'Outcomes'}.${to}`
      expect(got(await exportStatement(context, { meeting, to }))).toEqual({ file: name })
      expect(await readdir(folder)).toEqual([name])
      const bytes = await readFile(join(folder, name))
      switch (to) {
        case 'docx':
          return expect(readWord(bytes).paragraphs.length).toBe(compose(fullRecord()).blocks.length)
        case 'txt':
          return expect(bytes.toString()).toBe(renderText(compose(fullRecord())))
        case 'html':
          return expect(bytes.toString()).toBe(renderHtml(compose(fullRecord())))
        case 'md':
          return expect(bytes.toString()).toBe(renderMarkdown(compose(fullRecord())))
        case 'json':
          return expect(got(readMeetingFile(bytes.toString())).record.logLine).toEqual({})
      }
    },
  )

  test('lets the private log and the history go along only where that was chosen', async () => {
    const folder = freshFolder()
    const context = await contextWhere(async ({ defaultPath = '' }) => join(folder, defaultPath))
    const name = 'HF 3 – Meeting with private notes.json'
    const input = { meeting, to: 'json', withNotes: true } as const
    expect(got(await exportStatement(context, input))).toEqual({ file: name })
    const file = got(readMeetingFile(await readFile(join(folder, name), 'utf8')))
    expect(file.record.logLine).toEqual(fullRecord().logLine)
    expect(file.history).not.toBeNull()
    for (const to of ['docx', 'txt'] as const) {
      got(await exportStatement(context, { meeting, to, withNotes: true }))
      const bytes = await readFile(join(folder, `HF 3 – Outcomes.${to}`))
      const text = to === 'docx' ? JSON.stringify(readWord(bytes).paragraphs) : bytes.toString()
      for (const { words } of Object.values(fullRecord().logLine)) expect(text).not.toContain(words)
    }
  })

  test('saves nothing where the person changes their mind', async () => {
    const context = await contextWhere(async () => null)
    expect(got(await exportStatement(context, { meeting, to: 'docx' }))).toEqual({ file: null })
  })

  test('takes along what was written while the dialog stood open', async () => {
    const path = join(freshFolder(), 'late.txt')
    const context = await contextWhere(async () => {
      const store = got(context.store.store())
      const fields = { text: { text: 'Members changed their mind.', marks: [] } }
      got(store.edit(meeting, { kind: 'set', entity: 'item', id: 'item-1', fields }, 'g', noon))
      return path
    })
    got(await exportStatement(context, { meeting, to: 'txt' }))
    expect(await readFile(path, 'utf8')).toContain('Members changed their mind.')
  })

  test('adds the extension that the dialog left out, but not over another file', async () => {
    const folder = freshFolder()
    const context = await contextWhere(async () => join(folder, 'final v1.2'))
    const saved = await exportStatement(context, { meeting, to: 'docx' })
    expect(got(saved)).toEqual({ file: 'final v1.2.docx' })
    await writeFile(join(folder, 'final v1.2.docx'), 'sent already')
    expect(refusal(await exportStatement(context, { meeting, to: 'docx' })).code).toBe('invalid')
    expect(await readFile(join(folder, 'final v1.2.docx'), 'utf8')).toBe('sent already')
  })

  test('says that the meeting is not there before it asks', async () => {
    const context = await contextWhere(async () => {
      throw new Error('nobody should have been asked')
    })
    const exported = await exportStatement(context, { meeting: 'meeting-9', to: 'docx' })
    expect(refusal(exported).code).toBe('not-found')
  })

  test('says what kept the file from being saved', async () => {
    const folder = freshFolder()
    const context = await contextWhere(async () => join(folder, 'gone', 'x.docx'))
    expect(refusal(await exportStatement(context, { meeting, to: 'docx' })).code).toBe('not-found')
  })
})

describe('the name a file is offered under', () => {
  test.each<[Parameters<typeof emptyRecord>[1], string]>([
    [{ seriesShort: 'HF', ordinal: 3 }, 'HF 3 – Outcomes.docx'],
    [
      { seriesShort: '', seriesName: 'Harbour Forum', ordinal: null },
      'Harbour Forum – Outcomes.docx',
    ],
    [
      { seriesShort: '', seriesName: '', title: 'Harbours: a start' },
      'Harbours a start – Outcomes.docx',
    ],
    [{ seriesShort: 'A/B\\C:*?"<>|\u202E', ordinal: 1 }, 'A B C 1 – Outcomes.docx'],
    [{ seriesShort: '', seriesName: '', title: ' .. ' }, 'Outcomes.docx'],
    [{ seriesShort: 'x'.repeat(500), ordinal: 1 }, `${'x'.repeat(120)} – Outcomes.docx`],
  ])('%o', (facts, name) => {
    expect(fileNameOf(emptyRecord(meeting, facts), 'docx')).toBe(name)
  })
})

describe('what a document says of itself', () => {
  test('is told by the facts of the meeting', () => {
    const facts = {
      process: 'Process on the Harbours of the South',
      processShort: 'Harbour Process',
    }
    expect(propertiesOf(emptyRecord(meeting, facts))).toEqual({
      subject: 'Third Meeting of the Harbour Forum, Apia, Samoa, 6–7 May 2024',
      author: 'Co-Chairs, Harbour Process',
    })
  })

  test('is never nobody', () => {
    const nothing = { hosts: '', process: '', seriesName: '', start: '', end: '', title: 'Talks' }
    expect(propertiesOf(emptyRecord(meeting, { ...nothing, city: '', country: '' }))).toEqual({
      subject: 'Talks',
      author: 'Rapporteur',
    })
  })
})
