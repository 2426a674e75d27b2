import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addingParticipants,
  amountOf,
  chosenFrom,
} from '../../../renderer/attendance/participants-edit.ts'
import { attendanceNotice, groupMeant } from '../../../renderer/attendance/roll-call.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { invert } from '../../../shared/edit/edit.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { readParticipants } from '../../../shared/participants/read.ts'
import { inOrder } from '../../../shared/record/body.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { startingRecord, startingSeries } from '../../../shared/statement/starting.ts'

const known = startingDirectory.map((entry) => ({ ...entry, aliases: [...entry.aliases] }))
const empty = startingRecord(startingSeries('series-1'), countingIds())

/** A record after a list was read into it. */
function listed(
  record: MeetingRecord,
  text: string,
  presence: 'expected' | 'present' = 'expected',
) {
  const list = readParticipants(text, known, inOrder(Object.values(record.group)))
  if (!list.ok) throw new Error(list.error.message)
  const chosen = chosenFrom(record, list.value)
  const edits = addingParticipants(record, chosen, presence)
  if (edits.length === 0) return { record, changes: [], amount: amountOf(chosen) }
  const done = apply(record, { kind: 'many', edits })
  if (!done.ok) throw new Error(done.error.message)
  return { ...done.value, amount: amountOf(chosen) }
}

function seats(record: MeetingRecord): string[] {
  return inOrder(Object.values(record.attendance)).map(({ id, partyId, groupId, presence }) => {
    const people = inOrder(Object.values(record.delegate)).filter((row) => row.attendanceId === id)
    const names = people.map(({ name, head }) => (head ? `${name} (head)` : name))
    const party = record.party[partyId]?.name ?? ''
    return [party, record.group[groupId]?.role, presence, ...names].join(' / ')
  })
}

describe('a list put into a meeting', () => {
  const table = 'Country,Name,Head,Status\nTonga,Ana,yes,Member\nTonga,Joe,,Member\nIOM,Kim,,\n'

  it('adds its parties where it says or where their kind goes, with their delegates', () => {
    const { record, amount } = listed(empty, table)
    expect(amount).toBe('2 parties and 3 delegates')
    expect(seats(record)).toEqual([
      'Tonga / member / expected / Ana (head) / Joe',
      'International Organization for Migration / organisation / expected / Kim',
    ])
  })

  it('read twice adds nothing the second time', () => {
    const once = listed(empty, table).record
    expect(listed(once, table).changes).toEqual([])
  })

  it('moves who stands elsewhere, keeps a head that is there, and makes nobody absent', () => {
    const once = listed(empty, table, 'present').record
    const { record } = listed(once, 'Country,Name,Head,Status\nTonga,Lolo,yes,Observer')
    expect(seats(record)).toEqual([
      'International Organization for Migration / organisation / present / Kim',
      'Tonga / observer / present / Ana (head) / Joe / Lolo',
    ])
  })

  it('marks who was expected where they came', () => {
    const once = listed(empty, table).record
    expect(
      seats(listed(once, table, 'present').record).every((seat) => seat.includes('present')),
    ).toBe(true)
  })

  it('whatever it holds leaves the record whole, and one step takes it back', () => {
    const cell = fc.constantFrom(
      'Tonga',
      'TON',
      'Samoa',
      'IOM',
      'Atlantis',
      'Observers',
      'Ana',
      'yes',
      '',
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(table, table, (first, second) => {
        const lines = (cells: string[][]) =>
          ['Tonga\tx', ...cells.map((row) => row.join('\t'))].join('\n')
        const once = listed(empty, lines(first)).record
        const twice = listed(once, lines(second), 'present')
        expect(isWhole(twice.record)).toMatchObject({ ok: true })
        expect(applyChanges(twice.record, invert(twice.changes))).toEqual(once)
      }),
    )
  })
})

describe('what should be known of the attendance', () => {
  const two = listed(empty, 'Tonga\nSamoa\nFiji').record
  const withQuorum = (record: MeetingRecord, quorum: number | null) =>
    attendanceNotice({ ...record, meeting: { ...record.meeting, quorum } })

  it('is that nobody is present, while somebody is expected', () => {
    expect(withQuorum(empty, 1)).toBeNull()
    expect(withQuorum(two, null)).toMatch(/^Nobody is marked present/)
  })

  it('is a quorum that is not reached', () => {
    const { record } = listed(two, 'Tonga\nSamoa', 'present')
    expect(withQuorum(record, 3)).toBe('2 of 3 members present; quorum is 3.')
    expect(withQuorum(record, 2)).toBeNull()
    expect(withQuorum(record, null)).toBeNull()
  })
})

describe('a key on a row', () => {
  const { record } = listed(empty, 'Tonga')
  const row = Object.values(record.attendance)[0]
  const meant = (key: string, altKey = false, ctrlKey = false) =>
    row && groupMeant(record, row, { key, altKey, ctrlKey, metaKey: false })?.role

  it('names a group by its place, or the one beside', () => {
    expect([meant('3'), meant('6'), meant('9'), meant('0'), meant('a')]).toEqual([
      'observer',
      'apologies',
      undefined,
      undefined,
      undefined,
    ])
    expect([meant('ArrowRight', true), meant('ArrowLeft', true), meant('ArrowRight')]).toEqual([
      'organisation',
      undefined,
      undefined,
    ])
    expect(meant('3', false, true)).toBeUndefined() // Ctrl+3 shows the body
  })
})
