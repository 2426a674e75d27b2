import { describe, expect, it } from 'vitest'
import { emptyRecord, fullRecord } from '../../fixtures/record.ts'
import { checks, freshFolder, got, noon, openIn, sound, storeWith } from './opened.ts'

describe('a record in the store', () => {
  it('comes back as it went in, every field of every row', async () => {
    const store = await storeWith(fullRecord())
    expect(got(store.openMeeting('meeting-1')).record).toEqual(fullRecord())
  })

  it('comes back the same after closing and opening again', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    await store.close()
    expect(checks(folder)).toEqual(sound)
    const again = await openIn(folder)
    expect(got(again.openMeeting('meeting-1')).record).toEqual(fullRecord())
  })

  it('stays apart from another meeting whose rows have the same ids', async () => {
    const store = await storeWith(fullRecord('meeting-1'))
    got(store.editLibrary({ kind: 'meeting.add', record: fullRecord('meeting-2') }, noon))
    got(store.edit('meeting-2', { kind: 'remove', entity: 'item', id: 'item-1' }, 'g', noon))
    expect(got(store.openMeeting('meeting-1')).record).toEqual(fullRecord())
    expect(Object.keys(got(store.openMeeting('meeting-2')).record.item)).toEqual(['item-3'])
  })

  it('is acknowledged with the sequence of its edit, the next one higher', async () => {
    const store = await storeWith(emptyRecord())
    const set = (city: string) =>
      got(
        store.edit(
          'meeting-1',
          { kind: 'set', entity: 'meeting', id: 'meeting-1', fields: { city } },
          city,
          noon,
        ),
      )
    const first = set('Suva')
    expect(set('Nadi').sequence).toBe(first.sequence + 1)
    expect(set('Nadi').sequence).toBe(first.sequence + 1) // nothing changed, nothing was written
  })
})
