import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Display, placementOn } from '../../../electron/room/placement.ts'

const bounds = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 800, max: 5000 }),
  height: fc.integer({ min: 600, max: 3000 }),
})
const display = (id: number): fc.Arbitrary<Display> =>
  bounds.map((area) => ({ id, bounds: area, workArea: area }))

describe('the room’s window', () => {
  it('goes over the whole of a display that the draft is not on', () => {
    fc.assert(
      fc.property(display(1), display(2), (own, other) => {
        for (const all of [
          [own, other],
          [other, own],
        ]) {
          expect(placementOn(all, own)).toEqual({
            place: 'display',
            display: 2,
            bounds: other.bounds,
          })
        }
      }),
    )
  })

  it('lies within the draft’s own display where there is no other', () => {
    fc.assert(
      fc.property(display(1), (own) => {
        const { place, bounds: at } = placementOn([own], own)
        const { x, y, width, height } = own.workArea
        expect(place).toBe('window')
        expect(at.x).toBeGreaterThanOrEqual(x)
        expect(at.y).toBeGreaterThanOrEqual(y)
        expect(at.x + at.width).toBe(x + width)
        expect(at.y + at.height).toBe(y + height)
        expect(at.width * at.height).toBeLessThan(width * height * 0.4)
      }),
    )
  })
})
