import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rectangle } from '../../electron/room/placement.ts'
import { placeOn, readPlace, writePlace } from '../../electron/window-place.ts'
import { freshFolder } from './store/opened.ts'

const laptop: Rectangle = { x: 0, y: 24, width: 1440, height: 876 }
const projector: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 }
const at = (bounds: Rectangle) => ({ bounds, isMaximised: false, keepsMenuBar: false })

describe('the place of the window', () => {
  it('is where it was, while its display is there', () => {
    const place = at({ x: 1500, y: 80, width: 1280, height: 800 })
    expect(placeOn([laptop, projector], place)).toEqual(place)
  })

  it('is left to the system when its display has gone', () => {
    const place = at({ x: 1500, y: 80, width: 1280, height: 800 })
    expect(placeOn([laptop], place)).toBeUndefined()
  })

  it('is on one display, and not larger than that', () => {
    const place = {
      bounds: { x: -100, y: 0, width: 3000, height: 2000 },
      isMaximised: true,
      keepsMenuBar: true,
    }
    expect(placeOn([laptop], place)).toEqual({
      bounds: laptop,
      isMaximised: true,
      keepsMenuBar: true,
    })
  })

  it('is within the display wherever it was', () => {
    const size = fc.integer({ min: 1, max: 5000 })
    const coordinate = fc.integer({ min: -5000, max: 5000 })
    const bounds = fc.record({ x: coordinate, y: coordinate, width: size, height: size })
    fc.assert(
      fc.property(bounds, (was) => {
        const placed = placeOn([laptop], at(was))
        if (placed === undefined) return
        const { x, y, width, height } = placed.bounds
        expect(x >= laptop.x && x + width <= laptop.x + laptop.width).toBe(true)
        expect(y >= laptop.y && y + height <= laptop.y + laptop.height).toBe(true)
      }),
    )
  })

  it('is remembered in a file, and a file that says something else is no place', () => {
    const path = join(freshFolder(), 'window.json')
    const place = {
      bounds: { x: 10, y: 20, width: 1200, height: 700 },
      isMaximised: true,
      keepsMenuBar: true,
    }
    expect(readPlace(path)).toBeUndefined()
    writePlace(path, place)
    expect(readPlace(path)).toEqual(place)
    for (const other of ['', '{', '[]', 'null', '{"x":1,"y":2,"width":"3","height":4}']) {
      writeFileSync(path, other)
      expect(readPlace(path)).toBeUndefined()
    }
  })
})
