import type { Style } from '../../../shared/record/meeting.ts'
import { flag, json, jsonOrNull, plain, type TableDescription } from '../fields.ts'

/** The house style of each meeting, one row a meeting. */
export const styleTable: TableDescription<Style> = {
  name: 'style',
  of: 'meeting',
  fields: {
    id: plain('id'),
    language: plain('language'),
    serialComma: flag('serial_comma'),
    rangeDash: plain('range_dash'),
    rangeForm: plain('range_form'),
    dateForm: plain('date_form'),
    ordinal: plain('ordinal'),
    spelling: plain('spelling'),
    stateNames: plain('state_names'),
    ownNames: json('own_names'),
    alphabet: plain('alphabet'),
    layout: plain('layout'),
    dress: plain('dress'),
    sentenceGap: plain('sentence_gap'),
    stampsRevision: flag('stamps_revision'),
    numbersLines: flag('numbers_lines'),
    template: jsonOrNull('template'),
    emblem: jsonOrNull('emblem'),
  },
}
