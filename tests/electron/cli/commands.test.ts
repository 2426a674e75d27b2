import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMeetingFile } from '../../../electron/meeting-file.ts'
import type { Store } from '../../../electron/store/store.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got, noon, openIn } from '../store/opened.ts'
import { cli } from './run.ts'
import { forum, minutes } from './texts.ts'

/** A folder with two texts in it and a store that has read them. */
async function withTwoMeetings() {
  const folder = freshFolder()
  writeFileSync(join(folder, 'forum.txt'), forum)
  writeFileSync(join(folder, 'minutes.txt'), minutes)
  const read = await cli(['read', 'forum.txt', 'minutes.txt', '--store', 'store'], folder)
  const ids = (read.lines as { meeting: string }[]).map(({ meeting }) => meeting)
  const [forumId = '', minutesId = ''] = ids
  return { folder, read, forumId, minutesId }
}

/** A store whose one meeting has a log and a history; closed again. */
async function storeWithHistory(): Promise<string> {
  const folder = freshFolder()
  const store: Store = await openIn(folder)
  got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  const fields = { city: 'Nukuʻalofa' }
  const edit = { kind: 'set', entity: 'meeting', id: 'meeting-1', fields } as const
  got(store.edit('meeting-1', edit, 'group', noon))
  await store.close()
  return folder
}

