import { expect, test } from 'vitest'
import {
  createDocument,
  type DocumentProperties,
} from '../../../electron/export/docx/create-document.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { block, everyForm, statementOf } from './statements.ts'
import { unzip } from './unzip.ts'

const properties = { subject: 'Fifth Meeting, Vientiane', author: 'Co-Chairs of the River Forum' }

/** All parts but the one that tells the moment of writing. */
async function partsOf(statement: Statement, more: Partial<DocumentProperties> = {}) {
  const bytes = await createDocument(statement, { ...properties, ...more })
  const parts = unzip(Buffer.from(bytes))
  expect(parts.delete('docProps/core.xml')).toBe(true)
  return new Map([...parts].map(([name, part]) => [name, part.toString('utf8')]))
}

test('a document is the same whatever was written before it, and beside it', async () => {
  const first = await partsOf(everyForm)
  const onEveryPage = {
    symbol: 'RF/5',
    distribution: '',
    revision: '',
    mark: '',
    numbersLines: true,
  }
  const others = await Promise.all([
    partsOf({ ...everyForm, language: 'fr-FR' }),
    partsOf(statementOf(block('outcome', 'Members agreed to meet again.'))),
    partsOf(everyForm, { onEveryPage }),
    partsOf(everyForm),
    ...'abcdefgh'.split('').map((letter) => partsOf({ ...everyForm, language: `en-x-${letter}` })),
  ])
  expect(others[0]?.get('word/styles.xml')).toContain('w:val="fr-FR"')
  expect(others[2]?.get('word/document.xml')).toContain('<w:lnNumType')
  expect(others[3]).toEqual(first)
  expect(await partsOf(everyForm)).toEqual(first)
  expect(first.get('word/styles.xml')).not.toContain('fr-FR')
})

test('the words of a document are written so that XML holds them as they are', async () => {
  const words = 'Members “welcomed” <R&D> & "peace" \u{1F54A} عربي'
  const parts = await partsOf(statementOf(block('outcome', words)))
  expect(parts.get('word/document.xml')).toContain(
    'Members “welcomed” &lt;R&amp;D&gt; &amp; &quot;peace&quot; \u{1F54A} عربي',
  )
})
