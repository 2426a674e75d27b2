import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type AppError, fail, ok, type Result } from '../../shared/result.ts'
import type { StoreState } from '../../shared/store-shapes.ts'
import { backupsOf, removeComing } from './backup.ts'
import type { Holding } from './confiding.ts'
import { type DataKey, isPlain } from './data-key.ts'
import { failureOf } from './failure.ts'
import { versionAfter } from './identity.ts'
import { inspect } from './inspect.ts'
import { keyFileBeside, notThePassphrase } from './kept-keys.ts'
import { isKeyOf, type KeyFile, unwrapKey } from './key-file.ts'
import { migrations } from './migrations/all.ts'
import type { StoreOptions } from './options.ts'
import { type Place, withCompanions } from './place.ts'
import { asideOf, beforeRestoring, copyToCome, swapIn } from './recover.ts'
import { rewriting } from './rewriting.ts'
import type { Store } from './store.ts'

/** The store as it is now, and the name of the backup of the one before, which undoes the restoring. */
type Restored = { readonly store: StoreState; readonly before: string }

/** The name of a backup that another passphrase than the store's opens. */
type LockedFile = { readonly lockedFile: string }

/**
 * Puts a backup in the place of the open store, which is kept as a backup of its own first. Whatever fails, the present store
 * is in use as before. Errors: 'not-found', those of a file that cannot be restored, those of the disk.
 */
export type Restoring = {
  /** A backup of the store's own, by the name of its file. */
  restore(name: string): Promise<Result<Restored>>
  /** One that lies elsewhere, which stays there. One that is locked with another passphrase waits for that. */
  restoreFrom(path: string): Promise<Result<Restored | LockedFile>>
  /** The passphrase of the one that waits. Error: 'invalid' where it is another, which may be tried again. */
  unlock(passphrase: string): Promise<Result<void>>
  /** Restores the one that waits, once it is unlocked; under the present store's own key, or plainly where that has none. */
  restoreUnlocked(): Promise<Result<Restored>>
}

/** A backup with the key that opens it, if it has another than the store that is open. */
type Source = { readonly path: string; readonly key?: DataKey }
type Waiting = { readonly path: string; readonly file: KeyFile; readonly key?: DataKey }

export function restoring(holding: Holding, options: StoreOptions): Restoring {
  let waiting: Waiting | undefined

  function inStore(sourceOf: (place: Place) => Source | undefined): Promise<Result<Restored>> {
    return holding.inTurn(async () => {
      const now = holding.held()
      if (now.kind === 'unusable') return { ok: false, error: now.error }
      const source = sourceOf(now.store.place)
      if (source === undefined) return fail('not-found', 'This backup is not there any more.')
      try {
        return await restored(holding, now.store, source, options)
      } catch (error) {
        const failure = failureIn(error, source, now.store.place)
        if (failure === undefined) throw error
        return { ok: false, error: failure }
      } finally {
        removeComing(now.store.place)
      }
    })
  }

  return {
    restore: (name) =>
      inStore((place) => backupsOf(place).find(({ path }) => basename(path) === name)),
    restoreFrom: async (path) => {
      const now = holding.held()
      const file = now.kind === 'open' ? otherKey(now.store.place, path) : undefined
      if (file === undefined) return inStore(() => ({ path }))
      waiting = { path, file }
      return ok({ lockedFile: basename(path) })
    },
    unlock: async (passphrase) => {
      if (waiting === undefined) return fail('not-found', 'No backup waits for its passphrase.')
      const key = await unwrapKey(waiting.file, passphrase)
      if (key === undefined) return fail('invalid', notThePassphrase, 'passphrase')
      waiting = { ...waiting, key }
      return ok(undefined)
    },
    restoreUnlocked: async () => {
      const source = waiting?.key === undefined ? undefined : waiting
      waiting = undefined
      return inStore(() => source)
    },
  }
}

