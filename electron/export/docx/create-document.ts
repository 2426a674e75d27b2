import { Document, Packer } from 'docx'
import type { Statement } from '../../../shared/statement/statement.ts'
import { createFooter } from './create-footer.ts'
import { createNumbering } from './create-numbering.ts'
import { createParagraph, type Footnotes } from './create-paragraph.ts'
import { createStyles } from './create-styles.ts'
import { planLists } from './lists.ts'
import { page } from './measures.ts'
import { stylesOf } from './style-of.ts'

/** What the file says of itself beside the statement's own title and language. */
export type DocumentProperties = { readonly subject: string; readonly author: string }

const wordOfToday = 15 // the compatibility mode of Word 2013 and every one since

/** The statement as the bytes of a .docx. Word writes the moment of writing into it, nothing else that differs. */
export function createDocument(
  statement: Statement,
  { subject, author }: DocumentProperties,
): Promise<Buffer> {
  const styled = stylesOf(statement.blocks)
  const lists = planLists(styled)
  const footnotes: Footnotes = {}
  const children = styled.map((one, nth) =>
    createParagraph(one, lists.places[nth] ?? null, footnotes),
  )
  const document = new Document({
    title: statement.title,
    subject,
    creator: author,
    lastModifiedBy: author,
    compatibility: { version: wordOfToday },
    styles: createStyles(statement.language, lists, styled),
    numbering: createNumbering(lists.definitions),
    footnotes,
    sections: [{ properties: createPage(), footers: { default: createFooter() }, children }],
  })
  return Packer.toBuffer(document)
}

function createPage() {
  const { width, height, top, bottom, side, footer } = page
  return {
    page: { size: { width, height }, margin: { top, bottom, left: side, right: side, footer } },
  }
}
