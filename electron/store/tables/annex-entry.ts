import type { AnnexEntry } from '../../../shared/record/annex.ts'
import { plain, type TableDescription, wordsOrNull } from '../fields.ts'

/** What the annexes list. */
export const annexEntryTable: TableDescription<AnnexEntry> = {
  name: 'annex_entry',
  of: 'meeting',
  fields: {
    id: plain('id'),
    annexId: plain('annex_id'),
    order: plain('order_key'),
    title: plain('title'),
    subtitle: plain('subtitle'),
    city: plain('city'),
    country: plain('country'),
    start: plain('start_date'),
    end: plain('end_date'),
    text: wordsOrNull('text', 'marks'),
    composedThen: plain('composed_then'),
  },
}
