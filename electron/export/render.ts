import type { MeetingRecord } from '../../shared/record/record.ts'
import { compose } from '../../shared/statement/compose.ts'
import { renderText } from '../../shared/statement/text.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import type { Format } from './file-name.ts'
import { propertiesOf } from './properties.ts'

/** A meeting as the bytes of a file: its statement as Word or plain text, or its record, without notes, as JSON. */
export async function render(record: MeetingRecord, to: Format): Promise<Uint8Array> {
  switch (to) {
    case 'docx': {
      // loaded where it is needed: it is as large as the rest together, and few commands write Word
      const { createDocument } = await import('./docx/create-document.ts')
      return createDocument(compose(record), propertiesOf(record))
    }
    case 'txt':
      return Buffer.from(renderText(compose(record)))
    case 'json':
      return Buffer.from(writeMeetingFile(meetingFile(record)))
  }
}
