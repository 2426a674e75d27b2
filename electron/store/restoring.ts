import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { StoreState } from '../../shared/calls.ts'
import { type AppError, fail, ok, type Result } from '../../shared/result.ts'
import { backupsOf } from './backup.ts'
import type { Holding } from './confiding.ts'
import { isPlain } from './data-key.ts'
import { failureOf } from './failure.ts'
import { versionAfter } from './identity.ts'
import { inspect } from './inspect.ts'
import { migrations } from './migrations/all.ts'
import type { StoreOptions } from './options.ts'
import { type Place, withCompanions } from './place.ts'
import { asideOf, copyToCome, swapIn } from './recover.ts'
import { rewriting } from './rewriting.ts'
import type { Store } from './store.ts'

/** The store as it is now, and the name of the backup of the one before, which undoes the restoring. */
type Restored = { readonly store: StoreState; readonly before: string }

/**
 * Puts a backup in the place of the open store, which is kept as a backup of its own first. Whatever fails, the present store
 * is in use as before. Errors: 'not-found', those of a file that cannot be restored, those of the disk.
 */
export type Restoring = {
  /** A backup of the store's own, by the name of its file. */
  restore(name: string): Promise<Result<Restored>>
  /** One that lies elsewhere, which stays there. */
  restoreFrom(path: string): Promise<Result<Restored>>
}

export function restoring(holding: Holding, options: StoreOptions): Restoring {
  function inStore(pathOf: (place: Place) => string | undefined): Promise<Result<Restored>> {
    return holding.inTurn(async () => {
      const now = holding.held()
      if (now.kind === 'unusable') return { ok: false, error: now.error }
      const path = pathOf(now.store.place)
      if (path === undefined) return fail('not-found', 'This backup is not there any more.')
      try {
        return await restored(holding, now.store, path, options.now())
      } catch (error) {
        const failure = failureOf(error, path)
        if (failure === undefined) throw error
        return { ok: false, error: failure }
      } finally {
        removeComing(now.store.place)
      }
    })
  }
  return {
    restore: (name) =>
      inStore((place) => backupsOf(place).find(({ path }) => basename(path) === name)?.path),
    restoreFrom: (path) => inStore(() => path),
  }
}

/** The copy is made and looked at first: the backup taken next may be one too many for the one that was chosen. */
async function restored(
  holding: Holding,
  store: Store,
  path: string,
  now: Date,
): Promise<Result<Restored>> {
  const { place } = store
  const coming = comingFrom(place, path)
  if (!coming.ok) return coming
  const before = await store.backups.beforeRestoring()
  const aside = asideOf(place, 'before-restoring', now)
  holding.hold({ kind: 'unusable', error: beingRestored, place, backup: null })
  try {
    await store.close()
    swapIn(place, coming.value, aside)
    const next = await holding.open(place)
    if (next.kind === 'unusable') return { ok: false, error: notOpened(next.error) }
    holding.hold(next)
    rmSync(aside, { force: true }) // the backup taken before has all of it
    return ok({ store: holding.stateOf(next), before: basename(before.path) })
  } finally {
    if (holding.held().kind === 'unusable') {
      takeBack(place, coming.value, aside)
      holding.hold(await holding.open(place))
    }
  }
}

/** A copy beside the store, sound, and under the store's own key. */
function comingFrom(place: Place, path: string): Result<string> {
  if (isTheSame(path, place.path)) return fail('invalid', 'That is the store that is open.')
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (hasLog)
    return fail(
      'in-use',
      `${basename(path)} is a store that is open, or was cut short. ${unchanged}`,
    )
  const coming = copyToCome(place, path)
  const found = inspect(coming, versionAfter(migrations), place.key)
  if (!found.ok) return fail(found.error.code, unfit(basename(path), found.error.code))
  if (found.value.kind === 'nothing') return fail('damaged', unfit(basename(path), 'damaged'))
  if (place.key !== undefined && isPlain(coming)) {
    for (const _ of rewriting(coming, undefined, place.key));
  }
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
      return `${file} cannot be restored: it is damaged, no backup, or locked with another passphrase. ${unchanged}`
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

function removeComing({ path }: Place): void {
  for (const file of withCompanions(`${path}.coming`)) rmSync(file, { force: true })
}

function isTheSame(path: string, store: string): boolean {
  try {
    return realpathSync(path) === realpathSync(store)
  } catch {
    return false // copying will say what is the matter
  }
}
