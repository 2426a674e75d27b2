import { chmodSync, constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { syncFile, syncFolder } from './files.ts'
import type { Backup } from './kept-backups.ts'
import { type Place, stampOf, withCompanions } from './place.ts'

/**
 * Puts a backup in the place of a store that cannot be used. The unusable file and those beside it are kept under a
 * dated name (`rapporteur-damaged-….db`), so that this can be taken back by renaming. Cut short at any moment it leaves
 * either store in the place, never an empty one and never a log beside the wrong file. What the disk refuses is thrown.
 */
export function putBackInPlace(place: Place, backup: Backup, why: string, now: Date): void {
  swapIn(place, copyToCome(place, backup.path), asideOf(place, why, now))
}

/** Why a store was put aside that a backup has replaced because the person wanted it. */
export const beforeRestoring = 'before-restoring'

/** Copies a backup beside the store whose place it is to take. */
export function copyToCome(place: Place, backup: string): string {
  const coming = `${place.path}.coming`
  copyFileSync(backup, coming)
  chmodSync(coming, 0o600) // a backup may lie where nothing can be written
  syncFile(coming)
  return coming
}

export function asideOf(place: Place, why: string, now: Date): string {
  return place.path.replace(/\.db$/, `-${why}-${stampOf(now)}.db`)
}

/** Gives what comes the store's name, and what had it the name aside. Once `coming` is gone, it is in the place. */
export function swapIn(
  place: Place,
  coming: string,
  aside: string,
  onStep?: (step: string) => void,
): void {
  const [file = place.path, ...companions] = withCompanions(place.path)
  if (existsSync(file)) keepUnder(file, aside)
  onStep?.('the store has a second name')
  for (const companion of companions) {
    if (existsSync(companion)) renameSync(companion, companion.replace(place.path, aside))
  }
  renameSync(coming, place.path)
  onStep?.('the backup has the store’s name')
  syncFolder(place.folder)
}

/** A second name for the file; on disks without hard links (FAT), a copy. */
function keepUnder(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside, constants.COPYFILE_EXCL)
    syncFile(aside)
  }
}
