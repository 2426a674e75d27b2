import type { LogLine } from '../../../shared/record/item.ts'
import { plain, type TableDescription } from '../fields.ts'

/** The private lines taken while listening. */
export const logLineTable: TableDescription<LogLine> = {
  name: 'log_line',
  of: 'meeting',
  fields: {
    id: plain('id'),
    at: plain('at'),
    partyId: plain('party_id'),
    words: plain('words'),
    headingId: plain('heading_id'),
    itemId: plain('item_id'),
  },
}
