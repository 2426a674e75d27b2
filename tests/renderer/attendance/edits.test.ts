import { describe, expect, it } from 'vitest'
import {
  addDelegate,
  addGroup,
  delegatesOf,
  groupsOf,
  makeHead,
  partyAsTyped,
  placeRow,
  rowsOf,
  setRow,
  stepGroup,
  stepRow,
  tick,
  untick,
} from '../../../renderer/attendance/edits.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { Group } from '../../../shared/record/attendance.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { Party } from '../../../shared/record/party.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Role } from '../../../shared/record/vocabulary.ts'
import { overwriteState } from '../../../shared/statement/composed.ts'
import { startingRecord, startingSeries } from '../../../shared/statement/starting.ts'

const started = startingRecord(startingSeries('series-1', { name: 'Harbour Forum' }), countingIds())

function party(id: string): Party {
  const entry = startingDirectory.find((one) => one.id === id)
  if (!entry) throw new Error(`${id} is not in the directory`)
  return { ...entry, aliases: [...entry.aliases] }
}

function group(record: MeetingRecord, role: Role): Group {
  const found = Object.values(record.group).find((one) => one.role === role)
  if (!found) throw new Error(`no group of ${role}s`)
  return found
}

function having(record: MeetingRecord, edit: Edit | null): MeetingRecord {
  const done = edit && apply(record, edit)
  if (!done?.ok) throw new Error(done ? done.error.message : 'there was no edit')
  return done.value.record
}

const ticked = (record: MeetingRecord, role: Role, ...ids: string[]) =>
  ids.reduce((now, id) => having(now, tick(now, group(now, role), party(id), 'name')), record)

const names = (record: MeetingRecord, role: Role) =>
  rowsOf(record, group(record, role)).map(({ partyId }) => record.party[partyId]?.name)

function paragraph(record: MeetingRecord): string {
  const item = Object.values(record.item).find(({ part }) => part === 'attendance')
  const state = item && overwriteState(record, item)
  return state?.state === 'composed' ? state.now : ''
}

describe('ticking a party', () => {
  it('copies it into the record and prints it in its group', () => {
    const record = ticked(started, 'member', 'state-mlt', 'state-fji')
    expect(record.party['state-mlt']).toEqual(party('state-mlt'))
    expect(names(record, 'member')).toEqual(['Fiji', 'Malta'])
    expect(paragraph(record)).toBe('In attendance were representatives from Fiji and Malta.')
  })

  it('that stands in another group moves it, with its delegates', () => {
    const first = ticked(started, 'member', 'state-mlt')
    const [row] = rowsOf(first, group(first, 'member'))
    const before = having(first, row ? addDelegate(first, row) : null)
    const record = ticked(before, 'observer', 'state-mlt')
    expect([names(record, 'member'), names(record, 'observer')]).toEqual([[], ['Malta']])
    expect(row && delegatesOf(record, row.id)).toHaveLength(1)
  })

  it('into the new members leaves it where it attends as well', () => {
    const record = ticked(ticked(started, 'member', 'state-mlt'), 'new-member', 'state-mlt')
    expect([names(record, 'member'), names(record, 'new-member')]).toEqual([['Malta'], ['Malta']])
  })

  it('twice into one group is refused, with the field at fault', () => {
    const record = ticked(started, 'new-member', 'state-mlt')
    const again = apply(
      record,
      tick(record, group(record, 'new-member'), party('state-mlt'), 'name'),
    )
    expect(again).toMatchObject({ ok: false, error: { field: 'partyId' } })
  })

  it('again takes nothing but the row out, and what it is called stays for the next tick', () => {
    const once = ticked(started, 'member', 'state-mlt')
    const renamed = having(once, {
      kind: 'set',
      entity: 'party',
      id: 'state-mlt',
      fields: { name: 'Republic of Malta' },
    })
    const [row] = rowsOf(renamed, group(renamed, 'member'))
    const without = having(renamed, row ? untick(row) : null)
    expect(names(without, 'member')).toEqual([])
    expect(names(ticked(without, 'member', 'state-mlt'), 'member')).toEqual(['Republic of Malta'])
  })
})

