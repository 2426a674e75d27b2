import type { Format } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { ok, type Result } from '../../shared/result.ts'
import { compose } from '../../shared/statement/compose.ts'
import { renderHtml } from '../../shared/statement/html.ts'
import { renderMarkdown } from '../../shared/statement/markdown.ts'
import { renderText } from '../../shared/statement/text.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import { propertiesOf } from './properties.ts'

/** Prints an HTML page as a PDF: the window's engine does, wherever it is. */
export type Printer = (html: string) => Promise<Result<Uint8Array>>

/**
 * A meeting as the bytes of a file: its statement in a form that people read, or its record, without notes, as JSON. Fails
 * only where the printer does.
 */
export async function render(
  record: MeetingRecord,
  to: Format,
  print: Printer,
): Promise<Result<Uint8Array>> {
  if (to === 'pdf') return print(renderHtml(compose(record)))
  return ok(to === 'docx' ? await inWord(record) : Buffer.from(asText(record, to)))
}

async function inWord(record: MeetingRecord): Promise<Uint8Array> {
  // loaded where it is needed: it is as large as the rest together, and few commands write Word
  const { createDocument } = await import('./docx/create-document.ts')
  return createDocument(compose(record), propertiesOf(record))
}

function asText(record: MeetingRecord, to: Exclude<Format, 'docx' | 'pdf'>): string {
  switch (to) {
    case 'html':
      return renderHtml(compose(record))
    case 'md':
      return renderMarkdown(compose(record))
    case 'txt':
      return renderText(compose(record))
    case 'json':
      return writeMeetingFile(meetingFile(record))
  }
}
