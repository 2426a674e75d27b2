import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { type Edit, invert } from '../../../shared/edit/edit.ts'
import { toldOf } from '../../../shared/history/told.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'

function told(edit: Edit, record: MeetingRecord = fullRecord()) {
  const applied = apply(record, edit)
  if (!applied.ok) throw new Error(applied.error.message)
  const { changes, record: after } = applied.value
  return toldOf({ kind: 'edit', changes }, after)
}

const set = (fields: object, id = 'item-1') =>
  told({ kind: 'set', entity: 'item', id, fields } as Edit)

describe('what the history tells', () => {
  it('names an outcome by who acts in it', () => {
    expect(set({ text: { text: 'Samoa will host the survey.', marks: [] } })).toEqual({
      what: 'Samoa’s outcome edited',
      words: 'Samoa will host the survey.',
    })
    expect(set({ order: 'a7' }).what).toBe('Members’ outcome moved')
    expect(set({ status: 'agreed' }).what).toBe('Members’ outcome agreed')
  })

  it('names what acts by nobody by its kind, a composed paragraph by its part', () => {
    const row = outcome('item-9', 'a9', 'Harbours.', { kind: 'heading' })
    expect(told({ kind: 'add', entity: 'item', row }).what).toBe('Heading added')
    expect(set({ wording: 'It was {purpose}.' }, 'item-3').what).toBe('Purpose worded anew')
  })

  it('tells which facts changed, and to what', () => {
    const fields = { city: 'Suva', title: 'The one in Suva' }
    expect(told({ kind: 'set', entity: 'meeting', id: 'meeting-1', fields })).toEqual({
      what: 'Facts changed: city',
      words: 'Suva',
    })
  })

  it('tells who was marked present', () => {
    const record = fullRecord()
    const [row] = Object.values(record.attendance)
    const presence = row?.presence === 'present' ? 'expected' : 'present'
    const edit: Edit = {
      kind: 'set',
      entity: 'attendance',
      id: row?.id ?? '',
      fields: { presence },
    }
    const name = record.party[row?.partyId ?? '']?.name
    expect(told(edit).what).toBe(`${name} marked ${presence}`)
  })

  it('counts several, and says what is undone and done again', () => {
    const rows = ['item-7', 'item-8', 'item-9'].map((id) => outcome(id, 'a9', `${id}.`))
    const edits = rows.map((row) => ({ kind: 'add', entity: 'item', row }) as const)
    expect(told({ kind: 'many', edits }).what).toBe('3 items added')
    const applied = apply(fullRecord(), { kind: 'remove', entity: 'item', id: 'item-1' })
    if (!applied.ok) throw new Error(applied.error.message)
    const { changes } = applied.value
    const { what } = toldOf({ kind: 'undo', changes: invert(changes) }, fullRecord())
    expect(what).toBe('Undone: Members’ outcome removed')
    expect(toldOf({ kind: 'redo', changes }, fullRecord()).what).toBe(
      'Done again: Members’ outcome removed',
    )
  })

  it('never shows a word of the log', () => {
    const fields = { words: 'cannot live with 2018' }
    const line = told({ kind: 'set', entity: 'logLine', id: 'line-1', fields })
    expect(line).toEqual({ what: 'Line of the log edited', words: '' })
  })

  it('has words for every step there can be', () => {
    fc.assert(
      fc.property(someIntents(), (intents) => {
        let record = fullRecord()
        for (const intent of intents) {
          const applied = apply(record, editOf(record, intent))
          if (!applied.ok || applied.value.changes.length === 0) continue
          record = applied.value.record
          const { what, words } = toldOf({ kind: 'edit', changes: applied.value.changes }, record)
          expect(what).toMatch(/^\S.* \S/)
          expect(what).not.toContain('undefined')
          expect(what.isWellFormed() && words.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