describe('the order of a group', () => {
  const observers = ticked(started, 'observer', 'state-mlt', 'state-fji', 'state-wsm')
  const at = (record: MeetingRecord, index: number) => {
    const row = rowsOf(record, group(record, 'observer'))[index]
    if (!row) throw new Error('no such row')
    return row
  }

  it('is as entered, and moves by keys to its ends and not beyond', () => {
    expect(names(observers, 'observer')).toEqual(['Malta', 'Fiji', 'Samoa'])
    const down = having(observers, stepRow(observers, at(observers, 0), 1))
    expect(names(down, 'observer')).toEqual(['Fiji', 'Malta', 'Samoa'])
    const up = having(observers, stepRow(observers, at(observers, 2), -1))
    expect(names(up, 'observer')).toEqual(['Malta', 'Samoa', 'Fiji'])
    expect(stepRow(observers, at(observers, 0), -1)).toBeNull()
    expect(stepRow(observers, at(observers, 2), 1)).toBeNull()
  })

  it('moves by mouse before any row, to the end, and into another group', () => {
    const observer = group(observers, 'observer').id
    const first = at(observers, 0)
    const last = at(observers, 2)
    const before = having(observers, placeRow(observers, last, observer, first.id))
    expect(names(before, 'observer')).toEqual(['Samoa', 'Malta', 'Fiji'])
    const end = having(observers, placeRow(observers, first, observer, null))
    expect(names(end, 'observer')).toEqual(['Fiji', 'Samoa', 'Malta'])
    const over = having(observers, placeRow(observers, first, group(observers, 'member').id, null))
    expect([names(over, 'member'), names(over, 'observer')]).toEqual([['Malta'], ['Fiji', 'Samoa']])
  })

  it('from A to Z does not count the article', () => {
    const withGroup = having(observers, {
      kind: 'set',
      entity: 'group',
      id: group(observers, 'observer').id,
      fields: { sort: 'alphabetical' },
    })
    const typed = partyAsTyped('group', 'the Harbour Watch')
    const record = having(withGroup, tick(withGroup, group(withGroup, 'observer'), typed, 'name'))
    expect(names(record, 'observer')).toEqual(['Fiji', 'Harbour Watch', 'Malta', 'Samoa'])
  })
})

describe('a party expected but not there', () => {
  it('stays in the list and does not print', () => {
    const both = ticked(started, 'member', 'state-mlt', 'state-fji')
    const [row] = rowsOf(both, group(both, 'member'))
    const record = having(both, row ? setRow(row.id, { presence: 'expected' }) : null)
    expect(names(record, 'member')).toEqual(['Fiji', 'Malta'])
    expect(paragraph(record)).toBe('In attendance were representatives from Malta.')
  })
})

describe('a party added on the spot', () => {
  it.each([
    ['Harbour Institute', 'Harbour Institute', '', ''],
    ['the Harbour Institute (HI)', 'Harbour Institute', 'HI', 'the'],
    ['  The   Harbour Watch ', 'Harbour Watch', '', 'the'],
    ['Institute (of Harbours) North', 'Institute (of Harbours) North', '', ''],
  ])('as %j is %j, in short %j, with the article %j', (typed, name, acronym, article) => {
    expect(partyAsTyped('organisation', typed)).toMatchObject({
      kind: 'organisation',
      name,
      acronym,
      articleList: article,
      articleText: article,
    })
  })
})

describe('delegates', () => {
  it('have one head, the first unless another is named', () => {
    const record = ticked(started, 'member', 'state-mlt')
    const [row] = rowsOf(record, group(record, 'member'))
    if (!row) throw new Error('nobody was ticked')
    const one = having(record, addDelegate(record, row))
    const two = having(one, addDelegate(one, row))
    const heads = (now: MeetingRecord) => delegatesOf(now, row.id).map(({ head }) => head)
    expect(heads(two)).toEqual([true, false])
    const second = delegatesOf(two, row.id)[1]
    const changed = having(two, second ? makeHead(two, second) : null)
    expect(heads(changed)).toEqual([false, true])
  })
})

describe('groups', () => {
  it('are added at the end and moved among the others', () => {
    const { edit, id } = addGroup(started)
    const record = having(started, edit)
    expect(groupsOf(record).at(-1)?.id).toBe(id)
    const own = record.group[id]
    const moved = having(record, own ? stepGroup(record, own, -1) : null)
    expect(groupsOf(moved).at(-2)?.id).toBe(id)
    expect(own && stepGroup(record, own, 1)).toBeNull()
  })
})
