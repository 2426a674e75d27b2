/** A copy of the store in a file of its own, and the moment it was taken. */
export type Backup = {
  readonly path: string
  readonly at: string
  /** Of the store that a restored one replaced. */
  readonly isBeforeRestoring?: boolean
  /** How often the clock had been set back before: of two backups the one of the later turn is the newer, whatever its moment. */
  readonly turn?: number
}

const ofToday = 3
const inAll = 10

/**
 * Which backups are too many: kept are the last three of today, the last one of each earlier day, ten in all. A day is
 * one of the person's calendar. One taken before a restoring counts in all only, so that the restoring can be undone.
 *
 * @param backups the newest first
 */
export function toRemove(backups: readonly Backup[], now: Date): Backup[] {
  const today = dayOf(now)
  const ofDay = new Map<string, number>()
  let kept = 0
  return backups.filter(({ at, isBeforeRestoring = false }) => {
    if (isBeforeRestoring) {
      kept += 1
      return kept > inAll
    }
    const day = dayOf(new Date(at))
    const newer = ofDay.get(day) ?? 0
    ofDay.set(day, newer + 1)
    const keep = kept < inAll && newer < (day === today ? ofToday : 1)
    if (keep) kept += 1
    return !keep
  })
}

/** The day of a moment where the person is: `2017-10-31`. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
