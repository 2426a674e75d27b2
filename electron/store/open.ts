import { accessSync, constants, rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { startingDirectory } from '../../shared/directory/index.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { backupsOf, removeUnfinished, takeBackup } from './backup.ts'
import { connect } from './connection.ts'
import { failureOf } from './failure.ts'
import { finishRestoring } from './finish-restoring.ts'
import { versionAfter } from './identity.ts'
import { inspect } from './inspect.ts'
import { keyBehind } from './kept-keys.ts'
import { fillDirectory } from './library.ts'
import { inUseMessage, leaveNote } from './lock-note.ts'
import { asItIs, finishChange, isLocked } from './locking.ts'
import { migrate } from './migrate.ts'
import { migrations as allMigrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import type { StoreOptions } from './options.ts'
import { type Place, placeIn, withCompanions } from './place.ts'
import { beginPrivateFile, makePrivateFolder } from './private-files.ts'
import { createStore, type Store } from './store.ts'

export type OpenOptions = StoreOptions & {
  /** What the store's version means; for tests of what a later Rapporteur will do. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the store of a folder, or makes one with the starting directory where there is none, and keeps every other process
 * out until it is closed. Nothing that is there is ever overwritten: a store that cannot be opened stays as it is. Fails
 * with 'locked', 'damaged', 'foreign', 'newer', 'in-use', 'read-only', 'disk-full' or 'failed'.
 */
export function openStore(folder: string, options: OpenOptions): Promise<Result<Store>> {
  return openAt(placeIn(folder), options)
}

/** The same for a place that has been chosen already; with its key, where it is locked and the key is known. */
export async function openAt(place: Place, options: OpenOptions): Promise<Result<Store>> {
  try {
    makePrivateFolder(place.folder)
    accessSync(place.folder, constants.W_OK)
    if (place.key === undefined && isLocked(place)) return locked(place)
    return await openFound(asItIs(place), options)
  } catch (error) {
    const failure = failureOf(error, place.path)
    if (failure === undefined) throw error
    return failure.code === 'in-use'
      ? fail('in-use', inUseMessage(place.path))
      : { ok: false, error: failure }
  }
}

async function openFound(place: Place, options: OpenOptions): Promise<Result<Store>> {
  const migrations = options.migrations ?? allMigrations
  const found = inspect(place.path, versionAfter(migrations), place.key)
  if (!found.ok) return found
  const isMissing = found.value.kind === 'nothing'
  if (isMissing && backupsOf(place).length > 0) return lost(place)
  const db = isMissing ? connectToNew(place) : connect(place.path, place.key)
  const isNew = db.pragma('user_version', { simple: true }) === 0 // asked again now that no other can make one
  try {
    const isOld = found.value.kind === 'store' && found.value.version < versionAfter(migrations)
    const kept = isOld ? await backedUp(db, place, options.now()) : ok(undefined)
    const migrated = kept.ok ? migrate(db, migrations, fillWithStartingContent) : kept
    if (!migrated.ok) {
      abandon(db, place, isNew)
      return migrated
    }
    removeUnfinished(place)
    finishLater(place, options)
    return ok(held(db, place, options))
  } catch (error) {
    abandon(db, place, isNew)
    throw error
  }
}

/**
 * Opens a locked store with its passphrase, for programs that hold none open. Error: 'invalid' where the passphrase is another,
 * and those of `openStore`.
 */
export async function unlockStore(
  folder: string,
  passphrase: string,
  options: OpenOptions,
): Promise<Result<Store>> {
  const place = placeIn(folder)
  const key = await keyBehind(place, passphrase)
  return key.ok ? openAt({ ...place, key: key.value }, options) : key
}

/** Opens again, at once, a store that this process has only just closed. What SQLite refuses is thrown. */
export function openAgain(place: Place, options: StoreOptions): Store {
  return held(connect(place.path, place.key), place, options)
}

function held(db: Database, place: Place, options: StoreOptions): Store {
  leaveNote(place.path, options.program)
  return createStore(db, place, options)
}

/** Neither a full disk nor a backup that cannot be written keeps anyone out of their store. */
function finishLater(place: Place, options: StoreOptions): void {
  try {
    finishChange(place)
  } catch (error) {
    options.onTrouble('finishing a change of the passphrase', error)
  }
  try {
    finishRestoring(place)
  } catch (error) {
    options.onTrouble('finishing a restoring', error)
  }
}

function locked({ path }: Place): Result<never> {
  return fail('locked', `The store ${path} is locked with a passphrase.`)
}

/** Without a backup nothing is brought up to date. */
async function backedUp(db: Database, place: Place, now: Date): Promise<Result<void>> {
  try {
    await takeBackup(db, place, now)
    return ok(undefined)
  } catch (error) {
    const { code } = failureOf(error, place.backups) ?? { code: 'failed' }
    return fail(
      code,
      `The store ${place.path} is of an earlier version, and was left as it is: no backup of it could be written ` +
        `to ${place.backups}. Check that folder and the room on its disk, and start again.`,
    )
  }
}

function fillWithStartingContent(db: Database): void {
  fillDirectory(
    db,
    startingDirectory.map((party) => ({ ...party, aliases: [...party.aliases] })),
  )
}

/** Where the disk has no room even for the beginning of a store, nothing of it stays. */
function connectToNew(place: Place): Database {
  try {
    beginPrivateFile(place.path)
    return connect(place.path)
  } catch (error) {
    if (failureOf(error, place.path)?.code === 'disk-full') removeStore(place)
    throw error
  }
}

/** Lets go of a store that could not be opened. Of one that was to be new, the empty beginning goes too. */
function abandon(db: Database, place: Place, isNew: boolean): void {
  db.close()
  if (isNew) removeStore(place)
}

function removeStore({ path }: Place): void {
  for (const file of withCompanions(path)) rmSync(file, { force: true })
}

function lost({ path, backups }: Place): Result<never> {
  return fail(
    'damaged',
    `The store ${path} is gone or empty, though there are backups of it in ${backups}.`,
  )
}
