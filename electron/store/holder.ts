import { type AppError, ok, type Result } from '../../shared/result.ts'
import type { StoreState } from '../../shared/store-shapes.ts'
import { lastGoodBackup } from './backup.ts'
import { type ChosenFolder, folderOfStore, hasStore, neverMoved } from './chosen-folder.ts'
import { type Confiding, confiding, type Holding, recalled } from './confiding.ts'
import { failureOf } from './failure.ts'
import { foldersLeft } from './folder-copy.ts'
import type { Held, Unusable } from './held.ts'
import { versionAfter } from './identity.ts'
import { type Keychain, noKeychain } from './keychain.ts'
import { migrations } from './migrations/all.ts'
import { finishMoving, type Homes, type Moving, moving } from './moving.ts'
import { openAt } from './open.ts'
import type { StoreOptions } from './options.ts'
import { type Place, placeBeside, placeIn } from './place.ts'
import { putBackInPlace } from './recover.ts'
import { type Restoring, restoring } from './restoring.ts'
import type { Store } from './store.ts'

/** The app's store: open, or not to be used for a reason that people can do something about. */
export type StoreHolder = {
  /** Whether the store can be used. One that could not is tried again: it may have been closed elsewhere. */
  state(): Promise<StoreState>
  /** The open store, or the reason there is none. */
  store(): Result<Store>
  /** Puts the last good backup in the place of a store that cannot be used, and opens it. */
  openBackup(): Promise<Result<StoreState>>
  /** Starts an empty store beside one that cannot be used, which stays as it is. */
  startNew(): Promise<Result<StoreState>>
  /** The passphrase of the store. */
  readonly confiding: Confiding
  /** Another state of the open store, from a backup. */
  readonly restoring: Restoring
  /** Another folder for the store. */
  readonly moving: Moving
  close(): Promise<void>
}

/**
 * Opens the app's store; what goes wrong is the holder's state, not an error. A locked one whose key the keychain remembers is
 * opened with that.
 *
 * @param own the folder that the app has for its store
 * @param chosen what remembers that it was moved elsewhere
 */
export async function holdStore(
  own: string,
  options: StoreOptions,
  keychain: Keychain = noKeychain,
  chosen: ChosenFolder = neverMoved,
): Promise<StoreHolder> {
  const openHome = () => openIn({ own, chosen }, options, keychain)
  let held = await openHome()
  const holding: Holding = {
    held: () => held,
    hold: (next) => {
      held = next
    },
    open: (place) => open(place, options),
    openHome,
    left: () =>
      [...new Set([own, held.kind === 'open' ? held.store.place.folder : own])].flatMap(
        foldersLeft,
      ),
    stateOf,
    inTurn,
  }
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other: the window may ask twice, and the second then finds the store open. */
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = turn.then(work)
    turn = answer.catch(() => {}) // whoever asked is told
    return answer
  }

  /** Tries to put an unusable store right. A try that fails is the answer, and leaves what there was. */
  function recover(attempt: (unusable: Unusable) => Promise<Held>): Promise<Result<StoreState>> {
    return inTurn(() => tried(attempt))
  }

  /** Opens a store that could not be used again, if only to say what is the matter with it now. */
  async function lookAgain(): Promise<StoreState> {
    if (held.kind === 'unusable')
      held = isGone(held) ? await openHome() : await openOrRecall(held.place, options, keychain)
    return stateOf(held)
  }

  async function tried(
    attempt: (unusable: Unusable) => Promise<Held>,
  ): Promise<Result<StoreState>> {
    if (held.kind === 'open') return ok(stateOf(held))
    if (held.error.code === 'in-use') return { ok: false, error: held.error }
    const { path } = held.place
    try {
      const next = await attempt(held)
      if (next.kind === 'unusable') return { ok: false, error: next.error }
      held = next
      return ok(stateOf(held))
    } catch (error) {
      const failure = failureOf(error, path)
      if (failure === undefined) throw error
      return { ok: false, error: failure }
    }
  }

  return {
    state: () => inTurn(lookAgain),
    store: () => (held.kind === 'open' ? ok(held.store) : { ok: false, error: held.error }),
    openBackup: () =>
      recover(async ({ place, backup, error }) => {
        if (backup === null) return { kind: 'unusable', place, backup, error: noBackup }
        putBackInPlace(place, backup, error.code, options.now())
        return open(place, options)
      }),
    startNew: () =>
      recover(async (unusable) => {
        if (!isGone(unusable)) return open(placeBeside(unusable.place.folder), options)
        const next = await open(hasStore(own) ? placeBeside(own) : placeIn(own), options)
        if (next.kind === 'open') chosen.write(null) // last: until there is another, the one that is gone is looked for
        return next
      }),
    confiding: confiding(holding, keychain, options),
    restoring: restoring(holding, options),
    moving: moving(holding, { own, chosen }, keychain, options),
    close: () =>
      inTurn(async () => {
        if (held.kind === 'open') await held.store.close()
      }),
  }
}

const noBackup: AppError = {
  code: 'not-found',
  message: 'There is no backup of this store that can be opened.',
}

/** The store that was moved is not where it was moved to. */
function isGone({ error }: Unusable): boolean {
  return error.code === 'not-found'
}

async function openIn(
  { own, chosen }: Homes,
  options: StoreOptions,
  keychain: Keychain,
): Promise<Held> {
  finishMoving({ own, chosen }, options)
  const folder = folderOfStore(own, chosen)
  if (folder.ok) return openOrRecall(placeIn(folder.value), options, keychain)
  const looked = chosen.read()
  const place = placeIn(looked.ok && looked.value !== null ? looked.value : own)
  return { kind: 'unusable', error: folder.error, place, backup: null }
}

async function openOrRecall(
  place: Place,
  options: StoreOptions,
  keychain: Keychain,
): Promise<Held> {
  const held = await open(place, options)
  if (held.kind === 'open' || held.error.code !== 'locked') return held
  const known = recalled(place, keychain)
  return known === undefined ? held : open(known, options)
}

/** Whatever goes wrong, foreseen or not, there is a window to say so in. */
async function open(place: Place, options: StoreOptions): Promise<Held> {
  try {
    const opened = await openAt(place, options)
    if (opened.ok) return { kind: 'open', store: opened.value }
    const known = versionAfter(migrations)
    const isHidden = opened.error.code === 'in-use' || opened.error.code === 'locked'
    const backup = isHidden ? null : lastGoodBackup(place, known)
    return { kind: 'unusable', error: opened.error, place, backup }
  } catch (error) {
    options.onTrouble('opening the store', error)
    const message = `The store ${place.path} could not be opened; Rapporteur’s log says more.`
    return { kind: 'unusable', error: { code: 'failed', message }, place, backup: null }
  }
}

function stateOf(held: Held): StoreState {
  if (held.kind === 'open')
    return {
      kind: 'ready',
      path: held.store.path,
      hasPassphrase: held.store.place.key !== undefined,
    }
  const { error, place, backup } = held
  return {
    kind: 'unusable',
    code: unusableCode(error.code),
    message: error.message,
    path: place.path,
    backup: backup && { path: backup.path, at: backup.at },
  }
}

function unusableCode(code: AppError['code']): Extract<StoreState, { kind: 'unusable' }>['code'] {
  switch (code) {
    case 'locked':
    case 'damaged':
    case 'foreign':
    case 'newer':
    case 'in-use':
    case 'read-only':
    case 'disk-full':
    case 'not-found':
      return code
    default:
      return 'failed'
  }
}
