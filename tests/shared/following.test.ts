import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../shared/edit/apply.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import { type Edit, invert, type SimpleEdit } from '../../shared/edit/edit.ts'
import { labelOf } from '../../shared/edit/label.ts'
import { copiedSentences, withSentencesFollowing } from '../../shared/following.ts'
import { sentencesOf } from '../../shared/reading/sentences.ts'
import { bodyInOrder } from '../../shared/record/body.ts'
import type { Sentence } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'

const survey = 'Members welcomed the harbour survey.'
const pilots = 'The Secretariat will train two pilots.'
const tides = 'Samoa presented its tide tables.'

/** A row that names its sentence by its owner. */
function row(id: string, itemId: string, nth: number, more: Partial<Sentence> = {}): Sentence {
  return { id, itemId, nth, actors: null, action: null, level: null, owner: '', due: '', ...more }
}

function recordOf(texts: readonly string[], rows: readonly Sentence[]): MeetingRecord {
  return {
    ...emptyRecord(),
    item: Object.fromEntries(
      texts.map((text, nth) => [`item-${nth + 1}`, outcome(`item-${nth + 1}`, `a${nth}`, text)]),
    ),
    sentence: Object.fromEntries(rows.map((one) => [one.id, one])),
  }
}

const write = (id: string, text: string): SimpleEdit => {
  return { kind: 'set', entity: 'item', id, fields: { text: { text, marks: [] } } }
}

function edited(record: MeetingRecord, edit: Edit): MeetingRecord {
  const done = apply(record, withSentencesFollowing(record, edit))
  if (!done.ok) throw new Error(done.error.message)
  return done.value.record
}

/** Each row's sentence as it now stands, by the owner that was set on it. */
function owners(record: MeetingRecord): { [owner: string]: string } {
  return Object.fromEntries(
    Object.values(record.sentence).map(({ itemId, nth, owner }) => {
      const words = record.item[itemId]?.text.text ?? ''
      const at = sentencesOf(words)[nth]
      return [owner, words.slice(at?.from, at?.to)]
    }),
  )
}

const pilotsRow = (itemId: string, nth: number) =>
  row('sentence-1', itemId, nth, { owner: 'Tonga' })

