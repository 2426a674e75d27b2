import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Context } from '../../electron/calls/context.ts'
import { printPdf } from '../../electron/cli/print-pdf.ts'
import { fileCalls } from '../../electron/file-calls.ts'
import { readFiles } from '../../electron/read-files.ts'
import { holdStore } from '../../electron/store/holder.ts'
import { ok } from '../../shared/result.ts'
import { compose } from '../../shared/statement/compose.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { paragraphs } from '../../shared/statement/text.ts'
import { noRecent } from '../fixtures/recent.ts'
import { noSpelling } from '../fixtures/spelling.ts'
import { forum } from './cli/texts.ts'
import { freshFolder, got, noon, openIn, options, refusal } from './store/opened.ts'
import { wordFile } from './word/package.ts'

/** The app's parts over a new store, and a person who chooses these files. */
async function contextWhere(open: () => string[], folder = freshFolder()): Promise<Context> {
  const store = await holdStore(folder, options)
  onTestFinished(() => store.close())
  return {
    store,
    dialogs: {
      saveAs: async () => null,
      open: async () => open(),
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

/** A folder with a good text, and others that are none. */
function folderWithTexts(): string {
  const folder = freshFolder()
  writeFileSync(join(folder, 'forum.txt'), forum)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'large.txt'), '')
  truncateSync(join(folder, 'large.txt'), 50 * 1024 * 1024)
  mkdirSync(join(folder, 'folder'))
  return folder
}

describe('reading files from the window', () => {
  test('makes a meeting of each, and one that cannot be read does not stop the others', async () => {
    const folder = folderWithTexts()
    const names = ['empty.txt', 'forum.txt', 'large.txt', 'folder', 'gone.txt']
    const context = await contextWhere(() => names.map((name) => join(folder, name)))
    const answers = got(await readFiles(context))
    expect(answers.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['empty.txt', 'unreadable'],
      ['forum.txt', null],
      ['large.txt', 'unreadable'],
      ['folder', 'unreadable'],
      ['gone.txt', 'not-found'],
    ])
    const { meetings } = got(got(context.store.store()).library())
    expect(meetings.map(({ id }) => id)).toEqual([answers[1]?.meeting])
    expect(meetings[0]?.title).toBe('Third Meeting of the Harbour Forum')
  })

  test('makes a meeting of a Word document too', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'Statement.DOCX'), wordFile())
    const context = await contextWhere(() => [join(folder, 'Statement.DOCX')])
    const [answer] = got(await readFiles(context))
    expect(answer).toMatchObject({ file: 'Statement.DOCX', error: null })
    const { record } = got(got(context.store.store()).openMeeting(answer?.meeting ?? ''))
    expect(paragraphs(compose(record))).toEqual(['Members met.'])
  })

  test('puts a meeting into the series of its name', async () => {
    const folder = folderWithTexts()
    const context = await contextWhere(() => [join(folder, 'forum.txt')])
    const series = startingSeries('series-1', { name: 'Harbour Forum', shortName: 'HF' })
    const store = got(context.store.store())
    got(store.editLibrary({ kind: 'series.add', row: series }, noon))
    got(await readFiles(context))
    expect(got(store.library()).meetings[0]?.seriesId).toBe('series-1')
  })

  test('does nothing where the person changes their mind', async () => {
    const context = await contextWhere(() => [])
    expect(got(await readFiles(context))).toEqual([])
  })

  test('says that there is no store to read into, before it asks', async () => {
    const folder = freshFolder()
    await openIn(folder)
    const context = await contextWhere(() => {
      throw new Error('nobody should have been asked')
    }, folder)
    expect(refusal(await readFiles(context)).code).toBe('in-use')
  })
})
