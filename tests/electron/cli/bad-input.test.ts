import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, openIn } from '../store/opened.ts'
import { wordFile } from '../word/package.ts'
import { cli } from './run.ts'
import { forum } from './texts.ts'

/** What was typed is answered with plain words on the error output alone, and 1. */
async function expectComplaint(words: readonly string[], complaint: RegExp): Promise<void> {
  const ran = await cli(words)
  expect(ran).toMatchObject({ code: 1, output: '' })
  expect(ran.complaint).toMatch(complaint)
  expect(ran.complaint).not.toMatch(/^\s+at /m) // no stack
}

describe('words that are no command', () => {
  test.each<[string, string[], RegExp]>([
    ['nothing', [], /Say what to do\. See --help\./],
    ['an unknown command', ['write'], /There is no command “write”/],
    ['an unknown option', ['list', '--all'], /Unknown option '--all'/],
    ['an option without its value', ['list', '--store'], /--store/],
    ['an option that means nothing', ['list', '--to', 'docx'], /--to means nothing here/],
    ['read without files', ['read'], /read needs the files/],
    ['show without a meeting', ['show'], /show needs one meeting/],
    ['show with two', ['show', 'Harbour', 'Forum'], /put quotes around/],
    ['export without --to', ['export', 'x', '--out', 'y'], /needs --to and one of docx/],
    [
      'export to another format',
      ['export', 'x', '--to', 'rtf', '--out', 'y'],
      /needs --to and one of docx/,
    ],
    ['export without --out', ['export', 'x', '--to', 'txt'], /needs --out/],
    [
      'notes in a statement',
      ['export', 'x', '--to', 'txt', '--out', 'y', '--with-notes'],
      /Only --to rapporteur and --to json/,
    ],
    [
      'a dress there is not',
      ['export', 'x', '--to', 'txt', '--out', 'y', '--layout', 'festive'],
      /--layout is bulleted or numbered/,
    ],
    [
      'a dress for the record',
      ['export', 'x', '--to', 'json', '--out', 'y', '--layout', 'bulleted'],
      /json is the meeting itself/,
    ],
    ['import without a file', ['import'], /import needs one file/],
  ])('%s', (_, words, complaint) => expectComplaint(words, complaint))
})

describe('files that cannot be read', () => {
  test('are told one by one, and do not stop the others', async () => {
    const folder = freshFolder()
    const put = (name: string, bytes: string | Uint8Array) =>
      writeFileSync(join(folder, name), bytes)
    put('good.txt', forum)
    put('empty.txt', '')
    put(
      'binary.txt',
      Uint8Array.from({ length: 500 }, (_, nth) => (nth * 37) % 256),
    )
    put('large.txt', '')
    truncateSync(join(folder, 'large.txt'), 50 * 1024 * 1024)
    put('cyrillic.txt', Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))
    put('word.txt', 'PK\u0003\u0004…')
    mkdirSync(join(folder, 'folder.txt'))
    const bad = ['empty', 'binary', 'large', 'cyrillic', 'word', 'folder', 'missing']
    const files = [...bad, 'good'].map((name) => `${name}.txt`)
    const ran = await cli(['read', ...files, '--store', 'store'], folder)
    expect(ran).toMatchObject({ code: 1, lines: [{ file: 'good.txt' }] })
    expect(ran.lines).toHaveLength(1)
    const complaints = ran.complaint.trimEnd().split('\n')
    expect(complaints.map((line) => line.split(':')[0])).toEqual(files.slice(0, -1))
    for (const [nth, words] of [
      /empty/,
      /not a text/,
      /too large: it may have 5 MB at most/,
      /not proper UTF-8/,
      /a Word document/,
      /a folder/,
      /no file “missing\.txt”/,
    ].entries()) {
      expect(complaints[nth]).toMatch(words)
    }
    expect((await cli(['list', '--store', 'store'], folder)).lines).toHaveLength(1)
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.docx', '', /The file is empty/],
    ['words.docx', forum, /no Word document/],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /an old Word \(\.doc\)/],
    [
      'macros.docm',
      wordFile({ 'word/vbaProject.bin': new Uint8Array(4) }),
      /holds macros \(small programs\)/,
    ],
    ['torn.docx', wordFile().slice(0, 300), /The file is damaged: open it in Word/],
    [
      'broken.docx',
      wordFile({ 'word/document.xml': '<w:document>' }),
      /damaged in word\/document\.xml|no Word document/,
    ],
  ])('are no Word documents to read: %s', async (name, bytes, complaint) => {
    const folder = freshFolder()
    writeFileSync(join(folder, name), bytes)
    const read = ['read', join(folder, name), '--store', join(folder, 'store')]
    await expectComplaint(read, complaint)
    expect((await cli(['list', '--store', join(folder, 'store')])).output).toBe('')
  })

  test.each<[string, string, RegExp]>([
    ['words', 'Members agreed.', /not a meeting that Rapporteur has exported/],
    ['half a file', '{"format": "rapporteur-meeting", "ver', /not a meeting/],
    ['another version', '{"format": "rapporteur-meeting", "version": 9}', /newer Rapporteur/],
    ['a damaged one', '{"format": "rapporteur-meeting", "version": 1}', /damaged: record/],
  ])('are no meetings to import: %s', async (_, text, complaint) => {
    const folder = freshFolder()
    const path = join(folder, 'meeting.json')
    writeFileSync(path, text)
    await expectComplaint(['import', path, '--store', join(folder, 'store')], complaint)
    expect((await cli(['list', '--store', join(folder, 'store')])).output).toBe('')
  })

  test('are not there to import', () =>
    expectComplaint(
      ['import', 'nowhere.json', '--store', freshFolder()],
      /no file “nowhere\.json”/,
    ))
})

describe('what cannot be done', () => {
  test('showing or exporting a meeting that is not there', async () => {
    const store = freshFolder()
    const unknown = /There is no meeting “Talks” in the store/
    await expectComplaint(['show', 'Talks', '--store', store], unknown)
    const out = join(store, 'x.txt')
    await expectComplaint(
      ['export', 'Talks', '--to', 'txt', '--out', out, '--store', store],
      unknown,
    )
    expect(readdirSync(store)).not.toContain('x.txt')
  })

  test('writing where nothing can be written', async () => {
    const folder = freshFolder()
    const store = ['--store', join(folder, 'store')]
    writeFileSync(join(folder, 'forum.txt'), forum)
    await cli(['read', join(folder, 'forum.txt'), ...store])
    const to = (out: string) => ['export', 'HF 3', '--to', 'docx', '--out', out, ...store]
    await expectComplaint(to(join(folder, 'gone', 'x.docx')), /is not there/)
    await expectComplaint(to(folder), /is a folder/)
    await expectComplaint(to('/dev/null'), /no ordinary file/)
    await expectComplaint(to(join(folder, `${'x'.repeat(300)}.docx`)), /too long/)
  })

  test('working in a store that another process holds', async () => {
    const folder = freshFolder()
    await openIn(folder)
    await expectComplaint(
      ['list', '--store', folder],
      /The store is in use by Rapporteur \(tests\) \(process \d+/,
    )
  })

  test('working in a store that is none, which stays as it is', async () => {
    const folder = freshFolder()
    const path = join(folder, 'rapporteur.db')
    writeFileSync(path, 'letters to a friend, and no database')
    await expectComplaint(['list', '--store', folder], /rapporteur\.db/)
    expect(readFileSync(path, 'utf8')).toBe('letters to a friend, and no database')
  })
})
