import { describe, expect, test } from 'vitest'
import type { Stand } from '../../../shared/record/revision.ts'
import { headerLines, particularsOf } from '../../../shared/statement/particulars.ts'
import { emptyRecord } from '../../fixtures/record.ts'

const now = new Date(2026, 10, 25, 14, 5).toISOString()
const then = new Date(2026, 10, 24, 9, 0).toISOString()
const writing: Stand = { name: 'Draft 2', at: '', isAdopted: false }

function record(stampsRevision: boolean, facts = {}) {
  const { meeting, style } = emptyRecord('meeting-1', facts)
  return { meeting, style: { ...style, stampsRevision } }
}

const marked = { symbol: 'HF/3/2', distribution: 'Restricted' }
const linesOf = (...given: Parameters<typeof particularsOf>) => headerLines(particularsOf(...given))

describe('the header of a page', () => {
  test('is empty where nothing is wanted', () => {
    expect(linesOf(record(false), writing, now)).toEqual([])
  })

  test('has the symbol and the distribution mark, and of one of them that one', () => {
    expect(linesOf(record(false, marked), writing, now)).toEqual([
      { left: 'HF/3/2', right: 'Restricted' },
    ])
    expect(linesOf(record(false, { distribution: 'Restricted' }), writing, now)).toEqual([
      { left: '', right: 'Restricted' },
    ])
  })

  test('says of a text being written that it is a draft, and when it was printed', () => {
    expect(linesOf(record(true), writing, now)).toEqual([
      { left: 'Draft 2 · 25 November 2026, 14:05', right: 'DRAFT' },
    ])
  })

  test('gives a revision the moment it was made, whenever it is printed', () => {
    const circulated = { name: 'Circulated 1', at: then, isAdopted: false }
    expect(linesOf(record(true), circulated, now)).toEqual([
      { left: 'Circulated 1 · 24 November 2026, 09:00', right: 'DRAFT' },
    ])
  })

  test('has no draft mark once the text is adopted', () => {
    const adopted = { name: 'Adopted', at: then, isAdopted: true }
    expect(linesOf(record(true, marked), adopted, now)).toEqual([
      { left: 'HF/3/2', right: 'Restricted' },
      { left: 'Adopted · 24 November 2026, 09:00', right: '' },
    ])
  })
})
