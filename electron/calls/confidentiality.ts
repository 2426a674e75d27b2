import { ok } from '../../shared/result.ts'
import { type Handler, withStore } from './handler.ts'

export const unlockStore: Handler<'unlockStore'> = ({ store }, { passphrase, remember }) =>
  store.confiding.unlock(passphrase, remember)

export const confidentiality: Handler<'confidentiality'> = ({ store }) =>
  store.confiding.confidentiality()

export const setPassphrase: Handler<'setPassphrase'> = async (
  { store, recent },
  { passphrase },
) => {
  const set = await store.confiding.setPassphrase(passphrase)
  if (set.ok) recent.list(true) // of a locked store none is kept, unless that was chosen
  return set
}

export const changePassphrase: Handler<'changePassphrase'> = ({ store }, { passphrase, next }) =>
  store.confiding.changePassphrase(passphrase, next)

export const removePassphrase: Handler<'removePassphrase'> = ({ store }, { passphrase }) =>
  store.confiding.removePassphrase(passphrase)

export const rememberPassphrase: Handler<'rememberPassphrase'> = ({ store }, { remember }) =>
  store.confiding.remember(remember)

export const unsentLines: Handler<'unsentLines'> = (context) =>
  withStore(context, (store) => store.unsentLines())

export const keepUnsentLine: Handler<'keepUnsentLine'> = (context, line) =>
  withStore(context, (store) => {
    const kept = store.keepUnsentLine(line)
    return kept.ok ? ok({}) : kept
  })
