import type { Meeting } from '../../../shared/record/meeting.ts'
import { plain, type TableDescription } from '../fields.ts'

/**
 * The facts of each meeting. The columns `created_at` and `removed_at` beside them are the library's (a removed
 * meeting keeps all its rows, so that undoing brings it back whole); `corrigendum_since` belongs to its revisions.
 */
export const meetingTable: TableDescription<Meeting> = {
  name: 'meeting',
  of: 'store',
  fields: {
    id: plain('id'),
    seriesId: plain('series_id'),
    title: plain('title'),
    seriesName: plain('series_name'),
    seriesShort: plain('series_short'),
    process: plain('process'),
    processShort: plain('process_short'),
    hosts: plain('hosts'),
    ordinal: plain('ordinal'),
    start: plain('start_date'),
    end: plain('end_date'),
    mode: plain('mode'),
    city: plain('city'),
    country: plain('country'),
    quorum: plain('quorum'),
    symbol: plain('symbol'),
    distribution: plain('distribution'),
    purpose: plain('purpose'),
  },
}
