import type { Filled } from '../../../../electron/export/template/fill-template.ts'
import { fillTemplate } from '../../../../electron/export/template/fill-template.ts'
import { templateContent } from '../../../../electron/export/template/template-content.ts'
import { openTemplate } from '../../../../electron/word/open-template.ts'
import type { MeetingRecord } from '../../../../shared/record/record.ts'
import type { Particulars } from '../../../../shared/statement/particulars.ts'
import type { Statement } from '../../../../shared/statement/statement.ts'
import { fullRecord } from '../../../fixtures/record.ts'
import { got } from '../../store/opened.ts'
import { elements, readWord, type WordDocument } from '../word.ts'

export const properties = { subject: 'Fifth Meeting, Vientiane', author: 'Co-Chairs' }

/** A statement in a template, as "Circulated 2". */
export async function filled(
  template: Uint8Array,
  statement: Statement,
  record: MeetingRecord = fullRecord(),
  onEveryPage?: Particulars,
): Promise<Filled> {
  const opened = got(await openTemplate(template))
  const composed = { record, statement, revision: 'Circulated 2', isDraft: true }
  const content = templateContent(composed, opened.placeholders)
  return got(
    await fillTemplate(opened, content, {
      statement,
      properties: { ...properties, ...(onEveryPage && { onEveryPage }) },
    }),
  )
}

export async function inWord(template: Uint8Array, statement: Statement): Promise<WordDocument> {
  return readWord(Buffer.from((await filled(template, statement)).bytes))
}

/** The text of every paragraph of a part, with plain spaces. */
export function textsIn(xml: string): string[] {
  return elements(xml, 'w:p').map((one) =>
    elements(one.replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>'), 'w:t')
      .map((text) => text.replace(/<[^>]*>/g, ''))
      .join('')
      .replaceAll('\u00A0', ' '),
  )
}
