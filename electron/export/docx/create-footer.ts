import { Footer, PageNumber, Paragraph, TextRun } from 'docx'

/** "Page X of Y", counted by Word. */
export function createFooter(): Footer {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })],
  })
}
