import type { Database } from 'better-sqlite3'
import { backupsOf, takeBackup } from './backup.ts'
import { type Backup, dayOf } from './kept-backups.ts'
import type { StoreOptions } from './options.ts'
import type { Place } from './place.ts'

/** Takes the backups of an open store when they are due. */
export type KeepBackups = {
  /** To be called after each change: the first one of a day brings a backup, once the change has been acknowledged. */
  changed(): void
  /** The backup on quitting, where anything has changed since the last one; resolves when none is being written. */
  last(): Promise<void>
  /** The backup that a restoring can be undone with. Rejects where it could not be written. */
  beforeRestoring(): Promise<Backup>
}

export function keepBackups(db: Database, place: Place, options: StoreOptions): KeepBackups {
  const [newest] = backupsOf(place)
  let day = newest === undefined ? '' : dayOf(new Date(newest.at))
  let hasChanged = false
  let writing: Promise<void> = Promise.resolve()

  /** A backup that cannot be taken is told, and tried again on the next day or on quitting. */
  async function take(): Promise<void> {
    hasChanged = false
    try {
      await takeBackup(db, place, options.now())
    } catch (error) {
      hasChanged = true
      options.onTrouble('backup', error)
    }
  }

  return {
    changed: () => {
      hasChanged = true
      const today = dayOf(options.now())
      if (day === today) return
      day = today
      writing = new Promise((resolve) => setImmediate(() => resolve(take())))
    },
    last: async () => {
      await writing
      if (hasChanged) await take()
    },
    beforeRestoring: async () => {
      await writing
      const hadChanged = hasChanged
      hasChanged = false // what changes from here on is in the last backup
      try {
        return await takeBackup(db, place, options.now(), true)
      } catch (error) {
        hasChanged ||= hadChanged
        throw error
      }
    },
  }
}
