import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type AppError, fail, ok, type Result } from '../../shared/result.ts'
import type { StoreState } from '../../shared/store-shapes.ts'
import { type ChosenFolder, hasStore } from './chosen-folder.ts'
import type { Holding } from './confiding.ts'
import { failureOf } from './failure.ts'
import { copyFolder, nameCopy, putFolderAside, removeUnfinishedCopy } from './folder-copy.ts'
import type { Keychain } from './keychain.ts'
import type { StoreOptions } from './options.ts'
import { namesIn, type Place, placeIn } from './place.ts'
import type { Store } from './store.ts'

/** The store at its new place, and where the one before was left. */
type Moved = { readonly store: StoreState; readonly left: string }

/**
 * Another folder for the store. The one it leaves is never removed. Whatever fails, and wherever this is cut short, one of the two
 * is whole and is the one that is opened. Errors: 'invalid' for a folder it cannot lie in, those of the disk.
 */
export type Moving = {
  /** The folder that the app has for its store, where the store lies elsewhere; else null. */
  own(): string | null
  /** Moves the open store, with its backups and keys, into a folder of its own in the one chosen. */
  moveInto(folder: string): Promise<Result<Moved>>
  /** Moves it back into the folder that the app has for it. */
  moveBack(): Promise<Result<Moved>>
  /** Opens the store that lies in a folder, where the one that was moved is not found, and remembers it. Error: 'not-found' for none. */
  find(folder: string): Promise<Result<StoreState>>
}

/** What moving works with: the app's own folder for the store, and what remembers another. */
export type Homes = { readonly own: string; readonly chosen: ChosenFolder }

const nameInChosen = 'Rapporteur'

export function moving(
  holding: Holding,
  homes: Homes,
  keychain: Keychain,
  options: StoreOptions,
): Moving {
  const move = (to: string): Promise<Result<Moved>> =>
    holding.inTurn(async () => {
      const now = holding.held()
      if (now.kind === 'unusable') return { ok: false, error: now.error }
      const refusal = whyNot(now.store.place, to, homes)
      if (refusal !== undefined) return fail('invalid', refusal)
      try {
        return await moved(holding, homes, now.store, to, keychain, options)
      } catch (error) {
        const failure = failureOf(error, to)
        if (failure === undefined) throw error
        return { ok: false, error: failure }
      }
    })
  return {
    own: () => {
      const folder = homes.chosen.read()
      return folder.ok && folder.value === null ? null : homes.own
    },
    moveInto: (folder) => move(join(resolve(folder), nameInChosen)),
    moveBack: () => move(homes.own),
    find: (folder) =>
      holding.inTurn(async () => {
        const now = holding.held()
        if (now.kind === 'open') return ok(holding.stateOf(now))
        const found = [folder, join(folder, nameInChosen), join(folder, 'store')].find(hasStore)
        if (found === undefined) return fail('not-found', noStoreIn(folder))
        homes.chosen.write(found === homes.own ? null : found)
        holding.hold(await holding.openHome())
        return ok(holding.stateOf(holding.held()))
      }),
  }
}

/** Why a store cannot be moved to a folder; undefined where it can. */
function whyNot({ folder }: Place, to: string, { own, chosen }: Homes): string | undefined {
  if (to === folder) return 'The meetings are kept there already.'
  if (isWithin(to, folder)) return 'That is inside the folder of the meetings. Choose another one.'
  const mayBeThere = to === own || to === chosen.begun() // an older store; a copy that was whole when all was cut short
  if (!mayBeThere && namesIn(to).length > 0)
    return `There is a folder of that name already: ${to}. Nothing in it was changed; choose another folder.`
  return existsSync(dirname(to)) ? undefined : `There is no folder ${dirname(to)}.`
}

function isWithin(path: string, folder: string): boolean {
  return !/^(\.\.|[A-Za-z]:|[\\/])/.test(relative(folder, path))
}

/** The store stays open, and kept from all others, until its copy is the one that is remembered. No call can change it meanwhile. */
async function moved(
  holding: Holding,
  { own, chosen }: Homes,
  store: Store,
  to: string,
  keychain: Keychain,
  { now, onStep }: StoreOptions,
): Promise<Result<Moved>> {
  const { place } = store
  const key = place.key
  holding.hold({ kind: 'unusable', error: beingMoved, place, backup: null })
  try {
    await store.backups.last()
    onStep?.('the last backup is written')
    chosen.begin(to)
    await copyFolder(store, to)
    onStep?.('the copy is whole')
    nameCopy(to, now())
    onStep?.('the copy has its name')
    chosen.write(to === own ? null : to)
  } catch (error) {
    holding.hold({ kind: 'open', store })
    giveUp(chosen, to)
    throw error
  }
  onStep?.('the new folder is remembered')
  await store.close()
  onStep?.('the old store is closed')
  const there = placeIn(to)
  const next = await holding.open(key === undefined ? there : { ...there, key })
  if (next.kind === 'unusable') {
    chosen.write(place.folder === own ? null : place.folder)
    holding.hold(await holding.open(place))
    return { ok: false, error: next.error }
  }
  holding.hold(next)
  onStep?.('the new store is open')
  if (key !== undefined && keychain.recall(place.path) !== undefined) {
    keychain.remember(there.path, key)
    keychain.forget(place.path)
  }
  const left = putFolderAside(place, now())
  onStep?.('the old folder is put aside')
  return ok({ store: holding.stateOf(next), left })
}

/** A copy that is whole already stays known, so that it may be made anew in the same place. */
function giveUp(chosen: ChosenFolder, to: string): void {
  try {
    if (!existsSync(to)) chosen.begin(null)
  } catch {
    // the next start does it
  }
}

/** What a moving that was cut short has left to do, asked before the store is opened: its half of a copy goes, once its disk is there. */
export function finishMoving({ chosen }: Homes, { onTrouble }: StoreOptions): void {
  try {
    const to = chosen.read().ok ? chosen.begun() : null
    if (to === null || !existsSync(dirname(to))) return
    removeUnfinishedCopy(to)
    if (!existsSync(to)) chosen.begin(null)
  } catch (error) {
    onTrouble('finishing a moving', error)
  }
}

const beingMoved: AppError = { code: 'in-use', message: 'The meetings are just being moved.' }

function noStoreIn(folder: string): string {
  return `There is no store of Rapporteur in ${folder}. It is a folder with the file rapporteur.db in it.`
}
