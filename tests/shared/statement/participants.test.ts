import { expect, test } from 'vitest'
import { listOfParticipants } from '../../../shared/statement/participants.ts'
import { fullRecord } from '../../fixtures/record.ts'

const record = fullRecord()
const { 'attendance-1': samoa } = record.attendance
const { 'delegate-1': ana } = record.delegate
if (samoa === undefined || ana === undefined) throw new Error('the record has no delegation')

test('each person has a line, the head of a delegation first; a party without names has one of its own', () => {
  const tonga = { ...samoa, id: 'attendance-2', partyId: 'party-2', order: 'a1' }
  const absent = { ...samoa, id: 'attendance-3', order: 'a2', presence: 'expected' as const }
  const sione = {
    ...ana,
    id: 'delegate-2',
    order: 'Zz',
    name: 'Sione Leota',
    title: '',
    head: false,
  }
  expect(
    listOfParticipants({
      ...record,
      attendance: { ...record.attendance, 'attendance-2': tonga, 'attendance-3': absent },
      delegate: { 'delegate-2': sione, 'delegate-1': ana },
    }).participants.map(({ line }) => line),
  ).toEqual([
    'Samoa: Ana Tui, Director, Ministry of Harbours (Head of Delegation)',
    'Samoa: Sione Leota, Ministry of Harbours',
    'Tonga',
  ])
})
