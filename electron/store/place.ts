import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DataKey } from './data-key.ts'

/** Where a store lies: its file, and the folder of its backups, which no other store of the folder shares. */
export type Place = {
  readonly folder: string
  readonly path: string
  readonly backups: string
  /** What opens the store and its backups, where it is locked and a passphrase has been given. */
  readonly key?: DataKey
}

const storeFile = /^rapporteur(?:-([2-9]|[1-9][0-9]+))?\.db$/

/**
 * The store of a folder. A new store begun beside an unusable one takes the next number (`rapporteur-2.db`), and the
 * highest number is the store: so the unusable file keeps its name and its place, and nothing else must be remembered.
 */
export function placeIn(folder: string): Place {
  return placeOf(folder, Math.max(1, ...numbersIn(folder)))
}

/** The place of a new store beside all that are there. */
export function placeBeside(folder: string): Place {
  return placeOf(folder, 1 + Math.max(1, ...numbersIn(folder)))
}

function placeOf(folder: string, number: number): Place {
  const name = number === 1 ? 'rapporteur' : `rapporteur-${number}`
  return { folder, path: join(folder, `${name}.db`), backups: join(folder, 'backups', name) }
}

function numbersIn(folder: string): number[] {
  return [...namesIn(folder), ...namesIn(join(folder, 'backups')).map((name) => `${name}.db`)]
    .map((name) => storeFile.exec(name))
    .filter((match) => match !== null)
    .map(([, number]) => Number(number ?? 1))
}

export function withoutKey({ folder, path, backups }: Place): Place {
  return { folder, path, backups }
}

/** The names in a folder; none where it is not there yet. Other troubles show when the store is opened. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The file and those SQLite keeps beside it, which belong together. */
export function withCompanions(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`]
}

/** A moment as part of a file name: `2017-10-31T06-02-31.120Z`. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-')
}

/** The moment of a stamp as an ISO moment, or undefined where the words are none. */
export function momentOf(stamp: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)$/.exec(stamp)
  return match ? `${match[1]}:${match[2]}:${match[3]}` : undefined
}
