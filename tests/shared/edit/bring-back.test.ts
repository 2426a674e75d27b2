import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { bringBack } from '../../../shared/edit/bring-back.ts'
import { bringBackOne, type OneRow } from '../../../shared/edit/bring-back-one.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import { edit as editSchema } from '../../../shared/edit/schema.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { isAgreed } from '../../../shared/record/adoption.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { editOf, type Intent, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'

function edited(record: MeetingRecord, edit: Edit | null): MeetingRecord {
  if (edit === null) return record
  expect(editSchema.safeParse(edit).success).toBe(true)
  const applied = apply(record, edit)
  if (!applied.ok) throw new Error(`${applied.error.message} ${JSON.stringify(edit)}`)
  return applied.value.record
}

function lived(record: MeetingRecord, intents: readonly Intent[]): MeetingRecord {
  let now = record
  for (const intent of intents) {
    const applied = apply(now, editOf(now, intent))
    if (applied.ok) now = applied.value.record
  }
  return now
}

/** A record without what stands beside its text, and without the parties that only this still names. */
function textOf(record: MeetingRecord, then: MeetingRecord) {
  const { logLine: _, followUp: __, proposal: ___, party, ...rest } = record
  const known = Object.fromEntries(Object.entries(party).filter(([id]) => id in then.party))
  return { ...rest, party: known }
}

describe('bringing back the whole', () => {
  it('gives that record, whatever was done since, and keeps every line of the log and every proposal', () => {
    fc.assert(
      fc.property(someIntents(15), someIntents(25), (before, since) => {
        const then = lived(fullRecord(), before)
        const now = lived(then, since)
        const back = edited(now, bringBack(now, then))
        expect(textOf(back, then)).toEqual(textOf(then, then))
        expect(isWhole(back).ok).toBe(true)
        const words = ({ logLine, proposal }: MeetingRecord) =>
          [...Object.values(logLine), ...Object.values(proposal)].map(({ id, words }) => [
            id,
            words,
          ])
        expect(words(back)).toEqual(words(now))
        expect(bringBack(back, then)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('turns a heap of points round that lie the other way now', () => {
    const chain = (ids: readonly string[]): MeetingRecord => ({
      ...emptyRecord(),
      item: Object.fromEntries(
        ids.map((id, at) => [id, outcome(id, 'a0', id, { parentId: ids[at - 1] ?? null })]),
      ),
    })
    const ids = ['item-1', 'item-2', 'item-3', 'item-4']
    const [then, now] = [chain(ids), chain(ids.toReversed())]
    expect(edited(now, bringBack(now, then))).toEqual(then)
  })

  it('reopens on the way what was agreed since, and agrees again what was agreed then', () => {
    const agreed = (record: MeetingRecord, id: string) =>
      edited(record, { kind: 'set', entity: 'item', id, fields: { status: 'agreed' } })
    const then = agreed(
      { ...emptyRecord(), item: { 'item-1': outcome('item-1', 'a1', 'One.') } },
      'item-1',
    )
    const added = edited(then, {
      kind: 'add',
      entity: 'item',
      row: outcome('item-2', 'a0', 'Two.'),
    })
    const now = edited(agreed(added, 'item-2'), {
      kind: 'set',
      entity: 'item',
      id: 'item-1',
      fields: { parentId: 'item-2' },
    })
    expect(edited(now, bringBack(now, then))).toEqual(then)
  })

  it('points a line of the log to its outcome again when that comes back', () => {
    const then = fullRecord()
    const now = edited(then, { kind: 'remove', entity: 'item', id: 'item-1' })
    expect(edited(now, bringBack(now, then))).toEqual(then)
  })

  it('has nothing to do where nothing differs', () => {
    expect(bringBack(fullRecord(), fullRecord())).toBeNull()
  })
})

describe('bringing back one paragraph', () => {
  const row: OneRow = { entity: 'item', id: 'item-1' }
  const words = (text: string): Edit => ({
    kind: 'set',
    entity: 'item',
    id: 'item-1',
    fields: { text: { text, marks: [] }, order: 'a8' },
  })

  it('takes back its words and leaves it in its place, and all others alone', () => {
    const then = fullRecord()
    const now = edited(then, words('Members noted it.'))
    const back = edited(now, bringBackOne(now, then, row))
    expect(back.item['item-1']).toEqual({ ...then.item['item-1'], order: 'a8' })
    expect({ ...back, item: { ...back.item, 'item-1': then.item['item-1'] } }).toEqual(then)
  })

  it('brings one that was removed back with its points', () => {
    const then = fullRecord()
    const now = edited(then, { kind: 'remove', entity: 'item', id: 'item-1' })
    const back = edited(now, bringBackOne(now, then, row))
    expect(back.item).toEqual(then.item)
    expect(back.sentence).toEqual(then.sentence)
  })

  it('puts a point whose outcome is gone at the margin', () => {
    const then = fullRecord()
    const point = Object.values(then.item).find(({ parentId }) => parentId === 'item-1')
    if (point === undefined) throw new Error('the fixture has a point under its first outcome')
    const now = edited(then, { kind: 'remove', entity: 'item', id: 'item-1' })
    const back = edited(now, bringBackOne(now, then, { entity: 'item', id: point.id }))
    expect(back.item[point.id]).toEqual({ ...point, parentId: null })
    expect(back.item['item-1']).toBeUndefined()
  })

  it('brings an entry back with the annex it stood in', () => {
    const then = fullRecord()
    const now = edited(then, { kind: 'remove', entity: 'annex', id: 'annex-1' })
    const [entry] = Object.keys(then.annexEntry)
    const back = edited(now, bringBackOne(now, then, { entity: 'annexEntry', id: entry ?? '' }))
    expect([back.annex, back.annexEntry]).toEqual([then.annex, then.annexEntry])
  })

  it('has nothing to do for one that is as it was, or was not there yet', () => {
    const then = emptyRecord()
    expect(bringBackOne(fullRecord(), fullRecord(), row)).toBeNull()
    expect(bringBackOne(fullRecord(), then, row)).toBeNull()
  })

  it('leaves the words of one that is agreed to whoever reopens it', () => {
    const then = fullRecord()
    const now = edited(edited(then, words('Members noted it.')), {
      kind: 'set',
      entity: 'item',
      id: 'item-1',
      fields: { status: 'agreed' },
    })
    const edit = bringBackOne(now, then, row)
    expect(edit && apply(now, edit)).toMatchObject({ ok: false, error: { field: 'status' } })
  })

  it('is an edit the record takes, for every paragraph of every past', () => {
    fc.assert(
      fc.property(someIntents(15), someIntents(25), (before, since) => {
        const then = lived(fullRecord(), before)
        const now = lived(then, since)
        for (const entity of ['item', 'annex', 'annexEntry'] as const) {
          for (const id of Object.keys(then[entity])) {
            const edit = bringBackOne(now, then, { entity, id })
            const isLocked = entity === 'item' && now.item[id] && isAgreed(now.item[id])
            if (isLocked && edit !== null && !apply(now, edit).ok) continue
            const back = edited(now, edit)
            expect(isWhole(back).ok).toBe(true)
            expect(back[entity]).toHaveProperty(id)
          }
        }
      }),
    )
  })
})
