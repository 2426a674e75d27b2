import { describe, expect, it } from 'vitest'
import {
  changesRead,
  currentFormat,
  type Journalled,
  type Upcaster,
  upcast,
} from '../../../shared/edit/upcast.ts'
import { fullRecord } from '../../fixtures/record.ts'

const annex = fullRecord().annex['annex-1']
const today: Journalled = {
  edit: { kind: 'remove', entity: 'annex', id: 'annex-1' },
  changes: [{ entity: 'annex', id: 'annex-1', before: annex, after: null }],
}

// A past that never was: format 1 called an annex' heading its title, format 2 an annex an appendix.
const renamedField: Upcaster = ({ edit, changes }) => ({
  edit,
  changes: JSON.parse(JSON.stringify(changes).replaceAll('"title"', '"heading"')),
})
const renamedEntity: Upcaster = (row) =>
  JSON.parse(JSON.stringify(row).replaceAll('"appendix"', '"annex"'))
const past = [renamedField, renamedEntity]

const ofFormat2: Journalled = JSON.parse(JSON.stringify(today).replaceAll('"annex"', '"appendix"'))
const ofFormat1: Journalled = JSON.parse(
  JSON.stringify(ofFormat2).replaceAll('"heading"', '"title"'),
)

describe('the journal of an earlier Rapporteur', () => {
  it('is read from any format so far', () => {
    expect(currentFormat(past)).toBe(3)
    for (const [format, row] of [ofFormat1, ofFormat2, today].entries()) {
      expect(upcast(format + 1, row, past)).toEqual({ ok: true, value: today })
      expect(changesRead(format + 1, row, past)).toEqual({ ok: true, value: today.changes })
    }
  })

  it('is not taken for what it is not', () => {
    const read = changesRead(3, ofFormat1, past)
    expect(read).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })
})

describe('the journal of a later Rapporteur', () => {
  it('is refused rather than guessed at', () => {
    const read = changesRead(currentFormat() + 1, today)
    expect(read).toMatchObject({ ok: false, error: { code: 'newer' } })
  })
})
