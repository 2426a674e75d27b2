import { Document, Packer, type Paragraph, type Table } from 'docx'
import type { Particulars } from '../../../shared/statement/particulars.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { startBookmarks } from './bookmarks.ts'
import { createFooter } from './create-footer.ts'
import { createHeader } from './create-header.ts'
import { createNumbering } from './create-numbering.ts'
import { createParagraph, type Footnotes } from './create-paragraph.ts'
import { createStyles } from './create-styles.ts'
import { type Lists, planLists } from './lists.ts'
import { page } from './measures.ts'
import { type Styled, stylesOf } from './style-of.ts'

/** What the file says of itself beside the statement's own title and language. */
export type DocumentProperties = {
  readonly subject: string
  readonly author: string
  /** What every page has in its header and its margin; a document without has neither. */
  readonly onEveryPage?: Particulars
}

const wordOfToday = 15 // the compatibility mode of Word 2013 and every one since

/** What a document holds, made already: its paragraphs and tables, and the footnotes, lists and styles they name. */
export type Content = {
  readonly children: readonly (Paragraph | Table)[]
  readonly footnotes: Footnotes
  readonly lists: Lists
  readonly styled: readonly Styled[]
}

/** The statement as the bytes of a .docx. Word writes the moment of writing into it, nothing else that differs. */
export function createDocument(
  statement: Statement,
  properties: DocumentProperties,
): Promise<Buffer> {
  const styled = stylesOf(statement.blocks)
  const lists = planLists(styled)
  const footnotes: Footnotes = {}
  const bookmarked = startBookmarks(statement.blocks)
  const children = styled.map((one, nth) =>
    createParagraph(one, lists.places[nth] ?? null, footnotes, bookmarked),
  )
  return packDocument(statement, properties, { children, footnotes, lists, styled })
}

/** Content as the bytes of a .docx, with the page, the styles and the properties that every document has. */
export function packDocument(
  { title, language }: Pick<Statement, 'title' | 'language'>,
  { subject, author, onEveryPage }: DocumentProperties,
  { children, footnotes, lists, styled }: Content,
): Promise<Buffer> {
  const header = onEveryPage && createHeader(onEveryPage)
  const document = new Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    compatibility: { version: wordOfToday },
    styles: createStyles(language, lists, styled),
    numbering: createNumbering(lists.definitions),
    footnotes,
    sections: [
      {
        properties: createPage(onEveryPage?.numbersLines ?? false),
        ...(header && { headers: { default: header } }),
        footers: { default: createFooter() },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

function createPage(numbersLines: boolean) {
  const { width, height, top, bottom, side, header, footer } = page
  return {
    ...(numbersLines && { lineNumbers: { countBy: 1, restart: 'newPage' as const } }),
    page: {
      size: { width, height },
      margin: { top, bottom, left: side, right: side, header, footer },
    },
  }
}
