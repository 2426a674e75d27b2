import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adopt } from '../../../shared/edit/adopt.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { type Change, type Edit, invert } from '../../../shared/edit/edit.ts'
import { netOf } from '../../../shared/edit/net.ts'
import { change as changeSchema, edit as editSchema } from '../../../shared/edit/schema.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { isAgreed } from '../../../shared/record/adoption.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import type { Item } from '../../../shared/record/item.ts'
import { type MeetingRecord, meetingRecord } from '../../../shared/record/record.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { emptyRecord, fullRecord, outcome, party } from '../../fixtures/record.ts'

/** Follows intentions through the records they make, with what each step did. */
function follow(intents: Parameters<typeof editOf>[1][], look: (step: Step) => void): void {
  let record: MeetingRecord = fullRecord()
  for (const intent of intents) {
    const edit = editOf(record, intent)
    const before = structuredClone(record)
    const applied = apply(record, edit)
    look({ record, before, edit, applied })
    if (applied.ok) record = applied.value.record
  }
}
type Step = {
  record: MeetingRecord
  before: MeetingRecord
  edit: Edit
  applied: ReturnType<typeof apply>
}

const isOfItem = (change: Change) => change.entity === 'item'
const wordsOf = ({ text, part, wording, composedThen, printed }: Item) => ({
  text,
  part,
  wording,
  composedThen,
  printed,
})

/** A law that holds for each edit of any sequence of edits. */
function always(look: (step: Step) => void, numRuns = 100): void {
  fc.assert(
    fc.property(someIntents(), (intents) => follow(intents, look)),
    { numRuns },
  )
}

