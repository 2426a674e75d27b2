import { describe, expect, it } from 'vitest'
import {
  addAnnex,
  addEntry,
  annexesOf,
  entriesOf,
  placeEntry,
  stepAnnex,
  stepEntry,
} from '../../../renderer/annexes/edits.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { AnnexEntry } from '../../../shared/record/annex.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { emptyRecord } from '../../fixtures/record.ts'

function having(record: MeetingRecord, edit: Edit | null): MeetingRecord {
  const done = edit && apply(record, edit)
  if (!done?.ok) throw new Error(done ? done.error.message : 'there was no edit')
  return done.value.record
}

function withEntries(...titles: string[]): { record: MeetingRecord; annexId: string } {
  const { edit, id: annexId } = addAnnex(emptyRecord())
  let record = having(emptyRecord(), edit)
  for (const title of titles) {
    const annex = record.annex[annexId]
    if (!annex) throw new Error('the annex is gone')
    const added = addEntry(record, annex, false)
    record = having(record, added.edit)
    record = having(record, { kind: 'set', entity: 'annexEntry', id: added.id, fields: { title } })
  }
  return { record, annexId }
}

function entry(record: MeetingRecord, title: string): AnnexEntry {
  const found = Object.values(record.annexEntry).find((one) => one.title === title)
  if (!found) throw new Error(`no entry ${title}`)
  return found
}

const { record, annexId } = withEntries('Nets', 'Boats', 'Buoys')
const titles = (now: MeetingRecord, id = annexId) => entriesOf(now, id).map(({ title }) => title)

describe('the entries of an annex', () => {
  it('come one after the other and print as its wording says', () => {
    expect(titles(record)).toEqual(['Nets', 'Boats', 'Buoys'])
    const facts = { city: 'Apia', country: 'Samoa', start: '2031-03-04', end: '2031-03-05' }
    const known = having(record, {
      kind: 'set',
      entity: 'annexEntry',
      id: entry(record, 'Nets').id,
      fields: facts,
    })
    const [first] = compose(known).blocks
    expect(first?.runs.map(({ text }) => text).join('')).toBe('Nets – Apia, Samoa, 4–5 March 2031')
  })

  it('move by keys to the ends and not beyond', () => {
    expect(titles(having(record, stepEntry(record, entry(record, 'Nets'), 1)))).toEqual([
      'Boats',
      'Nets',
      'Buoys',
    ])
    expect(titles(having(record, stepEntry(record, entry(record, 'Buoys'), -1)))).toEqual([
      'Nets',
      'Buoys',
      'Boats',
    ])
    expect(stepEntry(record, entry(record, 'Nets'), -1)).toBeNull()
    expect(stepEntry(record, entry(record, 'Buoys'), 1)).toBeNull()
  })

  it('move by mouse, into another annex too', () => {
    const buoys = entry(record, 'Buoys')
    const first = having(record, placeEntry(record, buoys, annexId, entry(record, 'Nets').id))
    expect(titles(first)).toEqual(['Buoys', 'Nets', 'Boats'])
    const second = addAnnex(record)
    const two = having(record, second.edit)
    const moved = having(two, placeEntry(two, buoys, second.id, null))
    expect([titles(moved), titles(moved, second.id)]).toEqual([['Nets', 'Boats'], ['Buoys']])
  })

  it('may be paragraphs in the author’s own words', () => {
    const annex = record.annex[annexId]
    if (!annex) throw new Error('the annex is gone')
    const own = addEntry(record, annex, true)
    expect(having(record, own.edit).annexEntry[own.id]).toMatchObject({
      text: { text: '', marks: [] },
      composedThen: null,
    })
  })
})

describe('annexes', () => {
  it('come after the others, change places, and go with their entries', () => {
    const second = addAnnex(record)
    const two = having(record, second.edit)
    const added = two.annex[second.id]
    const swapped = having(two, added ? stepAnnex(two, added, -1) : null)
    expect(annexesOf(swapped).map(({ id }) => id)).toEqual([second.id, annexId])
    expect(added && stepAnnex(two, added, 1)).toBeNull()
    const gone = having(two, { kind: 'remove', entity: 'annex', id: annexId })
    expect(Object.keys(gone.annexEntry)).toEqual([])
  })
})
