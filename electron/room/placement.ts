import type { RoomPlace } from '../../shared/room/limits.ts'

export type Rectangle = { x: number; y: number; width: number; height: number }
export type Display = {
  readonly id: number
  readonly bounds: Rectangle
  readonly workArea: Rectangle
}

/** Where the room's window goes, on which display. */
export type Placement = {
  readonly place: RoomPlace
  readonly display: number
  readonly bounds: Rectangle
}

/**
 * Where the room's window goes: over the whole of a display that the draft is not on; where there is none, into a window in the
 * lower corner of the draft's own, where it hides as little as it can.
 *
 * @param displays all displays, at least one
 * @param own the display that the draft's window is on
 */
export function placementOn(displays: readonly Display[], own: Display): Placement {
  const other = displays.find(({ id }) => id !== own.id)
  if (other) return { place: 'display', display: other.id, bounds: other.bounds }
  const { x, y, width, height } = own.workArea
  const wide = Math.round(Math.min(width * 0.6, (height * 0.6 * 16) / 9))
  const high = Math.round((wide * 9) / 16)
  return {
    place: 'window',
    display: own.id,
    bounds: { x: x + width - wide, y: y + height - high, width: wide, height: high },
  }
}
