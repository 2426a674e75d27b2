import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import { labelOf } from '../../../shared/edit/label.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'

function label(edit: Edit, record: MeetingRecord = fullRecord()): string {
  const applied = apply(record, edit)
  if (!applied.ok) throw new Error(applied.error.message)
  return labelOf(applied.value.changes)
}

const set = (fields: object, id = 'item-1') =>
  label({ kind: 'set', entity: 'item', id, fields } as Edit)

describe('what undo says it will undo', () => {
  it('names an item by its first words', () => {
    expect(set({ text: { text: 'Members welcomed it.', marks: [] } })).toBe(
      'edit of “Members welcomed it.”',
    )
    expect(set({ text: { text: `${'word '.repeat(20)}`, marks: [] } })).toMatch(
      /^edit of “(word ){9}wor…”$/,
    )
  })

  it('never cuts a letter in half', () => {
    expect(set({ text: { text: '🌊'.repeat(60), marks: [] } })).toBe(
      `edit of “${'🌊'.repeat(48)}…”`,
    )
  })

  it('tells a move, an adoption and a change of form apart', () => {
    expect(set({ order: 'a5' })).toBe('move of “Members welcomed the harbour survey.”')
    expect(set({ status: 'agreed' })).toBe('adoption of “Members welcomed the harbour survey.”')
    expect(set({ status: 'ad-referendum' })).toBe(
      'adoption ad referendum of “Members welcomed the harbour survey.”',
    )
    expect(set({ marker: '1.' })).toBe('change of “Members welcomed the harbour survey.”')
  })

  it('tells what became of a bracket', () => {
    const change = (before: string, after: string): string =>
      label(
        { kind: 'set', entity: 'item', id: 'item-1', fields: { text: { text: after, marks: [] } } },
        { ...fullRecord(), item: { 'item-1': outcome('item-1', 'a0', before) } },
      )
    const disputed = 'Members [AUS: welcomed / IDN: noted [all of]] it.'
    expect(change(disputed, 'Members welcomed it.')).toBe(
      'keeping “welcomed” in “Members welcomed it.”',
    )
    expect(change(disputed, 'Members noted [all of] it.')).toBe(
      'keeping “noted [all of]” in “Members noted [all of] it.”',
    )
    expect(change(disputed, 'Members [AUS: welcomed / IDN: noted all of] it.')).toMatch(
      /^keeping “all of” in “Members/,
    )
    expect(change('One [a [b] c] d.', 'One d.')).toBe('removal of a bracket from “One d.”')
    expect(change('One [a] d.', 'One [a / ] d.')).toBe('another wording in “One [a / ] d.”')
    expect(change('One a d.', 'One [a] d.')).toBe('brackets around “a” in “One [a] d.”')
    expect(change('One [a] b d.', 'One [[a] b] d.')).toBe(
      'brackets around “[a] b” in “One [[a] b] d.”',
    )
    expect(change('One and d.', 'One and / d.')).toBe('edit of “One and / d.”')
    expect(change('One [a] d.', 'One and d.')).toBe('edit of “One and d.”')
  })

  it('names a composed paragraph by its part, and an empty item by its kind', () => {
    expect(set({ wording: 'It was {purpose}.' }, 'item-3')).toBe('change of the purpose')
    const row = outcome('item-9', 'a9', '')
    expect(label({ kind: 'add', entity: 'item', row })).toBe('adding an empty outcome')
  })

  it('names what was removed and not what went along with it', () => {
    expect(label({ kind: 'remove', entity: 'item', id: 'item-1' })).toBe(
      'removal of “Members welcomed the harbour survey.”',
    )
    expect(label({ kind: 'remove', entity: 'party', id: 'party-1' })).toBe('removal of Samoa')
  })

  it('tells a reopening from an adoption', () => {
    const agreed = outcome('item-1', 'a0', 'Members agreed.', { status: 'agreed' })
    const record = { ...fullRecord(), item: { 'item-1': agreed } }
    const edit: Edit = { kind: 'set', entity: 'item', id: 'item-1', fields: { status: 'open' } }
    expect(label(edit, record)).toBe('reopening of “Members agreed.”')
  })

  it('names the one fact that changed, and whose attendance', () => {
    const fields = { city: 'Suva', title: 'The one in Suva' }
    expect(label({ kind: 'set', entity: 'meeting', id: 'meeting-1', fields })).toBe(
      'change of the city',
    )
    const { attendance, party } = fullRecord()
    const [row] = Object.values(attendance)
    const applied = apply(fullRecord(), { kind: 'remove', entity: 'attendance', id: row?.id ?? '' })
    if (!applied.ok) throw new Error(applied.error.message)
    const name = party[row?.partyId ?? '']?.name
    expect(labelOf(applied.value.changes, party)).toBe(`removal of the attendance of ${name}`)
    expect(labelOf(applied.value.changes)).toBe('removal of attendance')
    const owner = { owner: 'Samoa' }
    expect(label({ kind: 'set', entity: 'sentence', id: 'sentence-1', fields: owner })).toBe(
      'change of the owner',
    )
  })

  it('counts the others of several', () => {
    const edits: Edit = {
      kind: 'many',
      edits: [
        { kind: 'remove', entity: 'item', id: 'item-1' },
        { kind: 'remove', entity: 'item', id: 'item-3' },
      ],
    }
    expect(label(edits)).toBe('removal of “Members welcomed the harbour survey.” and 1 more')
  })

  it('has words for every change there can be', () => {
    fc.assert(
      fc.property(someIntents(), (intents) => {
        let record = fullRecord()
        for (const intent of intents) {
          const applied = apply(record, editOf(record, intent))
          if (!applied.ok) continue
          record = applied.value.record
          const words = labelOf(applied.value.changes)
          expect(words).toMatch(
            /^(adding|removal of|change of|edit of|move of|adoption|reopening of|brackets around|keeping|another|acceptance of|bracketing of|declining of|no change)/,
          )
          expect(words.isWellFormed()).toBe(true)
          expect(words === 'no change').toBe(applied.value.changes.length === 0)
        }
      }),
    )
  })
})
