import type { FollowUp } from '../../../shared/record/follow-up.ts'
import { flag, plain, type TableDescription } from '../fields.ts'

/** The decisions and actions of earlier meetings that each meeting looks after. */
export const followUpTable: TableDescription<FollowUp> = {
  name: 'follow_up',
  of: 'meeting',
  fields: {
    id: plain('id'),
    order: plain('order_key'),
    sourceId: plain('source_id'),
    source: plain('source'),
    kind: plain('kind'),
    words: plain('words'),
    owner: plain('owner'),
    due: plain('due'),
    left: flag('is_left'),
    outcomeId: plain('outcome_id'),
  },
}
