import { ok, type Result } from '../../shared/result.ts'
import type { Confidentiality, StoreState } from '../../shared/store-shapes.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'
import { waitInStore, waitInWindow } from './unsent.ts'

/** What can be done about the passphrase. A wrong one is the answer, for the field it was typed in; nothing has changed then. */
export function createConfiding(api: Api, desk: Desk, opening: Opening) {
  const hasPassphrase = (is: boolean) => {
    const { store } = desk.state.get()
    if (store?.kind === 'ready') desk.change({ store: { ...store, hasPassphrase: is } })
  }

  /** Sends all that is typed, then does it, which takes the store for a moment. */
  async function afterSending(
    work: () => Promise<Result<Confidentiality>>,
  ): Promise<Result<Confidentiality>> {
    const sent = await opening.flush()
    return sent.ok ? work() : sent
  }

  return {
    unlock: async (passphrase: string, remember: boolean): Promise<Result<StoreState>> => {
      const opened = await api.unlockStore({ passphrase, remember })
      if (opened.ok) await opening.settleStore(Promise.resolve(ok(opened.value)))
      return opened
    },
    confidentiality: () => api.confidentiality({}),
    setPassphrase: (passphrase: string) =>
      afterSending(async () => {
        const done = await api.setPassphrase({ passphrase })
        if (!done.ok) return done
        hasPassphrase(true)
        await waitInStore(api)
        return done
      }),
    changePassphrase: (passphrase: string, next: string) =>
      api.changePassphrase({ passphrase, next }),
    removePassphrase: (passphrase: string) =>
      afterSending(async () => {
        const done = await api.removePassphrase({ passphrase })
        if (!done.ok) return done
        waitInWindow()
        hasPassphrase(false)
        return done
      }),
    rememberPassphrase: (remember: boolean) => api.rememberPassphrase({ remember }),
  }
}
