import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Group } from '../../../shared/record/attendance.ts'
import type { Style } from '../../../shared/record/meeting.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { startingGroups } from '../../../shared/statement/starting.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

const negotiated =
  'On 23-24 July 2019 Vietnam, Fiji, and Turkey organized and recognised the 12th Meeting.'

/** A meeting with an opening, an attendance of these states, and one negotiated outcome. */
function meetingOf(codes: readonly string[], style: Partial<Style> = {}): MeetingRecord {
  const record = emptyRecord('meeting-1', { country: 'Turkey' })
  const group: Group = { ...startingGroups[0], id: 'group-1', order: 'a0' } as Group
  const parties = startingDirectory.filter(({ alpha3 }) => codes.includes(alpha3))
  const formula = (id: string, order: string, part: 'opening' | 'attendance', wording: string) =>
    outcome(id, order, '', { kind: 'paragraph', marker: 'none', part, wording })
  return {
    ...record,
    style: { ...record.style, ...style },
    party: Object.fromEntries(parties.map((party) => [party.id, { ...party, aliases: [] }])),
    group: { 'group-1': group },
    attendance: Object.fromEntries(
      parties.map(({ id }, nth) => [
        `attendance-${nth}`,
        {
          id: `attendance-${nth}`,
          partyId: id,
          groupId: 'group-1',
          order: `a${nth}`,
          presence: 'present',
          form: 'name',
          representedBy: '',
        },
      ]),
    ),
    item: {
      'item-1': formula(
        'item-1',
        'a0',
        'opening',
        'On {date}, {hosts} organized the {ordinal} Meeting in {city}, {country}.',
      ),
      'item-2': formula('item-2', 'a1', 'attendance', '{attendance}'),
      'item-3': outcome('item-3', 'a2', negotiated),
    },
  }
}

const lines = (record: MeetingRecord) =>
  compose(record).blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('a house style in composed paragraphs', () => {
  const codes = ['VNM', 'MDA', 'GMB', 'TGO']

  it('leaves each party its name where it says nothing', () => {
    const [opening, attendance] = lines(meetingOf(codes))
    expect(opening).toBe('On 6–7 May 2024, Co-Chairs organised the Third Meeting in Apia, Turkey.')
    expect(attendance).toBe(
      'In attendance were representatives from Gambia, Republic of Moldova, Togo and Viet Nam.',
    )
  })

  it('names states and sorts them its own way', () => {
    const ownNames = [{ alpha3: 'VNM', name: 'Vietnam' }]
    const [opening, attendance] = lines(meetingOf(codes, { stateNames: 'everyday', ownNames }))
    expect(opening).toContain('in Apia, Türkiye.')
    expect(attendance).toContain('from Gambia, Moldova, Togo and Vietnam.')
  })

  it('counts a leading “the” in the order, or does not', () => {
    const record = meetingOf(codes)
    const gambia = record.party['state-gmb']
    const party = {
      ...record.party,
      ...(gambia && { [gambia.id]: { ...gambia, articleList: 'the' as const } }),
    }
    expect(lines({ ...record, party })[1]).toContain('from the Gambia, Republic')
    const style = { ...record.style, alphabet: 'with-the' as const }
    expect(lines({ ...record, party, style })[1]).toContain('Moldova, the Gambia, Togo and')
  })

  it('spells its own words, and no fact', () => {
    const record = meetingOf(codes, { spelling: '-ize' })
    const hosts = 'Co-Chairs of the organised forum'
    const [opening] = lines({ ...record, meeting: { ...record.meeting, hosts } })
    expect(opening).toContain('Co-Chairs of the organised forum organized the')
  })

  it('never changes a negotiated word, nor a record that was kept', () => {
    fc.assert(
      fc.property(
        fc.record({
          serialComma: fc.boolean(),
          rangeDash: fc.constantFrom('-' as const, '–' as const),
          rangeForm: fc.constantFrom('dash' as const, 'from-to' as const, 'between' as const),
          ordinal: fc.constantFrom('word' as const, 'digits' as const),
          spelling: fc.constantFrom('-ise' as const, '-ize' as const),
          stateNames: fc.constantFrom('as-named' as const, 'unterm' as const, 'everyday' as const),
          alphabet: fc.constantFrom('with-the' as const, 'without-the' as const),
        }),
        (fields) => {
          const revision = meetingOf(codes)
          const [before, circulated] = [structuredClone(revision), lines(revision)]
          const done = apply(revision, {
            kind: 'set',
            entity: 'style',
            id: revision.style.id,
            fields,
          })
          expect(done.ok && lines(done.value.record)[2]).toBe(negotiated)
          expect(revision).toEqual(before)
          expect(lines(revision)).toEqual(circulated)
        },
      ),
    )
  })
})
