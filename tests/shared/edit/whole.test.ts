import { describe, expect, it } from 'vitest'
import { isWhole } from '../../../shared/edit/whole.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'

function fault(change: (record: MeetingRecord) => Partial<MeetingRecord>): string | undefined {
  const record = fullRecord()
  const whole = isWhole({ ...record, ...change(record) })
  return whole.ok ? 'none' : whole.error.field
}

const items = (...parents: [id: string, parentId: string | null][]) => ({
  item: Object.fromEntries(
    parents.map(([id, parentId]) => [id, outcome(id, 'a0', id, { parentId })]),
  ),
  sentence: {},
  logLine: {},
  proposal: {},
  followUp: {},
})

describe('a record from outside', () => {
  it('is taken when it is whole', () => {
    expect(fault(() => ({}))).toBe('none')
  })

  it('is refused when a row points to nothing', () => {
    expect(fault(() => ({ party: {} }))).toBe('partyId')
    expect(fault(() => items(['item-1', 'item-0']))).toBe('parentId')
  })

  it('is refused when items lie under each other in a circle', () => {
    expect(fault(() => items(['item-1', 'item-2'], ['item-2', 'item-1']))).toBe('parentId')
    expect(fault(() => items(['item-1', 'item-1']))).toBe('parentId')
  })

  it('is refused when points lie too deep, however deep', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `item-${at}`)
    const chain = (length: number) =>
      items(...ids.slice(0, length).map((id, at) => [id, ids[at - 1] ?? null] as [string, string]))
    expect(fault(() => chain(4))).toBe('none')
    expect(fault(() => chain(5))).toBe('parentId')
    expect(fault(() => chain(20_000))).toBe('parentId')
  })

  it('is refused when a row stands under another id than its own', () => {
    expect(
      fault(({ annex }) => ({ annex: { ...annex, 'annex-2': annex['annex-1'] as never } })),
    ).toBe('id')
  })

  it('is refused when a party stands twice in a group, or an end before its start', () => {
    const twice = ({ attendance }: MeetingRecord) => ({
      attendance: {
        ...attendance,
        'attendance-2': { ...attendance['attendance-1'], id: 'attendance-2' } as never,
      },
    })
    expect(fault(twice)).toBe('partyId')
    expect(fault(({ meeting }) => ({ meeting: { ...meeting, end: '2024-01-01' } }))).toBe('end')
  })
})
