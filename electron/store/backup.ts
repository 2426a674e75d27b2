import { renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from './connection.ts'
import type { DataKey } from './data-key.ts'
import { syncFile, syncFolder } from './files.ts'
import { inspect } from './inspect.ts'
import { type Backup, toRemove } from './kept-backups.ts'
import { momentOf, namesIn, type Place, stampOf, withCompanions } from './place.ts'
import { beginPrivateFile, makePrivateFolder } from './private-files.ts'
import { isSound } from './sound.ts'

const beforeRestoring = '-before-restoring'

const pagesAStep = 256 // a megabyte, about two milliseconds: edits come in between

/**
 * Copies the store as it is at this moment, by SQLite's online backup, into its folder of backups: in steps, so
 * that edits go on meanwhile, and under its name only once it is whole and sound. Then those too many go. Rejects
 * where that could not be done; the backups there are stay.
 */
export async function takeBackup(
  db: Database,
  place: Place,
  now: Date,
  isBeforeRestoring = false,
): Promise<Backup> {
  makePrivateFolder(place.backups)
  const turn = turnAt(place, now)
  const ending = `${turn === 0 ? '' : `-${turn}`}${isBeforeRestoring ? beforeRestoring : ''}.db`
  const path = join(place.backups, `${stampOf(now)}${ending}`)
  await copyTo(db, path, place.key)
  for (const old of toRemove(backupsOf(place), now)) rmSync(old.path, { force: true })
  return { path, at: now.toISOString(), isBeforeRestoring, turn }
}

/** Writes a copy of the store to a path, whole and sound, or not at all. Rejects where that could not be done. */
export async function copyTo(db: Database, path: string, key: DataKey | undefined): Promise<void> {
  const unfinished = `${path}.part`
  try {
    rmSync(unfinished, { force: true })
    beginPrivateFile(unfinished)
    if (key === undefined) await db.backup(unfinished, { progress: () => pagesAStep })
    else copyLocked(db, unfinished)
    makeSelfContained(unfinished, key)
    renameSync(unfinished, path)
    syncFolder(dirname(path))
  } finally {
    for (const file of withCompanions(unfinished)) rmSync(file, { force: true })
  }
}

/** SQLite's online backup writes no encrypted file. This does, under the store's own key, and all at once: edits wait for it. */
function copyLocked(db: Database, path: string): void {
  db.prepare('VACUUM INTO ?').run(path)
  syncFile(path)
}

/** One file that needs no other: the copy of a store with a write-ahead log would still expect one beside it. */
function makeSelfContained(path: string, key: DataKey | undefined): void {
  const copy = openDatabase(path, key)
  try {
    copy.pragma('locking_mode = EXCLUSIVE')
    copy.pragma('journal_mode = DELETE')
    if (!isSound(copy)) throw new Error('the copy of the store is not sound')
  } finally {
    copy.close()
  }
}

/** The backups of a store, the newest first. */
export function backupsOf(place: Place): Backup[] {
  return namesIn(place.backups)
    .filter((name) => name.endsWith('.db'))
    .map((name) => backupNamed(place, name))
    .filter((backup) => backup !== undefined)
    .sort((a, b) => b.turn - a.turn || (a.at < b.at ? 1 : -1))
}

/** A new backup is the newest, also where the clock has been set back since the last one: another turn then begins. */
function turnAt(place: Place, now: Date): number {
  const [newest] = backupsOf(place)
  if (newest === undefined) return 0
  const { turn = 0, at } = newest
  return now.toISOString() < at ? turn + 1 : turn
}

const backupName = /^(.+Z)(?:-([1-9]\d*))?(-before-restoring)?\.db$/

function backupNamed(place: Place, name: string): (Backup & { turn: number }) | undefined {
  const [, stamp = '', turn = '0', before] = backupName.exec(name) ?? []
  const at = momentOf(stamp)
  return at === undefined
    ? undefined
    : {
        path: join(place.backups, name),
        at,
        isBeforeRestoring: before !== undefined,
        turn: Number(turn),
      }
}

/** The newest backup that can be opened, or null. */
export function lastGoodBackup(place: Place, known: number): Backup | null {
  return backupsOf(place).find(({ path }) => isGood(path, known, place.key)) ?? null
}

function isGood(path: string, known: number, key: DataKey | undefined): boolean {
  const found = inspect(path, known, key)
  return found.ok && found.value.kind === 'store'
}

/** The copy of a backup that was to come into the store's place. */
export function removeComing({ path }: Place): void {
  const coming = `${path}.coming`
  for (const file of [...withCompanions(coming), `${coming}.part`]) rmSync(file, { force: true })
}

/** Copies that were cut short are of no use to anyone. */
export function removeUnfinished(place: Place): void {
  rmSync(`${place.path}.part`, { force: true }) // of a store that was to be locked, or opened for good
  removeComing(place)
  for (const name of namesIn(place.backups)) {
    if (name.includes('.part')) rmSync(join(place.backups, name), { force: true })
  }
}
