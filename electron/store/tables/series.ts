import type { Series } from '../../../shared/record/series.ts'
import { flag, json, plain, type TableDescription } from '../fields.ts'

/** The series; their style, groups with their regulars, wording and stock are copied into a new meeting and never searched. */
export const seriesTable: TableDescription<Series> = {
  name: 'series',
  of: 'store',
  fields: {
    id: plain('id'),
    name: plain('name'),
    shortName: plain('short_name'),
    process: plain('process'),
    processShort: plain('process_short'),
    hosts: plain('hosts'),
    style: json('style'),
    groups: json('groups'),
    learnsRegulars: flag('learns_regulars'),
    quorum: plain('quorum'),
    stock: json('stock'),
    wording: json('wording'),
    checksSpelling: flag('checks_spelling'),
    knownWords: json('known_words'),
  },
}
