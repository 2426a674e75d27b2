import type { Output } from '../../shared/calls.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'

/** Another state of all meetings, from a backup, and the way back. */
export function createRestoring(api: Api, desk: Desk, opening: Opening) {
  /** Nothing can be typed into the draft of one store and reach the other: it is let go first, and one is opened afterwards. */
  async function restore(
    call: () => Promise<Result<Output<'restoreBackup'>>>,
    words: string,
  ): Promise<void> {
    if (!desk.report(await opening.flush())) return
    opening.letGo()
    const restored = await call()
    const value = restored.ok ? restored.value : null
    const now = value !== null && 'store' in value ? Promise.resolve(ok(value.store)) : undefined
    await opening.settleStore(now ?? api.storeState({}))
    if (desk.state.get().store?.kind === 'ready') {
      const isLocked = value !== null && 'lockedFile' in value
      desk.change({ beside: { kind: 'data', ...(isLocked && value) } })
    }
    if (!desk.report(restored) || value === null || 'lockedFile' in value) return
    desk.say({ place: 'window', tone: 'attention', words, undoes: value.before })
  }

  const restoreNamed = (name: string | null, words: string) =>
    restore(() => api.restoreBackup({ name }), words)

  return {
    /** A backup of the store's own; or one that the person chooses, where `name` is null. */
    restoreBackup: (name: string | null, of: string): Promise<void> =>
      restoreNamed(name, restoredWords(of)),
    undoRestoring: (before: string): Promise<void> =>
      restoreNamed(
        before,
        'These are the meetings as before the restoring. What was restored is kept as a backup.',
      ),
    /** Restores the backup that waits for its passphrase. A wrong one is the answer, for the field it was typed in. */
    restoreLocked: async (passphrase: string): Promise<Result<unknown>> => {
      const unlocked = await api.unlockBackup({ passphrase })
      if (unlocked.ok)
        await restore(() => api.restoreUnlocked({}), restoredWords('the backup that you chose'))
      return unlocked
    },
  }
}

function restoredWords(of: string): string {
  return `These are the meetings of ${of}. What was there before is kept as a backup.`
}
