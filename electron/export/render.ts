import type { Format } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { compose } from '../../shared/statement/compose.ts'
import { renderHtml } from '../../shared/statement/html.ts'
import { renderMarkdown } from '../../shared/statement/markdown.ts'
import { renderText } from '../../shared/statement/text.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import { propertiesOf } from './properties.ts'

/** A meeting as the bytes of a file: its statement in a form that people read, or its record, without notes, as JSON. */
export async function render(record: MeetingRecord, to: Format): Promise<Uint8Array> {
  switch (to) {
    case 'docx': {
      // loaded where it is needed: it is as large as the rest together, and few commands write Word
      const { createDocument } = await import('./docx/create-document.ts')
      return createDocument(compose(record), propertiesOf(record))
    }
    case 'html':
      return Buffer.from(renderHtml(compose(record)))
    case 'md':
      return Buffer.from(renderMarkdown(compose(record)))
    case 'txt':
      return Buffer.from(renderText(compose(record)))
    case 'json':
      return Buffer.from(writeMeetingFile(meetingFile(record)))
  }
}
