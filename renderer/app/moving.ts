import type { Input } from '../../shared/calls.ts'
import { ok } from '../../shared/result.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'

/** What is said while it is done. */
const under = {
  chosen:
    'Choose a folder. All meetings are then copied there and checked, which may take a moment.',
  own: 'All meetings are being copied back and checked.',
} as const

/** Another folder for all meetings, and the way to them where they are not found. */
export function createMoving(api: Api, desk: Desk, opening: Opening) {
  return {
    /** Nothing can be typed that only the store being left would have: the draft is let go first, and opened again afterwards. */
    moveStore: async (to: Input<'moveStore'>['to']): Promise<void> => {
      if (!desk.report(await opening.flush())) return
      opening.letGo()
      desk.say({ place: 'window', tone: 'attention', words: under[to] })
      const moved = await api.moveStore({ to })
      const now = moved.ok ? moved.value?.store : undefined
      await opening.settleStore(now === undefined ? api.storeState({}) : Promise.resolve(ok(now)))
      if (desk.state.get().store?.kind === 'ready') desk.change({ beside: { kind: 'data' } })
      if (!desk.report(moved)) return
      if (moved.value === null) return desk.change({ notices: [] })
      const words = `All meetings are kept in the new place now. What was in the old one was left there, in ${moved.value.left}: delete it when you are sure that you do not need it.`
      desk.say({ place: 'window', tone: 'done', words })
    },
    /** Asks where the store lies that is not where it was moved to. */
    findStore: async (): Promise<void> => {
      const found = await api.findStore({})
      if (!desk.report(found) || found.value === null) return
      desk.change({ notices: [] }) // of a folder that had none
      await opening.settleStore(Promise.resolve(ok(found.value)))
    },
    quit: () => window.close(),
  }
}
