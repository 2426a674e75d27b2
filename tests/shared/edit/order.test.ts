import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  orderAfterAll,
  orderAfterItem,
  orderBetween,
  ordersBetween,
} from '../../../shared/edit/order.ts'
import { childrenOf, inOrder } from '../../../shared/record/body.ts'
import { order as orderSchema } from '../../../shared/record/id.ts'
import { outcome } from '../../fixtures/record.ts'

describe('an order key', () => {
  it('lies where it was asked for, however often something is put in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          const [before, after] = [keys[at - 1], keys[at]]
          const key = orderBetween(
            before === undefined ? undefined : { order: before },
            after === undefined ? undefined : { order: after },
          )
          expect(orderSchema.safeParse(key).success).toBe(true)
          keys.splice(at, 0, key)
        }
        expect([...keys].sort()).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('can be asked for by the thousand, between two', () => {
    const [first = '', second = ''] = ordersBetween(undefined, undefined, 2)
    const keys = ordersBetween({ order: first }, { order: second }, 5000)
    expect([first, ...keys, second].sort()).toEqual([first, ...keys, second])
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(10)
  })

  it('puts a row after all others, and an item right after its sibling', () => {
    const rows = inOrder([outcome('item-2', 'a1', ''), outcome('item-1', 'a0', '')])
    expect(orderAfterAll(rows) > 'a1').toBe(true)
    const items = Object.fromEntries(rows.map((row) => [row.id, row]))
    const put = (siblingId: string | null) => {
      const row = outcome('item-9', orderAfterItem(items, null, siblingId), '')
      return childrenOf({ ...items, [row.id]: row }, null).map(({ id }) => id)
    }
    expect(put(null)).toEqual(['item-9', 'item-1', 'item-2'])
    expect(put('item-1')).toEqual(['item-1', 'item-9', 'item-2'])
    expect(put('item-2')).toEqual(['item-1', 'item-2', 'item-9'])
  })
})
