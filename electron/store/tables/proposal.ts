import type { Proposal } from '../../../shared/record/proposal.ts'
import { plain, type TableDescription } from '../fields.ts'

/** The words that delegations ask for, beside the draft. */
export const proposalTable: TableDescription<Proposal> = {
  name: 'proposal',
  of: 'meeting',
  fields: {
    id: plain('id'),
    at: plain('at'),
    partyId: plain('party_id'),
    itemId: plain('item_id'),
    words: plain('words'),
    state: plain('state'),
    against: plain('against'),
    number: plain('number'),
  },
}