describe('what was set by hand follows its sentence', () => {
  it('when another is written before it', () => {
    const before = recordOf([pilots], [pilotsRow('item-1', 0)])
    expect(owners(edited(before, write('item-1', `${survey} ${pilots}`)))).toEqual({
      Tonga: pilots,
    })
  })

  it('letter by letter while another is typed right before it', () => {
    let record = recordOf([pilots], [pilotsRow('item-1', 0)])
    const typed = 'Tonga hosted the meeting of pilots and the training of the Secretariat. '
    for (let count = 1; count <= typed.length; count += 1) {
      record = edited(record, write('item-1', typed.slice(0, count) + pilots))
    }
    expect(owners(record)).toEqual({ Tonga: pilots })
  })

  it('while it is reworded, letter by letter', () => {
    let record = recordOf([`${survey} ${pilots}`], [pilotsRow('item-1', 1)])
    for (const words of ['The Secretariat will train two pilot.', 'Samoa will train a pilot.']) {
      record = edited(record, write('item-1', `${survey} ${words}`))
    }
    expect(owners(record)).toEqual({ Tonga: 'Samoa will train a pilot.' })
  })

  it('into the new item when its item is split before it', () => {
    const before = recordOf([`${survey} ${pilots}`, tides], [pilotsRow('item-1', 1)])
    const split: Edit = {
      kind: 'many',
      edits: [
        write('item-1', `${survey} `),
        { kind: 'add', entity: 'item', row: outcome('item-9', 'a0V', pilots) },
      ],
    }
    const after = edited(before, split)
    expect(owners(after)).toEqual({ Tonga: pilots })
    expect(Object.values(after.sentence)[0]).toMatchObject({ itemId: 'item-9', nth: 0 })
  })

  it('with the greater part of it when it is cut in two', () => {
    const before = recordOf([pilots], [pilotsRow('item-1', 0)])
    const split: Edit = {
      kind: 'many',
      edits: [
        write('item-1', 'The Secretariat will train'),
        { kind: 'add', entity: 'item', row: outcome('item-9', 'a0V', ' two pilots.') },
      ],
    }
    expect(owners(edited(before, split))).toEqual({ Tonga: 'The Secretariat will train' })
  })

  it('into the item before when the two are joined', () => {
    const before = recordOf([survey, pilots], [pilotsRow('item-2', 0)])
    const joined: Edit = {
      kind: 'many',
      edits: [
        write('item-1', `${survey} ${pilots}`),
        { kind: 'remove', entity: 'item', id: 'item-2' },
      ],
    }
    const after = edited(before, joined)
    expect(owners(after)).toEqual({ Tonga: pilots })
    expect(Object.values(after.sentence)[0]).toMatchObject({ itemId: 'item-1', nth: 1 })
  })

  it('is one row where two sentences run into one; the first says, the second fills', () => {
    const before = recordOf(
      [`${survey} ${pilots}`],
      [
        row('sentence-1', 'item-1', 0, { owner: 'Samoa' }),
        row('sentence-2', 'item-1', 1, { owner: 'Tonga', due: '2024-06-01' }),
      ],
    )
    const after = edited(before, write('item-1', `${survey.slice(0, -1)} and ${pilots}`))
    expect(Object.values(after.sentence)).toEqual([
      row('sentence-1', 'item-1', 0, { owner: 'Samoa', due: '2024-06-01' }),
    ])
  })

  it('goes with its sentence, and comes back with it', () => {
    const before = recordOf([`${survey} ${pilots} ${tides}`], [pilotsRow('item-1', 1)])
    const edit = withSentencesFollowing(before, write('item-1', `${survey} ${tides}`))
    const done = apply(before, edit)
    if (!done.ok) throw new Error(done.error.message)
    expect(done.value.record.sentence).toEqual({})
    expect(labelOf(done.value.changes)).toBe(`edit of “${`${survey} ${tides}`.slice(0, 48)}…”`)
    expect(applyChanges(done.value.record, invert(done.value.changes))).toEqual(before)
  })

  it('goes with its item', () => {
    const before = recordOf([survey, pilots], [pilotsRow('item-2', 0)])
    expect(edited(before, { kind: 'remove', entity: 'item', id: 'item-2' }).sentence).toEqual({})
  })

  it('stays as the edit says where the edit speaks of sentences itself', () => {
    const before = recordOf([pilots], [pilotsRow('item-1', 0)])
    const edit: Edit = {
      kind: 'many',
      edits: [
        write('item-1', `${survey} ${pilots}`),
        { kind: 'set', entity: 'sentence', id: 'sentence-1', fields: { due: '2024-07-01' } },
      ],
    }
    expect(withSentencesFollowing(before, edit)).toBe(edit)
  })

  it('is copied with its item', () => {
    const before = recordOf([pilots], [pilotsRow('item-1', 0)])
    const [copy] = copiedSentences(before.sentence, new Map([['item-9', 'item-1']]))
    expect(copy).toMatchObject({ kind: 'add', row: { itemId: 'item-9', nth: 0, owner: 'Tonga' } })
  })

  it('stays in its place where the sentences around it change places', () => {
    const before = recordOf([`${tides} ${pilots} ${survey}`], [pilotsRow('item-1', 1)])
    const after = edited(before, write('item-1', `${survey} ${pilots} ${tides}`))
    expect(owners(after)).toEqual({ Tonga: pilots })
  })

  it('stands on a sentence that is there, whatever sentences are written, and each on one of its own', () => {
    const some = fc.array(fc.constantFrom(survey, pilots, tides, 'Members agreed.'), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(some, some, fc.nat(3), (old, now, at) => {
        const nth = at % old.length
        const before = recordOf([old.join(' ')], [pilotsRow('item-1', nth)])
        const after = edited(before, write('item-1', now.join(' ')))
        const [kept, ...others] = Object.values(after.sentence)
        expect(others).toEqual([])
        const [first] = bodyInOrder(after.item)
        const there = sentencesOf(first?.item.text.text ?? '').length
        if (kept) expect(kept.nth).toBeLessThan(there)
        const isOnly = old.filter((words) => words === old[nth]).length === 1
        if (isOnly && now.length === old.length && now[nth] === old[nth]) {
          expect(owners(after)).toEqual({ Tonga: old[nth] })
        }
      }),
    )
  })
})
