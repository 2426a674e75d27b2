import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TransferRow } from '../../../electron/store/transfer-row.ts'
import { anIntent, editOf } from '../../fixtures/arbitrary-edits.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { checks, freshFolder, got, noon, openIn, refusal, sound, storeWith } from './opened.ts'

const meeting = 'meeting-1'

describe('a meeting that goes to another store with its journal', () => {
  it('is there what it was here, and can be undone all the way and redone', async () => {
    const here = await storeWith(fullRecord())
    const doings = fc.sample(anIntent, { numRuns: 60, seed: 7 })
    for (const [nth, intent] of doings.entries()) {
      const { record } = got(here.openMeeting(meeting))
      here.edit(meeting, editOf(record, intent), `group-${Math.floor(nth / 3)}`, noon)
      if (nth % 5 === 4) here.undo(meeting, noon)
      if (nth % 10 === 9) here.redo(meeting, noon)
    }
    const { record, undoState } = got(here.openMeeting(meeting))
    const journal = got(here.journalOf(meeting))

    const folder = freshFolder()
    const there = await storeWith(emptyRecord('meeting-2'), folder)
    expect(got(there.importMeeting(record, journal, noon)).meeting).toBe(meeting)
    expect(got(there.openMeeting(meeting))).toMatchObject({ record, undoState })
    expect(got(there.journalOf(meeting))).toEqual(journal)
    let steps = 0
    while (there.undo(meeting, noon).ok) steps += 1
    expect(steps).toBeGreaterThan(5)
    expect(got(there.openMeeting(meeting)).record).toEqual(fullRecord())
    while (there.redo(meeting, noon).ok) steps -= 1
    expect(steps).toBe(0)
    expect(got(there.openMeeting(meeting)).record).toEqual(record)
    await there.close()
    expect(checks(folder)).toEqual(sound)
  })

  it('takes a new id where the store has had its own, and so does its journal', async () => {
    const store = await storeWith(emptyRecord())
    const fields = { city: 'Suva' }
    got(store.edit(meeting, { kind: 'set', entity: 'meeting', id: meeting, fields }, 'g', noon))
    const { record } = got(store.openMeeting(meeting))
    const arrived = got(store.importMeeting(record, got(store.journalOf(meeting)), noon)).meeting
    expect(arrived).not.toBe(meeting)
    got(store.undo(arrived, noon))
    expect(got(store.openMeeting(arrived)).record.meeting).toMatchObject({
      id: arrived,
      city: 'Apia',
    })
    expect(got(store.openMeeting(meeting)).record.meeting.city).toBe('Suva')
  })
})

describe('a journal that does not tell the truth', () => {
  const one = outcome('item-1', 'a0', 'One.')
  const two = outcome('item-2', 'a0', 'Two.', { parentId: 'item-1' })
  const record = { ...emptyRecord(), item: { 'item-1': one, 'item-2': two } }
  const row = (changes: TransferRow['changes']): TransferRow => ({
    sequence: 1,
    kind: 'edit',
    step: 1,
    undoes: null,
    group: 'g',
    label: 'a lie',
    at: noon,
    format: 1,
    changes,
    edit: null,
  })

  it('is refused where it ends at another record', async () => {
    const store = await openIn(freshFolder())
    const lie = [{ entity: 'item', id: 'item-1', before: null, after: { ...one, order: 'a7' } }]
    expect(refusal(store.importMeeting(record, [row(lie)], noon)).code).toBe('invalid')
    expect(got(store.library()).meetings).toEqual([])
  })

  it('cannot lead back to a record that could never have been', async () => {
    const store = await openIn(freshFolder())
    const circle = { ...one, parentId: 'item-2' }
    const lie = [{ entity: 'item', id: 'item-1', before: circle, after: one }]
    got(store.importMeeting(record, [row(lie)], noon))
    expect(refusal(store.undo(meeting, noon))).toEqual({ code: 'damaged' })
    expect(got(store.openMeeting(meeting)).record).toEqual(record)
  })
})
