import { rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupsOf } from './backup.ts'
import { momentOf, namesIn, type Place } from './place.ts'
import { beforeRestoring } from './recover.ts'

/**
 * What a restoring that was cut short has left beside a store, asked as that is opened: a second name of the store that is in its
 * place still, or the store that another has replaced. The backup that was taken before has all of it; without that it stays.
 */
export function finishRestoring(place: Place): void {
  const start = basename(place.path).replace(/\.db$/, `-${beforeRestoring}-`)
  for (const name of namesIn(place.folder).filter((name) => name.startsWith(start))) {
    const since = momentOf(name.slice(start.length, -'.db'.length))
    const isKept = backupsOf(place).some(
      ({ at, isBeforeRestoring }) => isBeforeRestoring && since !== undefined && at >= since,
    )
    const aside = join(place.folder, name)
    if (isKept || isTheSameFile(aside, place.path)) rmSync(aside, { force: true })
  }
}

/** Asked of the disk alone: opening a store's file to look would give up SQLite's locks on it. */
function isTheSameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
  return a.ino === b.ino && a.dev === b.dev
}
