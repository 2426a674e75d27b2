import { expect, it } from 'vitest'
import { withoutLog } from '../../../shared/record/without-log.ts'
import { fullRecord, party } from '../../fixtures/record.ts'

it('takes the log away, and whoever is in the record for the log alone', () => {
  const record = fullRecord()
  const line = { at: '', words: 'agrees', headingId: null, itemId: null }
  const heard = {
    ...record,
    party: { ...record.party, 'party-9': party('party-9', 'Kiribati') },
    logLine: {
      'log-1': { ...line, id: 'log-1', partyId: 'party-9' },
      'log-2': { ...line, id: 'log-2', partyId: 'party-1' },
    },
  }
  const told = withoutLog(heard)
  expect(told.logLine).toEqual({})
  expect(Object.keys(told.party)).toEqual(Object.keys(record.party))
})
