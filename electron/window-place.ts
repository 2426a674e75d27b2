import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from './room/placement.ts'

/** Where the window was, in the screen's own units, without what maximising adds; and whether it kept its menu bar in sight. */
export type WindowPlace = {
  readonly bounds: Rectangle
  readonly isMaximised: boolean
  readonly keepsMenuBar: boolean
}

/** What of the window must lie on a display for a hand to reach it: some of its upper edge. */
const reach = { width: 160, height: 40 }

/**
 * Where a window goes that was here when it closed: as it was, cut to the display that holds most of it; nothing where no
 * display that is there now holds enough of it.
 *
 * @param workAreas what each display leaves to windows
 */
export function placeOn(
  workAreas: readonly Rectangle[],
  { bounds, ...rest }: WindowPlace,
): WindowPlace | undefined {
  const [best] = workAreas
    .filter((area) => isWithinReach(area, bounds))
    .sort((one, other) => shared(other, bounds) - shared(one, bounds))
  if (best === undefined) return undefined
  const width = Math.min(bounds.width, best.width)
  const height = Math.min(bounds.height, best.height)
  const x = between(bounds.x, best.x, best.x + best.width - width)
  const y = between(bounds.y, best.y, best.y + best.height - height)
  return { bounds: { x, y, width, height }, ...rest }
}

function isWithinReach(area: Rectangle, bounds: Rectangle): boolean {
  const upperEdge = { ...bounds, height: reach.height }
  return overlap(area, upperEdge).width >= reach.width && overlap(area, upperEdge).height > 0
}

function shared(area: Rectangle, bounds: Rectangle): number {
  const { width, height } = overlap(area, bounds)
  return width * height
}

function overlap(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const span = (a: number, aSize: number, b: number, bSize: number) =>
    Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b))
  return {
    width: span(one.x, one.width, other.x, other.width),
    height: span(one.y, one.height, other.y, other.height),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** What a file remembers of a window's place; nothing where there is no such file or it is no place. */
export function readPlace(path: string): WindowPlace | undefined {
  try {
    const { x, y, width, height, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
    const bounds = { x, y, width, height }
    const isPlace = Object.values(bounds).every(Number.isInteger) && width > 0 && height > 0
    const [isMaximised, keepsMenuBar] = [rest.isMaximised === true, rest.keepsMenuBar === true]
    return isPlace ? { bounds, isMaximised, keepsMenuBar } : undefined
  } catch {
    return undefined
  }
}

/** Remembers a window's place. Where that cannot be written, the next window opens in the usual place: nothing else is lost. */
export function writePlace(path: string, { bounds, ...rest }: WindowPlace): void {
  try {
    writeFileSync(path, `${JSON.stringify({ ...bounds, ...rest })}\n`)
  } catch {
    // said above
  }
}