/** What went wrong with the file that was to be read, or else with the disk that it was to come to. */
function failureIn(error: unknown, source: Source, place: Place): AppError | undefined {
  const failure = failureOf(error, source.path)
  return failure?.code === 'disk-full' ? failureOf(error, place.path) : failure
}

/** The key file of a locked backup, where it is of another key than the store's. */
function otherKey(place: Place, path: string): KeyFile | undefined {
  if (isTheSame(path, place.path) || isPlain(path)) return undefined // never a look into a file that is open
  const file = keyFileBeside(path)
  const isOwn = file !== undefined && place.key !== undefined && isKeyOf(file, place.key)
  return isOwn ? undefined : file
}

/** The copy is made and looked at first: the backup taken next may be one too many for the one that was chosen. */
async function restored(
  holding: Holding,
  store: Store,
  source: Source,
  { now, onStep }: StoreOptions,
): Promise<Result<Restored>> {
  const { place } = store
  const aside = asideOf(place, beforeRestoring, now())
  const coming = comingFrom(place, source)
  if (!coming.ok) return coming
  onStep?.('the backup is copied')
  const before = await store.backups.beforeRestoring()
  onStep?.('the store is backed up')
  holding.hold({ kind: 'unusable', error: beingRestored, place, backup: null })
  try {
    await store.close()
    onStep?.('the store is closed')
    swapIn(place, coming.value, aside, onStep)
    const next = await holding.open(place)
    if (next.kind === 'unusable') return { ok: false, error: notOpened(next.error) }
    onStep?.('the backup is open')
    holding.hold(next)
    rmSync(aside, { force: true }) // the backup taken before has all of it
    onStep?.('what was there is gone')
    return ok({ store: holding.stateOf(next), before: basename(before.path) })
  } finally {
    if (holding.held().kind === 'unusable') {
      takeBack(place, coming.value, aside)
      holding.hold(await holding.open(place))
    }
  }
}

/** A copy beside the store, sound, and under the store's own key. */
function comingFrom(place: Place, { path, key = place.key }: Source): Result<string> {
  if (isTheSame(path, place.path)) return fail('invalid', 'That is the store that is open.')
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (hasLog)
    return fail(
      'in-use',
      `${basename(path)} is a store that is open, or was cut short. ${unchanged}`,
    )
  const coming = copyToCome(place, path)
  const found = inspect(coming, versionAfter(migrations), key)
  if (!found.ok) return fail(found.error.code, unfit(basename(path), found.error.code))
  if (found.value.kind === 'nothing') return fail('damaged', unfit(basename(path), 'damaged'))
  const from = isPlain(coming) ? undefined : key
  if (from !== place.key) for (const _ of rewriting(coming, from, place.key));
  return ok(coming)
}

const unchanged = 'Nothing was changed.'

function unfit(file: string, code: AppError['code']): string {
  switch (code) {
    case 'foreign':
      return `${file} is a database of another program. ${unchanged}`
    case 'newer':
      return `${file} was written by a newer Rapporteur: update this one to restore it. ${unchanged}`
    default:
      return `${file} cannot be restored: it is damaged, no backup, or locked with another passphrase and without its key file (.key) beside it. ${unchanged}`
  }
}

const beingRestored: AppError = { code: 'in-use', message: 'A backup is just being restored.' }

function notOpened({ code }: AppError): AppError {
  const message = `The backup could not be opened as the store. ${unchanged}`
  return { code, message }
}

/** The store that was there has its place again, without what the other left beside it. */
function takeBack(place: Place, coming: string, aside: string): void {
  if (existsSync(coming)) return // it never came to the swap
  const [, ...companions] = withCompanions(place.path)
  for (const companion of companions) rmSync(companion, { force: true })
  renameSync(aside, place.path)
}

function isTheSame(path: string, store: string): boolean {
  try {
    return realpathSync(path) === realpathSync(store)
  } catch {
    return false // copying will say what is the matter
  }
}
