import { type AppError, fail, ok, type Result } from '../../shared/result.ts'
import type { Confidentiality, StoreState } from '../../shared/store-shapes.ts'
import type { DataKey } from './data-key.ts'
import { failureOf } from './failure.ts'
import type { Held } from './held.ts'
import { keepKey, keptKey, keyBehind, mendKeys } from './kept-keys.ts'
import { isKeyOf, newDataKey, wrapKey } from './key-file.ts'
import type { Keychain } from './keychain.ts'
import {
  asItIs,
  forgetKeys,
  lockingBackups,
  lockingStore,
  plainFilesBeside,
  unlockingBackups,
} from './locking.ts'
import { openAgain } from './open.ts'
import type { StoreOptions } from './options.ts'
import type { Place } from './place.ts'
import { rewriting, type Step } from './rewriting.ts'
import type { Store } from './store.ts'

/** What is done about the passphrase of the app's store. A wrong one changes nothing and keeps nobody from trying again. */
export type Confiding = {
  /** Opens a locked store; with `remember` this computer's keychain opens it from then on. */
  unlock(passphrase: string, remember: boolean): Promise<Result<StoreState>>
  confidentiality(): Promise<Result<Confidentiality>>
  setPassphrase(passphrase: string): Promise<Result<Confidentiality>>
  changePassphrase(passphrase: string, next: string): Promise<Result<Confidentiality>>
  removePassphrase(passphrase: string): Promise<Result<Confidentiality>>
  remember(remember: boolean): Promise<Result<Confidentiality>>
}

/** The holder's side: what it holds, and its way of doing one thing after the other. */
export type Holding = {
  held(): Held
  hold(next: Held): void
  open(place: Place): Promise<Held>
  /** Opens the store where it is now said to lie. */
  openHome(): Promise<Held>
  /** The folders that the store left when it was moved, as far as they can be known. */
  left(): string[]
  stateOf(held: Held): StoreState
  inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer>
}

const shortestPassphrase = 8

export function confiding(holding: Holding, keychain: Keychain, options: StoreOptions): Confiding {
  const { inTurn, held, hold } = holding

  /** Does something in the open store, and tells how things stand afterwards. */
  function inStore(
    work: (store: Store) => Promise<Result<void>>,
  ): Promise<Result<Confidentiality>> {
    return inTurn(async () => {
      const now = held()
      if (now.kind === 'unusable') return { ok: false, error: now.error }
      const done = await guarded(now.store.path, () => work(now.store))
      return done.ok ? ok(told(keychain, holding)) : done
    })
  }

  const rewrite: Rewrite = async ({ close, place }, key, steps) => {
    await close()
    try {
      for (const _ of steps);
    } finally {
      hold(again(asItIs({ ...place, key }), options))
    }
  }

  return {
    unlock: (passphrase, remember) =>
      inTurn(async () => {
        const now = held()
        if (now.kind === 'open') return ok(holding.stateOf(now))
        const key = await keyBehind(now.place, passphrase)
        if (!key.ok) return key
        const next = await holding.open({ ...now.place, key: key.value })
        hold(next)
        if (remember && next.kind === 'open') keychain.remember(next.store.path, key.value)
        return ok(holding.stateOf(next))
      }),
    confidentiality: () => inTurn(async () => ok(told(keychain, holding))),
    setPassphrase: (passphrase) =>
      inStore((store) => lock(store, passphrase, rewrite, options.now())),
    changePassphrase: (passphrase, next) =>
      inStore((store) => wrapAnew(store, passphrase, next, options)),
    removePassphrase: (passphrase) =>
      inStore(async (store) => {
        const done = await openForGood(store, passphrase, rewrite)
        if (done.ok) keychain.forget(store.path)
        return done
      }),
    remember: (remember) =>
      inStore(async ({ place }) => {
        if (place.key === undefined) return noPassphrase
        if (remember) keychain.remember(place.path, place.key)
        else keychain.forget(place.path)
        return ok(undefined)
      }),
  }
}

/**
 * Closes a store, does what needs it closed, and opens it again, all in one go once its last backup is written: no call can find
 * it closed. Whatever happens meanwhile, what is there is opened.
 */