describe('any edit of any record', () => {
  it('leaves the record it was applied to as it was', () => {
    always(({ record, before }) => expect(record).toEqual(before))
  })

  it('is taken back by its changes inverted', () => {
    always(({ before, applied }) => {
      if (!applied.ok) return
      const { record, changes } = applied.value
      expect(applyChanges(record, invert(changes))).toEqual(before)
      expect(applyChanges(record, invert(netOf(changes)))).toEqual(before)
    })
  })

  it('is told whole by its changes: they alone make the record after it', () => {
    always(({ before, applied }) => {
      if (!applied.ok) return
      expect(applyChanges(before, applied.value.changes)).toEqual(applied.value.record)
      expect(applyChanges(before, netOf(applied.value.changes))).toEqual(applied.value.record)
    })
  })

  it('keeps a whole record whole, and within its schemas', () => {
    always(({ applied }) => {
      if (!applied.ok) return
      expect(isWhole(applied.value.record)).toEqual({ ok: true, value: undefined })
      expect(meetingRecord.parse(applied.value.record)).toEqual(applied.value.record)
    })
  })

  it('leaves the words of an agreed item as they are, and the item where it was, until it is reopened', () => {
    let refused = 0
    always(({ edit, before, applied }) => {
      if (!applied.ok) {
        refused += applied.error.field === 'status' ? 1 : 0
        return
      }
      const writes = applied.value.changes.filter(isOfItem)
      for (const { before: was, after } of writes) {
        if (was === null || !isAgreed(was)) continue
        expect(after).not.toBeNull()
        if (after === null || !isAgreed(after)) continue
        expect(wordsOf(after)).toEqual(wordsOf(was))
      }
      if (edit.kind === 'many') return
      for (const was of Object.values(before.item).filter(isAgreed)) {
        const after = applied.value.record.item[was.id]
        expect(after && (isAgreed(after) ? wordsOf(after) : wordsOf(was))).toEqual(wordsOf(was))
      }
    }, 500)
    expect(refused).toBeGreaterThan(10)
  })

  it('shows in the order of the body at once', () => {
    always(({ applied }) => {
      if (!applied.ok) return
      const { item } = applied.value.record
      expect(bodyInOrder(item)).toEqual(bodyInOrder(structuredClone(item)))
      expect(bodyInOrder(item)).toHaveLength(Object.keys(item).length)
    })
  })

  it('can be written to the journal and read back, with its changes', () => {
    always(({ edit, applied }) => {
      expect(editSchema.parse(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
      if (!applied.ok) return
      for (const change of applied.value.changes) {
        expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }
    })
  })

  it('is taken often enough for these laws to mean something', () => {
    const counts = { taken: 0, refused: 0, changes: 0 }
    for (const intents of fc.sample(someIntents(), 50)) {
      follow(intents, ({ applied }) => {
        if (!applied.ok) counts.refused += 1
        else counts.taken += 1
        if (applied.ok) counts.changes += applied.value.changes.length
      })
    }
    expect(counts.taken).toBeGreaterThan(counts.refused)
    expect(counts.refused).toBeGreaterThan(0)
    expect(counts.changes).toBeGreaterThan(counts.taken / 2)
  })
})

function refusal(record: MeetingRecord, edit: Edit): { code: string; field: string | undefined } {
  const applied = apply(record, edit)
  if (applied.ok) throw new Error('this should have been refused')
  return { code: applied.error.code, field: applied.error.field }
}

describe('an edit that may not be', () => {
  it('names the end when it is before the start, and the start when it is missing', () => {
    const dates = (fields: { start?: string; end?: string }): Edit => ({
      kind: 'set',
      entity: 'meeting',
      id: 'meeting-1',
      fields,
    })
    const record = emptyRecord()
    expect(refusal(record, dates({ end: '2024-05-05' }))).toEqual({ code: 'invalid', field: 'end' })
    expect(refusal(record, dates({ start: '' }))).toEqual({ code: 'invalid', field: 'start' })
  })

  it('names the party when it is in the group already', () => {
    const row = { ...fullRecord().attendance['attendance-1'], id: 'attendance-2' }
    const edit = { kind: 'add', entity: 'attendance', row } as Edit
    expect(refusal(fullRecord(), edit)).toEqual({ code: 'invalid', field: 'partyId' })
  })

  it('names the parent of a point that would lie too deep, counting what lies under it', () => {
    const chain = ['item-a', 'item-b', 'item-c', 'item-d'].map((id, at, ids) =>
      outcome(id, 'a0', id, { parentId: ids[at - 1] ?? null }),
    )
    const record = {
      ...emptyRecord(),
      item: Object.fromEntries(
        [
          ...chain,
          outcome('item-e', 'a1', 'e'),
          outcome('item-f', 'a2', 'f', { parentId: 'item-e' }),
        ].map((item) => [item.id, item]),
      ),
    }
    const move = (id: string, parentId: string): Edit => ({
      kind: 'set',
      entity: 'item',
      id,
      fields: { parentId },
    })
    expect(refusal(record, move('item-e', 'item-d'))).toEqual({
      code: 'invalid',
      field: 'parentId',
    })
    expect(refusal(record, move('item-e', 'item-c'))).toEqual({
      code: 'invalid',
      field: 'parentId',
    })
    expect(apply(record, move('item-e', 'item-b')).ok).toBe(true)
    expect(refusal(record, move('item-a', 'item-c'))).toEqual({
      code: 'invalid',
      field: 'parentId',
    })
  })

  it('names the field that points to a row which is not there', () => {
    const row = outcome('item-9', 'a5', 'x', { parentId: 'item-none' })
    expect(refusal(fullRecord(), { kind: 'add', entity: 'item', row })).toEqual({
      code: 'not-found',
      field: 'parentId',
    })
  })

  it('takes with it all the others of its many', () => {
    const edits: Edit = {
      kind: 'many',
      edits: [
        { kind: 'add', entity: 'party', row: party('party-9', 'Fiji') },
        { kind: 'remove', entity: 'item', id: 'item-none' },
      ],
    }
    expect(refusal(fullRecord(), edits)).toEqual({ code: 'not-found', field: undefined })
  })
})

describe('what is agreed', () => {
  const at = '2024-05-06T12:02:00.000Z'
  const record = fullRecord()
  const done = (from: MeetingRecord, edit: Edit | null): MeetingRecord => {
    if (edit === null) throw new Error('there is nothing to do')
    const applied = apply(from, edit)
    if (!applied.ok) throw new Error(applied.error.message)
    return applied.value.record
  }
  const item = (of: MeetingRecord, id = 'item-1'): Item => {
    const found = of.item[id]
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }
  const set = (fields: Partial<Item>, id = 'item-1'): Edit => ({
    kind: 'set',
    entity: 'item',
    id,
    fields,
  })
  const text = { text: 'Members noted it.', marks: [] }

  for (const status of ['agreed', 'ad-referendum'] as const) {
    const agreed = done(record, adopt([item(record)], status, at))

    it(`(${status}) keeps its words, its marks and its place in print`, () => {
      expect(item(agreed)).toMatchObject({ status, statusAt: at })
      const { marks } = item(record).text
      const fewer = { ...item(record).text, marks: marks.slice(1) }
      for (const fields of [
        { text },
        { text: fewer },
        { printed: false },
        { part: 'line' as const },
      ]) {
        expect(refusal(agreed, set(fields))).toEqual({ code: 'invalid', field: 'status' })
      }
      const remove: Edit = { kind: 'remove', entity: 'item', id: 'item-1' }
      expect(refusal(agreed, remove)).toEqual({ code: 'invalid', field: 'status' })
    })

    it(`(${status}) may still be moved, be numbered otherwise, and have an owner`, () => {
      for (const fields of [
        { order: 'a9' },
        { marker: '1.' as const },
        { kind: 'paragraph' as const },
      ]) {
        expect(apply(agreed, set(fields)).ok).toBe(true)
      }
      const owner: Edit = {
        kind: 'set',
        entity: 'sentence',
        id: 'sentence-1',
        fields: { owner: 'Samoa' },
      }
      expect(apply(agreed, owner).ok).toBe(true)
    })

    it(`(${status}) is written in again once it is reopened, by an edit of its own or in one of many`, () => {
      const open = done(agreed, adopt([item(agreed)], 'open', at))
      expect(item(open)).toMatchObject({ status: 'open', statusAt: '' })
      expect(item(done(open, set({ text }))).text).toEqual(text)
      const once = { kind: 'many', edits: [set({ status: 'open' }), set({ text })] } as Edit
      expect(item(done(agreed, once)).text).toEqual(text)
    })
  }

  it('goes with nothing that lies over it', () => {
    const agreed = done(record, adopt([item(record, 'item-2')], 'agreed', at))
    const remove: Edit = { kind: 'remove', entity: 'item', id: 'item-1' }
    const applied = apply(agreed, remove)
    expect(applied.ok ? '' : applied.error.message).toBe(
      '“to publish it” is agreed, so it stays as it is: reopen it first.',
    )
  })

  it('keeps its moment when it is agreed again, and nothing is done', () => {
    const agreed = done(record, adopt([item(record)], 'agreed', at))
    expect(adopt([item(agreed)], 'agreed', '2024-05-06T13:00:00.000Z')).toBeNull()
  })
})

describe('an edit of many', () => {
  it('may put a new point under a new outcome, and both print', () => {
    const applied = apply(emptyRecord(), {
      kind: 'many',
      edits: [
        { kind: 'add', entity: 'item', row: outcome('item-1', 'a0', 'Members agreed to:') },
        {
          kind: 'add',
          entity: 'item',
          row: outcome('item-2', 'a0', 'meet', { parentId: 'item-1' }),
        },
      ],
    })
    const body = applied.ok ? bodyInOrder(applied.value.record.item) : []
    expect(body.map(({ item, depth }) => [item.id, depth])).toEqual([
      ['item-1', 0],
      ['item-2', 1],
    ])
  })
})

describe('removing', () => {
  it('takes along what the row owns, and what only named it forgets it', () => {
    const applied = apply(fullRecord(), { kind: 'remove', entity: 'item', id: 'item-1' })
    if (!applied.ok) throw new Error(applied.error.message)
    const { record } = applied.value
    expect(Object.keys(record.item)).toEqual(['item-3'])
    expect(record.sentence).toEqual({})
    expect(record.logLine['line-1']?.itemId).toBeNull()
  })
})
