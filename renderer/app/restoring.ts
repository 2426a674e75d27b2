import { ok } from '../../shared/result.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'

/** Another state of all meetings, from a backup, and the way back. */
export function createRestoring(api: Api, desk: Desk, opening: Opening) {
  /** Nothing can be typed into the draft of one store and reach the other: it is let go first, and one is opened afterwards. */
  async function restore(name: string | null, words: string): Promise<void> {
    if (!desk.report(await opening.flush())) return
    opening.letGo()
    const restored = await api.restoreBackup({ name })
    const now = restored.ok ? restored.value?.store : undefined
    const store = now === undefined ? await api.storeState({}) : ok(now)
    await opening.settleStore(Promise.resolve(store))
    if (desk.state.get().store?.kind === 'ready') desk.change({ beside: { kind: 'data' } })
    if (!desk.report(restored) || restored.value === null) return
    const undoes = restored.value.before
    desk.say({ place: 'window', tone: 'attention', words, undoes })
  }

  return {
    /** A backup of the store's own; or one that the person chooses, where `name` is null. */
    restoreBackup: (name: string | null, of: string): Promise<void> =>
      restore(name, `These are the meetings of ${of}. What was there before is kept as a backup.`),
    undoRestoring: (before: string): Promise<void> =>
      restore(
        before,
        'These are the meetings as before the restoring. What was restored is kept as a backup.',
      ),
  }
}
