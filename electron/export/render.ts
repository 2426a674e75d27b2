import type { Format } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Stand } from '../../shared/record/revision.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeFacts } from '../../shared/returned/printed-facts.ts'
import { compose, inLayout } from '../../shared/statement/compose.ts'
import type { Emblem } from '../../shared/statement/emblem.ts'
import { renderHtml } from '../../shared/statement/html.ts'
import { renderMarkdown } from '../../shared/statement/markdown.ts'
import { type HeaderLine, headerLines, particularsOf } from '../../shared/statement/particulars.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import { renderText } from '../../shared/statement/text.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import type { DocumentProperties } from './docx/create-document.ts'
import { propertiesOf } from './properties.ts'

/** How a meeting is printed: in which dress (without one, as it stands), which revision it is, and when (an ISO moment). */
export type Printing = {
  readonly layout?: Layout | undefined
  readonly stand: Stand
  readonly at: string
  /** What stands over the first page; nothing without. */
  readonly emblem?: Emblem | null
}

/** An HTML page to print, and the lines in the header of every page. */
export type Printed = { readonly html: string; readonly header: readonly HeaderLine[] }

/** Prints an HTML page as a PDF: the window's engine does, wherever it is. */
export type Printer = (printed: Printed) => Promise<Result<Uint8Array>>

/**
 * A meeting as the bytes of a file: its statement in a form that people read, as it stands or in another dress, or its
 * record, without notes, as JSON. Fails only where the printer does.
 */
export async function render(
  record: MeetingRecord,
  to: Format,
  print: Printer,
  { layout, stand, at, emblem = null }: Printing,
): Promise<Result<Uint8Array>> {
  if (to === 'json') return ok(Buffer.from(writeMeetingFile(meetingFile(record))))
  const printed = inLayout(record, layout)
  const statement = compose(printed)
  const particulars = particularsOf(record, stand, at)
  switch (to) {
    case 'docx':
      return ok(
        await inWord(statement, {
          ...propertiesOf(record, particulars, emblem),
          facts: writeFacts(printed),
        }),
      )
    case 'pdf':
      return print({ html: renderHtml(statement, emblem), header: headerLines(particulars) })
    case 'html':
      return ok(Buffer.from(renderHtml(statement, emblem)))
    case 'md':
      return ok(Buffer.from(renderMarkdown(statement)))
    case 'txt':
      return ok(Buffer.from(renderText(statement)))
  }
}

async function inWord(statement: Statement, properties: DocumentProperties): Promise<Uint8Array> {
  // loaded where it is needed: it is as large as the rest together, and few commands write Word
  const { createDocument } = await import('./docx/create-document.ts')
  return createDocument(statement, properties)
}
