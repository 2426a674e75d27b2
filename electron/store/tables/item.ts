import type { Item } from '../../../shared/record/item.ts'
import { flag, plain, type TableDescription, words } from '../fields.ts'

/**
 * The body of each meeting. The column `number` beside these names a row to the index of words (item_words).
 */
export const itemTable: TableDescription<Item> = {
  name: 'item',
  of: 'meeting',
  fields: {
    id: plain('id'),
    order: plain('order_key'),
    parentId: plain('parent_id'),
    kind: plain('kind'),
    headingLevel: plain('heading_level'),
    marker: plain('marker'),
    printed: flag('printed'),
    part: plain('part'),
    wording: plain('wording'),
    text: words('text', 'marks'),
    composedThen: plain('composed_then'),
    status: plain('status'),
    statusAt: plain('status_at'),
    capturedAt: plain('captured_at'),
    origin: plain('origin'),
  },
}
