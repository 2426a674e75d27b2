import { expect, it } from 'vitest'
import { withoutLog } from '../../../shared/record/without-log.ts'
import { fullRecord, party } from '../../fixtures/record.ts'

it('takes the log and the proposals away, and whoever is in the record for these alone', () => {
  const record = fullRecord()
  const line = { at: '', words: 'agrees', headingId: null, itemId: null }
  const heard = {
    ...record,
    party: {
      ...record.party,
      'party-9': party('party-9', 'Kiribati'),
      'party-8': party('party-8', 'Nauru'),
    },
    logLine: {
      'log-1': { ...line, id: 'log-1', partyId: 'party-9' },
      'log-2': { ...line, id: 'log-2', partyId: 'party-1' },
    },
    proposal: {
      'proposal-1': {
        ...{ id: 'proposal-1', at: '', partyId: 'party-8', itemId: null },
        ...{ words: 'Members noted the pilots.', state: 'open' as const, against: '', number: '' },
      },
    },
  }
  const told = withoutLog(heard)
  expect(told.logLine).toEqual({})
  expect(told.proposal).toEqual({})
  expect(Object.keys(told.party)).toEqual(Object.keys(record.party))
})