type Rewrite = (store: Store, key: DataKey, steps: Generator<Step, void>) => Promise<void>

async function lock(
  store: Store,
  passphrase: string,
  rewrite: Rewrite,
  now: Date,
): Promise<Result<void>> {
  const { place } = store
  if (place.key !== undefined) return fail('invalid', 'This store has a passphrase already.')
  if (isTooShort(passphrase)) return tooShort('passphrase')
  const key = newDataKey()
  const file = await wrapKey(key, passphrase)
  await rewrite(store, key, lockingStore(place, file, key, now))
  await oneByOne(lockingBackups({ ...place, key }))
  return ok(undefined)
}

/** The key stays, so that the store and all its backups open with the new passphrase at once. */
async function wrapAnew(
  { place }: Store,
  passphrase: string,
  next: string,
  { onTrouble }: StoreOptions,
): Promise<Result<void>> {
  if (place.key === undefined) return noPassphrase
  const key = await keyBehind(place, passphrase)
  if (!key.ok) return key
  if (isTooShort(next)) return tooShort('next')
  keepKey(place, await wrapKey(key.value, next))
  try {
    mendKeys(place)
  } catch (error) {
    onTrouble('keeping the key among the backups', error) // the passphrase is changed; the next opening tries again
  }
  return ok(undefined)
}

/** The backups come first: until the store itself follows, opening it would lock them again. */
async function openForGood(
  store: Store,
  passphrase: string,
  rewrite: Rewrite,
): Promise<Result<void>> {
  const { place } = store
  if (place.key === undefined) return noPassphrase
  const key = await keyBehind(place, passphrase)
  if (!key.ok) return key
  await oneByOne(unlockingBackups(place, key.value))
  await rewrite(store, key.value, rewriting(place.path, key.value, undefined))
  await oneByOne(unlockingBackups(place, key.value)) // what was written meanwhile
  forgetKeys(place)
  return ok(undefined)
}

const noPassphrase = fail('invalid', 'This store has no passphrase.')

/** A remembered key that opens this store; undefined where there is none, or another store has come into its place. */
export function recalled(place: Place, keychain: Keychain): Place | undefined {
  const file = keptKey(place)
  const key = keychain.recall(place.path)
  return file !== undefined && key !== undefined && isKeyOf(file, key)
    ? { ...place, key }
    : undefined
}

function told(keychain: Keychain, holding: Holding): Confidentiality {
  const held = holding.held()
  const canRemember = keychain.isThere()
  if (held.kind === 'unusable')
    return {
      hasPassphrase: held.error.code === 'locked',
      canRemember,
      isRemembered: false,
      plain: [],
    }
  const { place } = held.store
  return {
    hasPassphrase: place.key !== undefined,
    canRemember,
    isRemembered: canRemember && keychain.recall(place.path) !== undefined,
    plain: place.key === undefined ? [] : plainFilesBeside(place, holding.left()),
  }
}

function again(place: Place, options: StoreOptions): Held {
  try {
    return { kind: 'open', store: openAgain(place, options) }
  } catch (error) {
    options.onTrouble('opening the store again', error)
    return {
      kind: 'unusable',
      error: failureOf(error, place.path) ?? notOpened(place),
      place,
      backup: null,
    }
  }
}

function notOpened({ path }: Place): AppError {
  return { code: 'failed', message: `The store ${path} could not be opened again.` }
}

/** Other calls have their turn between the steps. What fails in here is no fault of the change: it is done, or will be finished. */
async function oneByOne(steps: Generator<Step, void>): Promise<void> {
  for (const _ of steps) await new Promise((resolve) => setImmediate(resolve))
}

async function guarded(path: string, work: () => Promise<Result<void>>): Promise<Result<void>> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error, path)
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}

function isTooShort(passphrase: string): boolean {
  return [...passphrase].length < shortestPassphrase
}

function tooShort(field: string): Result<never> {
  return fail(
    'invalid',
    `Take at least ${shortestPassphrase} characters. Four or five words that do not belong together are good, and easy to keep.`,
    field,
  )
}
