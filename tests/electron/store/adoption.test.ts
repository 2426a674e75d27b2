import { describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/store/store.ts'
import { adopt } from '../../../shared/edit/adopt.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { Item } from '../../../shared/record/item.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { dump, freshFolder, got, noon, openIn, refusal, storeWith } from './opened.ts'

const meeting = 'meeting-1'
const first = outcome('item-1', 'a0', 'Members welcomed the plan.')
const record = {
  ...emptyRecord(),
  item: { 'item-1': first, 'item-2': outcome('item-2', 'a1', 'Members thanked the hosts.') },
}
const writing: Edit = {
  kind: 'set',
  entity: 'item',
  id: 'item-1',
  fields: { text: { text: 'Members noted the plan.', marks: [] } },
}
const removing: Edit = { kind: 'remove', entity: 'item', id: 'item-1' }

const itemIn = (store: Store, id = 'item-1') => got(store.openMeeting(meeting)).record.item[id]

function agree(store: Store, status: Item['status'], ids = ['item-1']): void {
  const items = ids.flatMap((id) => itemIn(store, id) ?? [])
  const edit = adopt(items, status, noon)
  if (edit === null) throw new Error('there is nothing to agree')
  got(store.edit(meeting, edit, `${status} ${ids}`, noon))
}

describe('an agreed item in the store', () => {
  it('is kept from being written in or removed, also after opening again, and no row is touched', async () => {
    const folder = freshFolder()
    const store = await storeWith(record, folder)
    agree(store, 'agreed')
    await store.close()
    const before = dump(folder)
    const again = await openIn(folder)
    expect(itemIn(again)).toMatchObject({ status: 'agreed', statusAt: noon })
    for (const edit of [writing, removing]) {
      expect(refusal(again.edit(meeting, edit, 'a', noon))).toEqual({
        code: 'invalid',
        field: 'status',
      })
    }
    const beside: Edit = { kind: 'set', entity: 'item', id: 'item-2', fields: { marker: '1.' } }
    const edits: Edit = { kind: 'many', edits: [beside, writing] }
    expect(again.edit(meeting, edits, 'a', noon).ok).toBe(false)
    await again.close()
    expect(dump(folder)).toEqual(before)
  })

  it('is written in again once it is reopened, and undo brings back the lock with the words', async () => {
    const store = await storeWith(record)
    agree(store, 'ad-referendum')
    agree(store, 'agreed')
    agree(store, 'open')
    got(store.edit(meeting, writing, 'typing', noon))
    const labels = []
    for (const _ of [1, 2, 3, 4]) {
      labels.push(got(store.openMeeting(meeting)).undoState.undo)
      got(store.undo(meeting, noon))
    }
    expect(labels).toEqual([
      'edit of “Members noted the plan.”',
      'reopening of “Members welcomed the plan.”',
      'adoption of “Members welcomed the plan.”',
      'adoption ad referendum of “Members welcomed the plan.”',
    ])
    expect(itemIn(store)).toEqual(first)
    got(store.redo(meeting, noon))
    expect(store.edit(meeting, writing, 'a', noon).ok).toBe(false)
  })

  it('is agreed together with others in one step', async () => {
    const store = await storeWith(record)
    agree(store, 'agreed', ['item-1', 'item-2'])
    expect(got(store.openMeeting(meeting)).undoState.undo).toBe(
      'adoption of “Members welcomed the plan.” and 1 more',
    )
    got(store.undo(meeting, noon))
    expect([itemIn(store)?.status, itemIn(store, 'item-2')?.status]).toEqual(['open', 'open'])
  })
})
