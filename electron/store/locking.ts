import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsOf } from './backup.ts'
import { type DataKey, isPlain, isUnreadable } from './data-key.ts'
import { keepKey, keptKey, mendKeys, putKeyAside, removeKeys } from './kept-keys.ts'
import type { KeyFile } from './key-file.ts'
import { type Place, withoutKey } from './place.ts'
import { rewriting, type Step } from './rewriting.ts'

/**
 * Whether a store that this process does not have open is locked: no plain file, and with a key file of its own. One that is
 * gone is as its backups are.
 */
export function isLocked(place: Place): boolean {
  const isThere = (statSync(place.path, { throwIfNoEntry: false })?.size ?? 0) > 0
  const asked = isThere ? place.path : backupsOf(place)[0]?.path
  return asked !== undefined && isUnreadable(asked) && keptKey(place) !== undefined
}

/** The place of a store that this process does not have open, without its key where anybody can read the file. */
export function asItIs(place: Place): Place {
  return isPlain(place.path) ? withoutKey(place) : place
}

/**
 * Locks a plain store that is closed. The key file comes first, so that from the moment the store is encrypted there is what opens
 * it. Its backups follow, by `lockingBackups`.
 */
export function* lockingStore(
  place: Place,
  file: KeyFile,
  key: DataKey,
  now: Date,
): Generator<Step, void> {
  putKeyAside(place, now)
  keepKey(place, file)
  mendKeys(place)
  yield 'the key is kept'
  yield* rewriting(place.path, undefined, key)
}

/** Encrypts the backups of a locked store that are still plain, one by one. One that is damaged stays as it is. */
export function* lockingBackups(place: Place): Generator<Step, void> {
  for (const { path } of backupsOf(place)) {
    if (isPlain(path)) yield* rewritten(path, undefined, place.key)
  }
}

/** Writes the backups of a store plainly that are encrypted, one by one. One that is damaged stays as it is. */
export function* unlockingBackups(place: Place, key: DataKey): Generator<Step, void> {
  for (const { path } of backupsOf(place)) {
    if (isUnreadable(path)) yield* rewritten(path, key, undefined)
  }
}

function* rewritten(
  path: string,
  from: DataKey | undefined,
  to: DataKey | undefined,
): Generator<Step, void> {
  try {
    yield* rewriting(path, from, to)
  } catch {
    // it cannot be read; the pane names what stays plain
  }
}

/** Takes the keys of a plain store away, once nothing is left that they open. */
export function forgetKeys(place: Place): void {
  if (!backupsOf(place).some(({ path }) => isUnreadable(path))) removeKeys(place)
}

/** What a change that was cut short has left to do, asked of a store as it is opened: the store's own file says which way. */
export function finishChange(place: Place): void {
  if (place.key === undefined) {
    if (keptKey(place) !== undefined) forgetKeys(place)
    return
  }
  mendKeys(place)
  for (const _ of lockingBackups(place)); // mostly there is nothing to do
}

/** The databases that anybody can read in a store's folder and in those it left: what was put aside, other stores, their backups. */
export function plainFilesBeside(place: Place, left: readonly string[]): string[] {
  return [place.folder, ...left]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.db') && path !== place.path && isPlain(path))
    .toSorted()
}
