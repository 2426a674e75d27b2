import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphAt, paragraphNumbers } from '../../../shared/proposals/paragraph-numbers.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import type { Item } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Dress } from '../../../shared/record/vocabulary.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { got } from '../../electron/store/opened.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

const name = 'Circulated 1'

function forum(dress: Dress, more: Item[] = []): MeetingRecord {
  const record = emptyRecord()
  const items = [
    outcome('item-1', 'a0', 'Members noted the tide tables.'),
    outcome('item-2', 'a1', 'Members agreed:'),
    outcome('item-3', 'a0', 'to buoy the reef', { parentId: 'item-2', kind: 'point' }),
    outcome('item-4', 'a1', 'to dredge the basin', { parentId: 'item-2', kind: 'point' }),
    outcome('item-5', 'a0', 'by June', { parentId: 'item-4', kind: 'point' }),
    outcome('item-6', 'a2', 'Members thanked Samoa.'),
    ...more,
  ]
  return {
    ...record,
    style: { ...record.style, dress },
    item: Object.fromEntries(items.map((item) => [item.id, item])),
  }
}

/** Outcomes as paragraphs, so that both dresses number them. */
function numbered(): MeetingRecord {
  const record = forum('numbered')
  const items = Object.values(record.item).map((item) =>
    item.parentId === null ? { ...item, kind: 'paragraph' as const } : item,
  )
  return { ...record, item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

const at = (record: MeetingRecord, asked: string) =>
  paragraphAt(paragraphNumbers(record), asked, name)

describe('a paragraph by its number', () => {
  test.each([
    ['1', 'item-1'],
    ['para 2', 'item-2'],
    ['Paragraph 2.', 'item-2'],
    ['2(a)', 'item-3'],
    ['2 (b)', 'item-4'],
    ['2b', 'item-4'],
    ['para. 2 (b) (i)', 'item-5'],
    ['§ 3', 'item-6'],
  ])('is found as people say it: %s', (asked, itemId) => {
    expect(got(at(numbered(), asked)).itemId).toBe(itemId)
  })

  test('in a text that prints bullets, is the one of its numbered dress', () => {
    const record = forum('bulleted')
    expect(paragraphNumbers(record).arePrinted).toBe(false)
    expect(paragraphNumbers(numbered()).arePrinted).toBe(true)
    expect(got(at(record, '2 (b)')).itemId).toBe(got(at(forum('numbered'), '2 (b)')).itemId)
  })

  test('that does not exist, is answered with the numbers there are', () => {
    expect(at(numbered(), '19')).toMatchObject({
      ok: false,
      error: {
        field: 'number',
        message: 'Circulated 1 has no paragraph 19; there are 1 to 3, 2 (a), 2 (b), 2 (b) (i).',
      },
    })
    expect(at(numbered(), '')).toMatchObject({ ok: false, error: { field: 'number' } })
    expect(at(emptyRecord(), '1')).toMatchObject({ ok: false })
  })

  test('where lists start again under their headings, takes the heading’s number to tell two apart', () => {
    const record = emptyRecord()
    const heading = (id: string, order: string, words: string) =>
      outcome(id, order, words, { kind: 'heading', marker: '1.' })
    const items = [
      heading('item-1', 'a0', 'Ports'),
      outcome('item-2', 'a1', 'Members noted the ports.', { marker: '1.' }),
      heading('item-3', 'a2', 'Reefs'),
      outcome('item-4', 'a3', 'Members noted the reefs.', { marker: '1.' }),
    ]
    const twice = { ...record, item: Object.fromEntries(items.map((item) => [item.id, item])) }
    expect(at(twice, '1')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Put the number of the heading first') },
    })
    expect(got(at(twice, '2, 1')).itemId).toBe('item-4')
  })
})

test('every number that prints names its own paragraph', () => {
  const depths = fc.array(fc.nat(3), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(depths, (wanted) => {
      const record = tree(wanted)
      const numbers = paragraphNumbers(record)
      const printed = compose(record).blocks.filter(({ number }) => number !== '')
      expect(numbers.paragraphs.map(({ itemId }) => itemId)).toEqual(
        printed.map(({ source }) => source.id),
      )
      for (const { label, itemId } of numbers.paragraphs) {
        expect(got(paragraphAt(numbers, label, name)).itemId).toBe(itemId)
      }
    }),
  )
})

/** A numbered text whose items lie as deep as they are asked to, as far as the one above allows. */
function tree(wanted: readonly number[]): MeetingRecord {
  const record = emptyRecord()
  const item: { [id: string]: Item } = {}
  const above: string[] = []
  for (const [nth, depth] of wanted.entries()) {
    const at = Math.min(depth, above.length)
    const id = `item-${nth}`
    const kind = at === 0 ? 'paragraph' : 'point'
    const parentId = above[at - 1] ?? null
    item[id] = outcome(id, `a${String(nth).padStart(3, '0')}`, `Words ${nth}.`, { kind, parentId })
    above.length = at
    above.push(id)
  }
  const all = { ...record, style: { ...record.style, dress: 'numbered' as const }, item }
  expect(bodyInOrder(all.item)).toHaveLength(wanted.length)
  return all
}