describe('the command line', () => {
  test('reads each text into a meeting, and says how much of it was understood', async () => {
    const { read, forumId, minutesId } = await withTwoMeetings()
    expect(read).toMatchObject({ code: 0, complaint: '' })
    expect(read.lines).toEqual([
      { file: 'forum.txt', meeting: forumId, paragraphs: 10, understood: expect.any(Number) },
      { file: 'minutes.txt', meeting: minutesId, paragraphs: 10, understood: expect.any(Number) },
    ])
    for (const { understood } of read.lines as { understood: number }[]) {
      expect(understood).toBeGreaterThan(0.5)
      expect(understood).toBeLessThanOrEqual(1)
    }
  })

  test('reads a Word document back into the meeting it was written from', async () => {
    const { folder, forumId } = await withTwoMeetings()
    const store = ['--store', 'store']
    await cli(['export', forumId, '--to', 'docx', '--out', 'forum.docx', ...store], folder)
    const read = await cli(['read', 'forum.docx', ...store], folder)
    expect(read).toMatchObject({ code: 0, complaint: '', lines: [{ paragraphs: 10 }] })
    const [{ meeting }] = read.lines as [{ meeting: string }]
    expect(meeting).not.toBe(forumId)
    const [first, second] = await Promise.all([
      cli(['show', forumId, ...store], folder),
      cli(['show', meeting, ...store], folder),
    ])
    expect(second.lines).toEqual(first.lines)
  })

  test('lists the meetings, a line each, the newest first', async () => {
    const { folder, forumId, minutesId } = await withTwoMeetings()
    const listed = await cli(['list', '--store', 'store'], folder)
    expect(listed).toMatchObject({ code: 0, complaint: '' })
    expect(listed.lines).toMatchObject([
      {
        meeting: forumId,
        title: 'Third Meeting of the Harbour Forum',
        series: { name: 'Harbour Forum', shortName: 'HF' },
        ordinal: 3,
        start: '2024-05-06',
        mode: 'in-person',
        city: 'Apia',
        country: 'Samoa',
      },
      { meeting: minutesId, start: '2024-03-04' },
    ])
  })

  test('lists nothing in a store that is new', async () => {
    const listed = await cli(['list', '--store', freshFolder()])
    expect(listed).toMatchObject({ code: 0, output: '', complaint: '' })
  })

  test('shows what is known of a meeting, without ids and times', async () => {
    const { folder, forumId } = await withTwoMeetings()
    const shown = await cli(['show', forumId, '--store', 'store'], folder)
    expect(shown).toMatchObject({ code: 0, complaint: '' })
    expect(shown.lines).toHaveLength(1)
    expect(shown.lines[0]).toMatchObject({
      series: { name: 'Harbour Forum', shortName: 'HF', process: 'Harbour Process' },
      meeting: {
        ordinal: 3,
        start: '2024-05-06',
        city: 'Apia',
        hosts: 'Co-Chairs',
        purpose: 'review the pilotage scheme',
      },
      outcomes: [
        { actors: ['Members'], action: 'welcomed', level: 2, points: [] },
        { actors: ['Tonga'], action: 'will host', level: 5, points: [] },
        {
          actors: ['Members'],
          level: 4,
          points: ['publish the tide tables each year;', 'share them with the IMO.'],
        },
      ],
      annexes: [
        {
          heading: '2024 Workshops',
          entries: [
            {
              title: 'Harbour Forum Workshop',
              subtitle: 'First Night Workshop',
              city: 'Suva',
              country: 'Fiji',
              start: '2024-07-02',
              end: '',
            },
          ],
        },
      ],
    })
    const { attendance } = shown.lines[0] as { attendance: { name: string; role: string }[] }
    expect(attendance.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Fiji: member',
      'Samoa: member',
      'Tonga: member',
      'Vanuatu: member',
      'IMO: organisation',
      'Palau: observer',
    ])
    expect(shown.output).not.toContain(forumId)
    expect(shown.output).not.toMatch(/"id"|\d\d:\d\d/)
  })

  test.each([
    ['its title', 'third meeting of the  harbour forum'],
    ['its short name', 'HF 3'],
    ['words that only it holds', 'Harbour'],
  ])('finds a meeting by %s', async (_, name) => {
    const { folder } = await withTwoMeetings()
    const shown = await cli(['show', name, '--store', 'store'], folder)
    expect(shown).toMatchObject({ code: 0, lines: [{ meeting: { ordinal: 3 } }] })
  })

  test('asks which one is meant where two have the title', async () => {
    const { folder, forumId } = await withTwoMeetings()
    await cli(['read', 'forum.txt', '--store', 'store'], folder)
    const shown = await cli(['show', 'Harbour Forum', '--store', 'store'], folder)
    expect(shown).toMatchObject({ code: 1, output: '' })
    expect(shown.complaint).toContain('“Harbour Forum” may be any of these; name its id:')
    expect(shown.complaint).toContain(forumId)
    expect((await cli(['show', forumId, '--store', 'store'], folder)).code).toBe(0)
  })

  test('replaces the file it exports to', async () => {
    const { folder, forumId } = await withTwoMeetings()
    const out = join(folder, 'out.txt')
    writeFileSync(out, 'an older export')
    const words = ['export', forumId, '--to', 'txt', '--out', 'out.txt', '--store', 'store']
    expect(await cli(words, folder)).toMatchObject({
      code: 0,
      lines: [{ meeting: forumId, file: 'out.txt' }],
    })
    expect(readFileSync(out, 'utf8')).toBe(forum)
  })

  test('exports the statement in another dress, with the same words', async () => {
    const { folder, forumId } = await withTwoMeetings()
    const out = join(folder, 'numbered.txt')
    const words = ['export', forumId, '--to', 'txt', '--out', out, '--store', 'store']
    expect((await cli([...words, '--layout', 'numbered'], folder)).code).toBe(0)
    const numbered = readFileSync(out, 'utf8')
    expect(numbered).toMatch(/^1\. .*^4\. Members welcomed/ms)
    const bare = (text: string) => text.replace(/^ *(- |\d+\. |\([a-z]+\) )/gm, '')
    expect(bare(numbered)).toBe(bare(forum))
  })

  test('leaves notes, log and history out of JSON, unless told otherwise', async () => {
    const store = await storeWithHistory()
    const out = join(store, 'meeting.json')
    const words = ['export', 'meeting-1', '--to', 'json', '--out', out, '--store', store]
    expect((await cli(words)).code).toBe(0)
    const without = readFileSync(out, 'utf8')
    expect(got(readMeetingFile(without))).toMatchObject({ history: null, record: { logLine: {} } })
    for (const { words } of Object.values(fullRecord().logLine)) {
      expect(without).not.toContain(words)
    }
    expect((await cli([...words, '--with-notes'])).code).toBe(0)
    const within = got(readMeetingFile(readFileSync(out, 'utf8')))
    expect(within.record.logLine).toEqual(fullRecord().logLine)
    expect(within.history).toHaveLength(1)
  })

  test('takes back what it exported: the same bytes come out of another store', async () => {
    const from = await storeWithHistory()
    const to = freshFolder()
    const [first, second] = [join(from, 'first.json'), join(from, 'second.json')]
    const json = (out: string) => ['--to', 'json', '--with-notes', '--out', out]
    await cli(['export', 'meeting-1', ...json(first), '--store', from])
    const imported = await cli(['import', first, '--store', to])
    expect(imported).toMatchObject({ code: 0, lines: [{ file: first, meeting: 'meeting-1' }] })
    await cli(['export', 'meeting-1', ...json(second), '--store', to])
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
  })

  test('imports a meeting a second time as another meeting', async () => {
    const store = await storeWithHistory()
    const out = join(store, 'meeting.json')
    await cli(['export', 'meeting-1', '--to', 'json', '--out', out, '--store', store])
    const imported = await cli(['import', out, '--store', store])
    expect(imported.code).toBe(0)
    const [{ meeting }] = imported.lines as [{ meeting: string }]
    expect(meeting).not.toBe('meeting-1')
    expect((await cli(['list', '--store', store])).lines).toHaveLength(2)
  })

  test('says what it can do', async () => {
    const helped = await cli(['--help'])
    expect(helped).toMatchObject({ code: 0, complaint: '' })
    for (const name of ['read', 'list', 'show', 'export', 'import', '--store', '--with-notes']) {
      expect(helped.output).toContain(`  ${name}`)
    }
  })
})
