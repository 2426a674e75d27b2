import type { Sentence } from '../../../shared/record/item.ts'
import { jsonOrNull, plain, type TableDescription } from '../fields.ts'

/** What was set by hand on the sentences of items. */
export const sentenceTable: TableDescription<Sentence> = {
  name: 'sentence',
  of: 'meeting',
  fields: {
    id: plain('id'),
    itemId: plain('item_id'),
    nth: plain('nth'),
    actors: jsonOrNull('actors'),
    action: plain('action'),
    level: plain('level'),
    owner: plain('owner'),
    due: plain('due'),
  },
}
