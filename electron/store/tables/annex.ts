import type { Annex } from '../../../shared/record/annex.ts'
import { flag, plain, type TableDescription } from '../fields.ts'

/** The annexes of each meeting. */
export const annexTable: TableDescription<Annex> = {
  name: 'annex',
  of: 'meeting',
  fields: {
    id: plain('id'),
    order: plain('order_key'),
    kind: plain('kind'),
    heading: plain('heading'),
    lettered: flag('is_lettered'),
    wording: plain('wording'),
  },
}
