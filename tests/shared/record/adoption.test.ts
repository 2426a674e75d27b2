import { describe, expect, it } from 'vitest'
import { nextOpen, progressOf } from '../../../shared/record/adoption.ts'
import type { Item } from '../../../shared/record/item.ts'
import { outcome } from '../../fixtures/record.ts'

function table(...items: Item[]) {
  return Object.fromEntries(items.map((item) => [item.id, item]))
}

const items = table(
  outcome('item-1', 'a0', 'Bangkok', { kind: 'title' }),
  outcome('item-2', 'a1', '', { part: 'opening', wording: 'On {date}.' }),
  outcome('item-3', 'a2', 'Returns', { kind: 'heading' }),
  outcome('item-4', 'a3', 'Members agreed to:', { status: 'agreed' }),
  outcome('item-5', 'a0', 'meet again', { kind: 'point', parentId: 'item-4' }),
  outcome('item-6', 'a1', 'share data', {
    kind: 'point',
    parentId: 'item-4',
    status: 'ad-referendum',
  }),
  outcome('item-7', 'a4', ' '),
  outcome('item-8', 'a5', 'The Chair thanked Members.', { kind: 'paragraph' }),
)

describe('how far the room has come', () => {
  it('counts paragraphs, outcomes and points with words, those agreed ad referendum among the agreed', () => {
    expect(progressOf(items)).toEqual({ agreed: 2, adReferendum: 1, all: 4 })
    expect(progressOf({})).toEqual({ agreed: 0, adReferendum: 0, all: 0 })
  })
})

describe('the next item that is open', () => {
  it('follows in the order of print, and after the last begins again', () => {
    expect(nextOpen(items, null)?.id).toBe('item-5')
    expect(nextOpen(items, 'item-3')?.id).toBe('item-5')
    expect(nextOpen(items, 'item-5')?.id).toBe('item-8')
    expect(nextOpen(items, 'item-8')?.id).toBe('item-5')
  })

  it('is not there when all is agreed but this one', () => {
    expect(nextOpen(table(outcome('item-1', 'a0', 'One.')), 'item-1')).toBeUndefined()
  })
})
