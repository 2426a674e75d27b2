import { describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/store/store.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import type { Series } from '../../../shared/record/series.ts'
import { emptyRecord, fullRecord, outcome, party } from '../../fixtures/record.ts'
import { freshFolder, got, noon, openIn, refusal, storeWith } from './opened.ts'

const { id: _, ...style } = emptyRecord().style
const series: Series = {
  id: 'series-1',
  name: 'Harbour Forum',
  shortName: 'HF',
  process: '',
  processShort: '',
  hosts: 'Co-Chairs',
  style,
  groups: [
    {
      role: 'member',
      label: 'Members',
      many: '{list} attended.',
      one: '{list} attended.',
      joined: false,
      sort: 'alphabetical',
      regulars: [{ party: party('party-1', 'Samoa'), form: 'name' }],
    },
  ],
  learnsRegulars: false,
  quorum: 5,
  stock: [{ place: 'after-outcomes', text: 'Members thanked {country} for its welcome.' }],
  wording: { opening: 'On {date}, they met.', attendance: '', purpose: '' },
  checksSpelling: false,
  knownWords: ['refoulement'],
}

const titles = (store: Store) => got(store.library()).meetings.map(({ title }) => title)

describe('a new store', () => {
  it('has the starting directory, no meetings, and nothing to undo', async () => {
    const view = got((await openIn(freshFolder())).library())
    expect(view.directory).toHaveLength(startingDirectory.length)
    expect(view.directory).toContainEqual(startingDirectory[0])
    expect(view).toMatchObject({ series: [], meetings: [], undoState: { undo: null, redo: null } })
  })
})

describe('the library', () => {
  it('shows the newest meeting first, with the number of its items and when it was edited', async () => {
    const store = await storeWith(fullRecord())
    const later = emptyRecord('meeting-2', { start: '2025-01-01', end: '', title: 'Fourth' })
    got(store.editLibrary({ kind: 'meeting.add', record: later }, noon))
    const edited = '2024-05-07T08:00:00.000Z'
    const row = outcome('item-9', 'a9', 'x')
    got(store.edit('meeting-1', { kind: 'add', entity: 'item', row }, 'g', edited))
    expect(got(store.library()).meetings).toMatchObject([
      { id: 'meeting-2', title: 'Fourth', items: 0, editedAt: noon, start: '2025-01-01' },
      { id: 'meeting-1', seriesShort: 'HF', items: 4, editedAt: edited, ordinal: 3 },
    ])
  })

  it('keeps series and parties, writes them over and removes them, and takes each back', async () => {
    const folder = freshFolder()
    const store = await openIn(folder)
    const own = party('party-own', 'Harbour Masters')
    got(store.editLibrary({ kind: 'series.add', row: series }, noon))
    got(store.editLibrary({ kind: 'series.write', row: { ...series, hosts: 'Samoa' } }, noon))
    got(store.editLibrary({ kind: 'party.add', row: own }, noon))
    got(store.editLibrary({ kind: 'party.remove', id: own.id }, noon))
    expect(got(store.library()).undoState.undo).toBe('removal of the party “Harbour Masters”')
    got(store.undoLibrary(noon))
    expect(got(store.library()).directory).toContainEqual(own)
    await store.close()

    const again = await openIn(folder)
    expect(got(again.library()).series).toEqual([{ ...series, hosts: 'Samoa' }])
    got(again.undoLibrary(noon))
    got(again.undoLibrary(noon))
    expect(got(again.library()).series).toEqual([series])
    got(again.undoLibrary(noon))
    expect(got(again.library()).series).toEqual([])
    expect(refusal(again.undoLibrary(noon))).toEqual({ code: 'invalid' })
    got(again.redoLibrary(noon))
    expect(got(again.library()).series).toEqual([series])
  })

  it('refuses to add what is there and to write what is not', async () => {
    const store = await storeWith(fullRecord())
    got(store.editLibrary({ kind: 'series.add', row: series }, noon))
    const refused = (edit: Parameters<Store['editLibrary']>[0]) =>
      refusal(store.editLibrary(edit, noon)).code
    expect(refused({ kind: 'series.add', row: series })).toBe('invalid')
    expect(refused({ kind: 'meeting.add', record: fullRecord() })).toBe('invalid')
    expect(refused({ kind: 'party.write', row: party('party-none', 'x') })).toBe('not-found')
    expect(refused({ kind: 'meeting.remove', id: 'meeting-none' })).toBe('not-found')
    expect(
      refused({ kind: 'meeting.add', record: { ...fullRecord('meeting-3'), party: {} } }),
    ).toBe('not-found')
    expect(titles(store)).toEqual(['Third Harbour Forum'])
  })
})

describe('removing a meeting', () => {
  it('hides it from the list, from opening, editing and search, until it is undone', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    const row = outcome('item-9', 'a9', 'Members agreed.')
    got(store.edit('meeting-1', { kind: 'add', entity: 'item', row }, 'g', noon))
    const { record } = got(store.openMeeting('meeting-1'))
    got(store.editLibrary({ kind: 'meeting.remove', id: 'meeting-1' }, noon))
    expect(titles(store)).toEqual([])
    expect(refusal(store.openMeeting('meeting-1'))).toEqual({ code: 'not-found' })
    expect(refusal(store.undo('meeting-1', noon))).toEqual({ code: 'not-found' })
    const edit = { kind: 'remove', entity: 'item', id: 'item-9' } as const
    expect(refusal(store.edit('meeting-1', edit, 'g', noon))).toEqual({ code: 'not-found' })
    expect(got(store.search('agreed'))).toEqual([])
    expect(refusal(store.editLibrary({ kind: 'meeting.add', record }, noon)).code).toBe('invalid')
    await store.close()

    const again = await openIn(folder)
    expect(got(again.undoLibrary(noon)).undoState.redo).toBe(
      'removal of the meeting “Third Harbour Forum”',
    )
    expect(got(again.openMeeting('meeting-1'))).toMatchObject({
      record,
      undoState: { undo: 'adding “Members agreed.”' },
    })
    expect(got(again.search('agreed'))).toHaveLength(1)
  })

  it('is also what undoing its adding does, and redoing brings back what was written since', async () => {
    const store = await storeWith(emptyRecord())
    const row = outcome('item-1', 'a0', 'Members agreed.')
    got(store.edit('meeting-1', { kind: 'add', entity: 'item', row }, 'g', noon))
    got(store.undoLibrary(noon))
    expect(titles(store)).toEqual([])
    got(store.redoLibrary(noon))
    expect(got(store.openMeeting('meeting-1')).record.item).toEqual({ 'item-1': row })
  })
})

describe('duplicating a meeting', () => {
  it('makes another with the same words, without the log, that can be undone', async () => {
    const store = await storeWith(fullRecord())
    const { meeting, undoState } = got(store.duplicateMeeting('meeting-1', noon))
    expect(undoState.undo).toBe('adding the meeting “Copy of Third Harbour Forum”')
    const copy = got(store.openMeeting(meeting)).record
    expect(copy.item).toEqual(fullRecord().item)
    expect(copy.logLine).toEqual({})
    got(store.edit(meeting, { kind: 'remove', entity: 'item', id: 'item-1' }, 'g', noon))
    expect(got(store.openMeeting('meeting-1')).record).toEqual(fullRecord())
    got(store.undoLibrary(noon))
    expect(titles(store)).toEqual(['Third Harbour Forum'])
    expect(refusal(store.duplicateMeeting('meeting-none', noon))).toEqual({ code: 'not-found' })
  })
})
