import type { Output } from '../../shared/calls.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { StoreState } from '../../shared/store-shapes.ts'
import type { Api } from '../api.ts'
import { showMoment } from '../components/parse-date.ts'
import { createDraftStore } from '../record/draft-store.ts'
import type { Desk, SessionState } from './desk.ts'
import type { FirstAsked, LastOpened } from './first-asked.ts'
import { waitInStore } from './unsent.ts'

/** Opening and letting go of the store and of one meeting of it. */
export type Opening = ReturnType<typeof createOpening>

export function createOpening(api: Api, desk: Desk, lastOpened: LastOpened) {
  const { state, change, report } = desk

  /** Shows the store as it is now; opens the last meeting where it can be used. What was asked for already is not asked again. */
  async function settleStore(
    asked: Promise<Result<StoreState>>,
    first?: Omit<FirstAsked, 'store'>,
  ): Promise<void> {
    const store = await asked
    if (!report(store)) return
    if (store.value.kind === 'ready') {
      if (store.value.hasPassphrase) await waitInStore(api)
      await refresh(first?.library)
      await openFirst(first?.meeting)
    }
    change({ store: store.value })
  }

  async function openBackup(): Promise<void> {
    const { store } = state.get()
    await settleStore(api.openBackup({}))
    const at = store?.kind === 'unusable' ? store.backup?.at : undefined
    if (at === undefined || state.get().store?.kind !== 'ready') return
    const moment = showMoment(at)
    const words = `This is the backup of ${moment}. The file it replaces is kept beside it.`
    desk.say({ place: 'window', tone: 'attention', words })
  }

  async function refresh(asked?: FirstAsked['library']): Promise<void> {
    const library = await (asked ?? api.library({}))
    if (report(library, 'meetings')) change({ library: library.value })
  }

  async function openFirst(asked?: FirstAsked['meeting']): Promise<void> {
    const meetings = state.get().library?.meetings ?? []
    const last = lastOpened.get()
    const first = meetings.find(({ id }) => id === last) ?? meetings[0]
    const opened = asked?.id === first?.id ? asked?.opened : undefined
    if (first) await open(first.id, {}, opened)
  }

  async function flush(): Promise<Result<void>> {
    return (await state.get().draft?.flush()) ?? ok(undefined)
  }

  /** Opens a meeting when all of the one that is open is saved; what cannot be saved keeps that one open. */
  async function open(
    meeting: string,
    also: Partial<SessionState> = {},
    asked?: Promise<Result<Output<'openMeeting'>>>,
  ): Promise<void> {
    const { draft } = state.get()
    const news = { series: null, beside: null, ...also }
    if (draft?.meetingId === meeting) return change(news)
    if (!report(await flush())) return
    const opened = await (asked ?? api.openMeeting({ meeting }))
    if (!report(opened, 'meetings')) return
    draft?.stop()
    lastOpened.set(meeting)
    change({ draft: createDraftStore(api, opened.value), sought: null, justMade: null, ...news })
    if (draft !== null) await refresh() // its facts may have changed while it was open
  }

  /** Shows no meeting; the one that was open is gone from the store. */
  function letGo(): void {
    state.get().draft?.stop()
    change({ draft: null })
  }

  return { settleStore, openBackup, refresh, openFirst, open, flush, letGo }
}
