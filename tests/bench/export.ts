import { Document, Packer, Paragraph, TextRun } from 'docx'
import { createDocument } from '../../electron/export/docx/create-document.ts'
import { propertiesOf } from '../../electron/export/properties.ts'
import { compose } from '../../shared/statement/compose.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import { type Bench, measured, rounded } from './measure.ts'
import { mainText, reading } from './texts.ts'

/** A statement as Word, beside the `docx` package writing the same paragraphs with nothing to them. */
export const bench: Bench = async (print) => {
  const { name, text } = await mainText()
  const { record } = reading(text)
  const statement = compose(record)
  const { exported, bare } = await measured(
    {
      exported: () => createDocument(compose(record), propertiesOf(record)),
      bare: () => bareDocument(statement),
    },
    300,
  )
  print({ bench: 'export', what: 'as .docx', text: name, ...exported })
  print({ bench: 'export', what: 'the same paragraphs, bare', text: name, ...bare })
  print({ bench: 'export', ratio: rounded(exported.median / bare.median), goal: 1.3 })
}

function bareDocument({ blocks }: Statement): Promise<Buffer> {
  const children = blocks.map(
    ({ runs }) => new Paragraph({ children: runs.map(({ text }) => new TextRun(text)) }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
